import { describe, expect, test } from 'vitest'
import { load, mistakesOf, plain } from './loading.ts'

const configOf = (text: string) => load(`${plain}${text}\n`).config
const warningsOf = (text: string) => load(`${plain}${text}\n`).warnings
const mistakes = (text: string) => mistakesOf(`${plain}${text}\n`)

describe('mutations', () => {
  test('a type that is named twice runs once', () => {
    expect(configOf('mutations: { types: [noise, paraphrase, noise] }').mutations.types).toEqual([
      'noise',
      'paraphrase',
    ])
  })

  test('one weight changes one weight', () => {
    expect(configOf('mutations: { weights: { noise: 3 } }').mutations.weights).toMatchObject({
      noise: 3,
      paraphrase: 1,
      tone_shift: 0.9,
    })
  })

  test('templates keep their order, their names and their class', () => {
    const { templates } = configOf(
      'mutations: { types: [custom], custom_templates: { b: "B {prompt}", a: { template: "A {prompt}", expect: SEC }, c: { template: "{prompt}" } } }',
    ).mutations

    expect(templates).toEqual([
      { name: 'b', instruction: null, template: 'B {prompt}', expectation: 'INV', change: null },
      { name: 'a', instruction: null, template: 'A {prompt}', expectation: 'SEC', change: null },
      { name: 'c', instruction: null, template: '{prompt}', expectation: 'INV', change: null },
    ])
  })

  test('an instruction is for a model, in the place of a text', () => {
    const { templates } = configOf(
      'mutations: { generator: model, types: [custom], custom_templates: { a: { instruction: "As a pirate.", expect: SEC } } }',
    ).mutations

    expect(templates).toEqual([
      { name: 'a', instruction: 'As a pirate.', template: '', expectation: 'SEC', change: null },
    ])
  })

  test('a template that changes the question may say what becomes of the answer', () => {
    const { templates } = configOf(
      'mutations: { types: [custom], custom_templates: { a: { template: "Not this: {prompt}", expect: DIR, was: Paris, becomes: [Lyon, Nice] } } }',
    ).mutations

    expect(templates).toMatchObject([
      { expectation: 'DIR', change: { was: ['Paris'], becomes: ['Lyon', 'Nice'] } },
    ])
  })

  test('a declared class replaces the type’s own', () => {
    expect(
      configOf('mutations: { expect: { context_manipulation: DEG, noise: null } }').mutations.expectations,
    ).toEqual({
      context_manipulation: 'DEG',
    })
  })

  test('a template that leaves the prompt as it is, is told of', () => {
    const templates = 'a: "Q: {prompt}", b: " {prompt} ", c: { template: "{prompt}" }'

    expect(warningsOf(`mutations: { types: [custom], custom_templates: { ${templates} } }`)).toEqual([
      '`mutations.custom_templates.b` leaves the prompt as it is, so nothing is asked with it.',
      '`mutations.custom_templates.c` leaves the prompt as it is, so nothing is asked with it.',
    ])
  })

  test.for([
    ['mutations: { types: [] }', '4:21 mutations.types: Expected at least one item, saw an empty list.'],
    ['mutations: { count: 0 }', '4:21 mutations.count: Expected at least 1, saw 0.'],
    ['mutations: { weights: { noise: -1 } }', '4:32 mutations.weights.noise: Expected at least 0, saw -1.'],
    [
      'mutations: { weights: { noize: 1 } }',
      '4:25 mutations.weights.noize: Unknown key `noize`. → Did you mean `noise`?',
    ],
    [
      'mutations: { types: [noise], weights: { noise: 0 } }',
      '4:30 mutations.weights: Every type that runs has the weight 0. → Give one of them a weight above 0.',
    ],
    [
      'mutations: { types: [noise, custom] }',
      '4:29 mutations.types.1: The type `custom` needs `custom_templates`. → Add `custom_templates: { pirate: "As a pirate: {prompt}" }` under `mutations`.',
    ],
    [
      'mutations: { types: [custom], custom_templates: { a: "hello" } }',
      '4:54 mutations.custom_templates.a: Expected a template that contains {prompt}, saw "hello". → {prompt} stands for the golden prompt, e.g. "As a pirate: {prompt}".',
    ],
    [
      'mutations: { types: [custom], custom_templates: { a: { template: "{prompt}", becomes: Lyon } } }',
      '4:54 mutations.custom_templates.a: A changed answer is declared, and the class is not DIR. → Add `expect: DIR`, or leave `was` and `becomes` out.',
    ],
    [
      'mutations: { types: [custom], custom_templates: { a: { instruction: "As a pirate." } } }',
      '4:54 mutations.custom_templates.a: An instruction needs a model that follows it, and `mutations.generator` is offline. → Add `generator: model`, or write a text with {prompt}.',
    ],
    [
      'mutations: { generator: model, types: [custom], custom_templates: { a: { instruction: "Pirate.", template: "{prompt}" } } }',
      '4:72 mutations.custom_templates.a: Expected either `template` or `instruction`. → A text with {prompt} in it, or what a model is to do with the prompt.',
    ],
    [
      'mutations: { types: [custom], custom_templates: { a: { template: "{prompt}", expect: NO } } }',
      '4:86 mutations.custom_templates.a.expect: Expected one of INV, SEC, DEG, DIR, saw "NO".',
    ],
  ] as const)('%s', ([text, expected]) => {
    expect(mistakes(text)).toEqual([expected])
  })
})

describe('scoring', () => {
  test.for([
    ['0.9', 0.9],
    ['"80%"', 0.8],
    ['80%', 0.8],
    ['99.5%', 0.995],
    ['100%', 1],
    ['0', 0],
    ['1', 1],
    ['"0.75"', 0.75],
  ] as const)('a bar of %s is %d', ([written, minScore]) => {
    expect(configOf(`scoring: { min_score: ${written} }`).scoring.minScore).toBeCloseTo(minScore, 12)
  })

  test('shares under scoring and under weights are the same, and merge over the defaults', () => {
    const shares = { mutation: 0.2, chaos: 0.5, contract: 0.35, replay: 0.1 }

    expect(configOf('scoring: { chaos: 0.5 }').scoring.weights).toEqual(shares)
    expect(configOf('scoring: { weights: { chaos: 0.5 } }').scoring.weights).toEqual(shares)
  })

  test('floors are set only where they are written', () => {
    expect(
      configOf('scoring: { min_scores: { mutation: 90%, replay: 1, chaos: null } }').scoring.minScores,
    ).toEqual({ mutation: 0.9, replay: 1 })
  })

  test.for([
    [
      'scoring: { min_score: 80 }',
      '4:23 scoring.min_score: Expected a number from 0 to 1, or a percentage such as "80%", saw 80. → Write 0.8 or "80%" for eighty per cent.',
    ],
    [
      'scoring: { min_score: "101%" }',
      '4:23 scoring.min_score: Expected a number from 0 to 1, or a percentage such as "80%", saw "101%". → Write 0.8 or "80%" for eighty per cent.',
    ],
    ['scoring: { min_score: -0.1 }', '4:23 scoring.min_score: Expected at least 0, saw -0.1.'],
    [
      'scoring: { gate: strict }',
      '4:18 scoring.gate: Expected one of point, confident, lenient, saw "strict".',
    ],
    ['scoring: { repeats: 21 }', '4:21 scoring.repeats: Expected at most 20, saw 21.'],
    ['scoring: { chaos: -1 }', '4:19 scoring.chaos: Expected at least 0, saw -1.'],
    [
      'scoring: { mutation: 0, chaos: 0, contract: 0, replay: 0 }',
      '4:1 scoring: Every phase has the weight 0. → Give one of them a weight above 0.',
    ],
    [
      'scoring: { chaos: 1, weights: { chaos: 1 } }',
      '4:33 scoring.weights.chaos: `scoring.chaos` and `scoring.weights.chaos` say the same thing twice. → Keep one of them.',
    ],
    [
      'scoring: { min_scores: { mutations: 1 } }',
      '4:26 scoring.min_scores.mutations: Unknown key `mutations`. → Did you mean `mutation`?',
    ],
  ] as const)('%s', ([text, expected]) => {
    expect(mistakes(text)).toEqual([expected])
  })

  test('a bar in two places is a mistake', () => {
    expect(mistakes('scoring: { min_score: 0.8 }\nadvanced: { min_score: 0.9 }')).toEqual([
      '5:13 advanced.min_score: `scoring.min_score` says it already. → Remove it here.',
    ])
  })
})

describe('output', () => {
  test('one format, several formats, and each only once', () => {
    expect(configOf('output: { format: terminal }').output.formats).toEqual(['terminal'])
    expect(configOf('output: { formats: [json, html, json] }').output.formats).toEqual(['json', 'html'])
    expect(mistakes('output: { format: json, formats: [html] }')).toEqual([
      '4:11 output.format: Expected either `format` or `formats`, saw both. → Keep `formats`.',
    ])
  })

  test('the folder is relative to the config, unless it is absolute', () => {
    expect(configOf('output: { path: ../out }').output.folder).toBe('/out')
    expect(configOf('output: { path: /var/reports }').output.folder).toBe('/var/reports')
  })

  test('a template of file names is named as idle', () => {
    expect(warningsOf('output: { filename_template: "x-{date}" }')).toEqual([
      '`output.filename_template` has no effect; file names are fixed.',
    ])
  })

  test('two folders are a mistake', () => {
    expect(mistakes('output: { path: a }\nadvanced: { output_dir: b }')).toEqual([
      '5:13 advanced.output_dir: `output.path` says it already. → Remove it here.',
    ])
  })
})

test('the bounds of pace', () => {
  expect(configOf('advanced: { concurrency: 100, retries: 5, seed: -3, max_total: 1 }').advanced).toEqual({
    concurrency: 100,
    retries: 5,
    seed: -3,
    maxTotal: 1,
    strict: false,
  })
  expect(mistakes('advanced: { concurrency: 0, retries: 6, max_total: 0 }')).toEqual([
    '4:26 advanced.concurrency: Expected at least 1, saw 0.',
    '4:38 advanced.retries: Expected at most 5, saw 6.',
    '4:52 advanced.max_total: Expected at least 1, saw 0.',
  ])
})

test('model and llm together are one too many', () => {
  expect(mistakes('model: { name: a }\nllm: { name: b }')).toEqual([
    '5:1 llm: `model` says it already. → Keep `model`.',
  ])
})

test('faults strike as they are written', () => {
  const { chaos } = configOf(
    'chaos: { profile: api_outage, tool_faults: [{ tool: a, mode: error, on_call: 2, times: 3 }, { tool: b, mode: stale, on_call: [2, 5] }] }',
  )

  expect(chaos?.profile).toBe('api_outage')
  expect(chaos?.toolFaults.map(({ trigger }) => trigger)).toEqual([
    { probability: 1, afterCalls: 0, onCalls: [2], times: 3 },
    { probability: 1, afterCalls: 0, onCalls: [2, 5], times: null },
  ])
})

test('a context attack may be switched by a word', () => {
  const { chaos } = configOf(
    'chaos: { context_attacks: { overflow: true, conflicting_context: false, memory_poisoning: } }',
  )

  expect(chaos?.contextAttacks.map(({ type }) => type)).toEqual(['memory_poisoning', 'overflow'])
})

describe('gateway', () => {
  test('a price of a model is dollars per million tokens, in and out, and never negative', () => {
    const prices = 'gateway: { prices: { my-model: { input: 1, output: 2.5 } } }'

    expect(configOf(prices).gateway?.prices).toEqual({ 'my-model': { input: 1, output: 2.5 } })
    expect(mistakes('gateway: { prices: { my-model: { input: -1 } } }')).toEqual([
      '4:22 gateway.prices.my-model: `output` is missing. → Add `output:` with a number.',
      '4:41 gateway.prices.my-model.input: Expected at least 0, saw -1.',
    ])
  })
})
