import { describe, expect, test } from 'vitest'
import { mistakesOf, plain, problemsOf } from './loading.ts'

const agent = 'agent: { endpoint: "http://localhost:8000/invoke" }\n'
const prompts = 'golden_prompts: [Hi]\n'
const rules = 'invariants: [{ type: completes }]\n'

describe('a text that is no config at all', () => {
  test.for([
    ['an empty file', '', ['1:1 The file is empty. → `flakestorm init` writes a file to begin with.']],
    [
      'a comment alone',
      '# later\n',
      ['1:1 The file is empty. → `flakestorm init` writes a file to begin with.'],
    ],
    [
      'a list',
      '- agent\n',
      [
        '1:1 Expected a map of keys such as `agent:` and `golden_prompts:`. → `flakestorm init` writes a file to begin with.',
      ],
    ],
    [
      'a text',
      'hello\n',
      [
        '1:1 Expected a map of keys such as `agent:` and `golden_prompts:`. → `flakestorm init` writes a file to begin with.',
      ],
    ],
    ['a tab', 'agent:\n\tendpoint: x\n', ['2:1 A tab cannot indent YAML. → Use spaces.']],
    [
      'a quote that is not closed',
      'agent: { endpoint: "x\n',
      [
        '2:1 The YAML is not valid: missing closing "quote. → Look at the indentation, and at quotes and brackets that are not closed, here and on the line before.',
      ],
    ],
    [
      'a colon in a bare text',
      'agent:\n  endpoint: http://a: b\n',
      [
        '2:13 The YAML is not valid: nested mappings are not allowed in compact mappings. → A text that holds ": " needs quotes.',
      ],
    ],
    [
      'a variable without quotes inside braces',
      'agent: { endpoint: ${URL} }\n',
      [
        '1:21 The YAML is not valid: unexpected flow-map-start at node end. → Inside [ ] and { }, ${NAME} needs quotes: "${NAME}".',
      ],
    ],
    [
      'two documents',
      `${plain}---\nagent: {}\n`,
      ['4:1 The file holds more than one document. → Keep one; a line of `---` begins another.'],
    ],
    [
      'a tag of another program',
      'agent: !!python/object {}\n',
      [
        '1:8 The YAML is not valid: unresolved tag: tag:yaml.org,2002:python/object. → Tags such as !!python/object are not used here.',
      ],
    ],
    [
      'an alias of nothing',
      'agent: *base\n',
      ['1:8 The alias *base stands for nothing. → A text that begins with * needs quotes.'],
    ],
  ] as const)('%s is named with the way out', ([, text, expected]) => {
    expect(mistakesOf(text)).toEqual(expected)
  })

  test('a tower of aliases is refused before it unfolds', () => {
    const floors = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(
      (name, at, all) =>
        `${name}: &${name} [${Array.from({ length: 9 }, () => (at === 0 ? 'x' : `*${all[at - 1]}`)).join(', ')}]`,
    )

    expect(mistakesOf(floors.join('\n'))).toEqual([
      '1:1 Aliases cannot be followed: Excessive alias count indicates a resource exhaustion attack. → Write the repeated parts out.',
    ])
  })

  test('twenty thousand open brackets are a mistake, not a crash', () => {
    expect(problemsOf(`a: ${'['.repeat(20_000)}`)[0]?.message).toMatch(/^The YAML is not valid/)
  })
})

describe('a mistake in a config', () => {
  test.for([
    [
      'a key that is written twice',
      `${agent}${prompts}${rules}${agent}`,
      ['4:1 This key is written twice in the same map. → Keep one of them.'],
    ],
    [
      'a misspelt block',
      `${agent}${prompts}${rules}muttions: {}\n`,
      ['4:1 muttions: Unknown key `muttions`. → Did you mean `mutations`?'],
    ],
    [
      'a key that is like no other',
      `${agent}${prompts}${rules}output:\n  zzzzzz: 1\n`,
      ['5:3 output.zzzzzz: Unknown key `zzzzzz`. → Known here: path, format, formats, filename_template.'],
    ],
    [
      'a misspelt key that is required is one mistake',
      `agent:\n  endpiont: http://localhost\n${prompts}${rules}`,
      ['2:3 agent.endpiont: Unknown key `endpiont`. → Did you mean `endpoint`?'],
    ],
    [
      'a missing agent and missing prompts',
      rules,
      [
        '1:1 `agent` is missing. → Add `agent:` with a map.',
        '1:1 `golden_prompts` is missing. → Add `golden_prompts:` with a list.',
      ],
    ],
    [
      'no prompt',
      `${agent}golden_prompts: []\n${rules}`,
      ['2:17 golden_prompts: Expected at least one item, saw an empty list.'],
    ],
    [
      'an empty prompt',
      `${agent}golden_prompts: ["  "]\n${rules}`,
      ['2:18 golden_prompts.0: Expected a prompt, not an empty text, saw "  ".'],
    ],
    [
      'half a character for a prompt',
      `${agent}golden_prompts: ["a\\ud800b"]\n${rules}`,
      [
        String.raw`2:18 golden_prompts.0: Expected whole characters, and there is half of one (a lone surrogate), saw "a\ud800b".`,
      ],
    ],
    [
      'a prompt that is a list',
      `${agent}golden_prompts:\n  - [Hi]\n${rules}`,
      ['3:5 golden_prompts.0: Expected text or a map, saw a list.'],
    ],
    [
      'several turns for a prompt',
      `${agent}golden_prompts:\n  - prompt: [Hello, Hi]\n${rules}`,
      [
        '3:13 golden_prompts.0.prompt: Expected text, saw a list. → Write several turns as `turns: [first, last]`.',
      ],
    ],
    [
      'a prompt map without its prompt',
      `${agent}golden_prompts:\n  - id: a\n${rules}`,
      ['3:5 golden_prompts.0: `prompt` is missing. → Add `prompt: …`, or `turns:` with a list of them.'],
    ],
    [
      'both a prompt and turns',
      `${agent}golden_prompts:\n  - prompt: Hi\n    turns: [Hello, Hi]\n${rules}`,
      [
        '4:12 golden_prompts.0.turns: Expected either `prompt` or `turns`, saw both. → Put the prompt at the end of `turns`.',
      ],
    ],
    [
      'an id that no shell would take',
      `${agent}golden_prompts:\n  - { id: "My Id", prompt: Hi }\n${rules}`,
      [
        '3:11 golden_prompts.0.id: Expected lower-case letters, digits, `-`, `_` or `.`, at most 64, beginning with a letter or digit, saw "My Id".',
      ],
    ],
    [
      'one id for two prompts',
      `${agent}golden_prompts:\n  - { id: a, prompt: Hi }\n  - { id: a, prompt: Ho }\n${rules}`,
      [
        '4:11 golden_prompts.1.id: The id `a` is already that of golden_prompts.0. → Give each prompt an id of its own.',
      ],
    ],
    [
      'no rule at all',
      `${agent}${prompts}`,
      [
        '1:1 invariants: No rule says what a good answer is. → Add `invariants:` with at least one rule, such as `- type: output_not_empty`.',
      ],
    ],
    [
      'a rule for one prompt and none for the other',
      `${agent}golden_prompts:\n  - { prompt: Hi, invariants: [{ type: completes }] }\n  - Ho\ninvariants: []\n`,
      [
        '5:1 invariants: No rule says what a good answer is. → Add `invariants:` with at least one rule, such as `- type: output_not_empty`.',
      ],
    ],
    [
      'a version of the future',
      `version: "3.0"\n${plain}`,
      ['1:10 version: Expected one of 1.0, 2.0, 1, 2, saw "3.0".'],
    ],
    [
      'a version that is a word',
      `version: latest\n${plain}`,
      ['1:10 version: Expected one of 1.0, 2.0, 1, 2, saw "latest".'],
    ],
    ['a block that is a list', `${plain}advanced: [1]\n`, ['4:11 advanced: Expected a map, saw a list.']],
    [
      'a number that is a word',
      `${plain}advanced: { concurrency: many }\n`,
      ['4:26 advanced.concurrency: Expected a number, saw "many".'],
    ],
    [
      'a number out of range',
      `${plain}advanced: { concurrency: 101 }\n`,
      ['4:26 advanced.concurrency: Expected at most 100, saw 101.'],
    ],
    [
      'part of a thing',
      `${plain}advanced: { retries: 1.5 }\n`,
      ['4:22 advanced.retries: Expected a whole number, saw 1.5.'],
    ],
    [
      'a switch that is a number',
      `${plain}gateway: { forward_proxy: 3 }\n`,
      ['4:27 gateway.forward_proxy: Expected true or false, saw 3.'],
    ],
  ] as const)('%s', ([, text, expected]) => {
    expect(mistakesOf(text)).toEqual(expected)
  })
})

describe('a mistake in a rule', () => {
  const rule = (text: string): string => `${agent}${prompts}invariants:\n  - ${text}\n`

  test.for([
    [
      'a misspelt type',
      'type: contians',
      ['4:11 invariants.0.type: Expected one of the known names, saw "contians". → Did you mean `contains`?'],
    ],
    [
      'no type',
      'severity: high',
      ['4:5 invariants.0: `type` is missing. → Add `type:` with one of the known names.'],
    ],
    [
      'a misspelt type key',
      '{ tpye: latency, max_ms: 5 }',
      ['4:7 invariants.0.tpye: Unknown key `tpye`. → Did you mean `type`?'],
    ],
    [
      'a key of another rule is no suggestion',
      '{ type: regex, pattern: a, max_m: 5 }',
      [
        '4:32 invariants.0.max_m: Unknown key `max_m`. → Known here: type, id, description, severity, negate, when, applies_to, prompt_filter, pattern, case_sensitive.',
      ],
    ],
    ['a rule that is a word', 'latency', ['4:5 invariants.0: Expected a map, saw "latency".']],
    [
      'a missing option',
      'type: latency',
      ['4:5 invariants.0: `max_ms` is missing. → Add `max_ms:` with a number.'],
    ],
    [
      'a misspelt option',
      '{ type: latency, max_m: 3 }',
      ['4:22 invariants.0.max_m: Unknown key `max_m`. → Did you mean `max_ms`?'],
    ],
    [
      'an option out of range',
      '{ type: latency, max_ms: -1 }',
      ['4:30 invariants.0.max_ms: Expected more than 0, saw -1.'],
    ],
    [
      'an option of the wrong type',
      '{ type: contains_any, values: Paris }',
      ['4:35 invariants.0.values: Expected a list, saw "Paris".'],
    ],
    [
      'an empty list',
      '{ type: contains_any, values: [] }',
      ['4:35 invariants.0.values: Expected at least one item, saw an empty list.'],
    ],
    [
      'a broken pattern',
      '{ type: regex, pattern: "(" }',
      ['4:29 invariants.0.pattern: The pattern "(" cannot be used: a group is never closed.'],
    ],
    [
      'a broken filter',
      '{ type: completes, prompt_filter: "(" }',
      ['4:39 invariants.0.prompt_filter: The pattern "(" cannot be used: a group is never closed.'],
    ],
    [
      'a severity of one’s own',
      '{ type: completes, severity: hihg }',
      [
        '4:34 invariants.0.severity: Expected one of critical, high, medium, low, saw "hihg". → Did you mean `high`?',
      ],
    ],
    [
      'a weather of one’s own',
      '{ type: completes, when: tools_down }',
      [
        '4:30 invariants.0.when: Expected one of always, tool_faults_active, llm_faults_active, context_attacks_active, any_chaos_active, no_chaos, saw "tools_down".',
      ],
    ],
    [
      'a mutation that is none',
      '{ type: completes, applies_to: [noise, paraphrse] }',
      [
        '4:44 invariants.0.applies_to.1: `paraphrse` is no mutation type, category or class. → Did you mean `paraphrase`?',
      ],
    ],
    [
      'a single mutation that is none',
      '{ type: completes, applies_to: noize }',
      [
        '4:36 invariants.0.applies_to.0: `noize` is no mutation type, category or class. → Did you mean `noise`?',
      ],
    ],
    [
      'two options of which one is meant',
      '{ type: not_contains, value: a, values: [b] }',
      ['4:5 invariants.0: Give `value` or `values`.'],
    ],
    [
      'an alias without its option',
      'type: contains-any',
      ['4:5 invariants.0: `value` is missing. → Add `value: …`.'],
    ],
  ] as const)('%s', ([, text, expected]) => {
    expect(mistakesOf(rule(text))).toEqual(expected)
  })

  test('an id that is used twice, wherever the two rules stand', () => {
    const text = `${agent}golden_prompts:
  - { prompt: Hi, invariants: [{ type: completes, id: a }] }
invariants:
  - { type: completes, id: a }
contract: { name: c, invariants: [{ id: a, type: completes }] }
`

    expect(mistakesOf(text)).toEqual([
      '3:55 golden_prompts.0.invariants.0.id: The id `a` is already that of invariants.0. → Give each rule an id of its own.',
      '6:41 contract.invariants.0.id: The id `a` is already that of invariants.0. → Give each rule an id of its own.',
    ])
  })
})

describe('a mistake in a later phase', () => {
  test.for([
    [
      'a fault that does not exist',
      'chaos: { tool_faults: [{ tool: "*", mode: eror }] }',
      ['4:43 chaos.tool_faults.0.mode: Expected one of the known names, saw "eror". → Did you mean `error`?'],
    ],
    [
      'a fault without its tool',
      'chaos: { tool_faults: [{ mode: error }] }',
      ['4:24 chaos.tool_faults.0: `tool` is missing. → Add `tool:` with text.'],
    ],
    [
      'a chance above 1',
      'chaos: { llm_faults: [{ mode: empty, probability: 30 }] }',
      ['4:51 chaos.llm_faults.0.probability: Expected at most 1, saw 30.'],
    ],
    [
      'an attack that does not exist',
      'chaos: { context_attacks: { memory_poison: {} } }',
      [
        '4:29 chaos.context_attacks.memory_poison: Unknown key `memory_poison`. → Did you mean `memory_poisoning`?',
      ],
    ],
    [
      'a contract without a name, and a rule without an id',
      'contract: { invariants: [{ type: completes }] }',
      [
        '4:1 contract: `name` is missing. → Add `name:` with text.',
        '4:26 contract.invariants.0: `id` is missing. → Add `id:` with text.',
      ],
    ],
    [
      'a scenario without a name',
      'chaos_matrix: [{ tool_faults: [] }]',
      ['4:16 chaos_matrix.0: `name` is missing. → Add `name:` with text.'],
    ],
    [
      'a session of nothing',
      'replays: { sessions: [{ id: a }] }',
      [
        '4:23 replays.sessions.0: Expected `file`, or both `id` and `input`. → Name a session file, or write the session here with its id and its input.',
      ],
    ],
    [
      'a source that is none',
      'replays: { sources: [{ type: langsmth, project: p }] }',
      [
        '4:30 replays.sources.0.type: Expected one of langsmith, langsmith_run, saw "langsmth". → Did you mean `langsmith`?',
      ],
    ],
    [
      'a gateway for all the world without a token',
      'gateway: { host: 0.0.0.0 }',
      [
        '4:1 gateway.token: `token` is required when the gateway listens beyond this machine. → Add `token: ${GATEWAY_TOKEN}`, or listen on 127.0.0.1.',
      ],
    ],
    [
      'an upstream that is no address',
      'gateway: { tools: [{ name: a, upstream: localhost }] }',
      [
        '4:41 gateway.tools.0.upstream: Expected a URL that starts with http:// or https://, saw "localhost".',
      ],
    ],
    [
      'a server that speaks in two ways',
      'gateway: { mcp: [{ name: a, command: [x], url: "http://a" }] }',
      [
        '4:18 gateway.mcp.0: Expected either `command` or `url`. → A server speaks over stdio (`command`) or over HTTP (`url`).',
      ],
    ],
  ] as const)('%s', ([, text, expected]) => {
    expect(mistakesOf(`${plain}${text}\n`)).toEqual(expected)
  })
})

test('every mistake of a file comes in one report, in the order of the file', () => {
  const text = `agnt: 1
agent:
  timeout: soon
model: { provider: opnai }
golden_prompts: [""]
invariants:
  - type: contians
  - { type: latency, max_ms: "\${LIMIT}" }
scoring: { min_score: 80, repeats: 0 }
mutations: { types: [paraphrse], count: 51 }
agent: {}
`

  expect(mistakesOf(text)).toEqual([
    '1:1 agnt: Unknown key `agnt`. → Did you mean `agent`?',
    '3:12 agent.timeout: Expected a number, saw "soon".',
    '4:20 model.provider: Expected one of ollama, openai, anthropic, google, saw "opnai". → Did you mean `openai`?',
    '5:18 golden_prompts.0: Expected a prompt, not an empty text, saw "".',
    '7:11 invariants.0.type: Expected one of the known names, saw "contians". → Did you mean `contains`?',
    '8:30 invariants.1.max_ms: The environment variable LIMIT is not set. → Set it, or write ${LIMIT:-default}.',
    '9:23 scoring.min_score: Expected a number from 0 to 1, or a percentage such as "80%", saw 80. → Write 0.8 or "80%" for eighty per cent.',
    '9:36 scoring.repeats: Expected at least 1, saw 0.',
    '10:22 mutations.types.0: Expected one of the known names, saw "paraphrse". → Did you mean `paraphrase`?',
    '10:41 mutations.count: Expected at most 50, saw 51.',
    '11:1 This key is written twice in the same map. → Keep one of them.',
  ])
})

test('a mistake brings its file and its line, for a code frame', () => {
  expect(problemsOf(`${plain}advanced:\n  concurency: 3\n`)).toEqual([
    {
      message: 'Unknown key `concurency`.',
      key: 'advanced.concurency',
      place: { file: '/project/flakestorm.yaml', line: 5, column: 3, text: '  concurency: 3' },
      hint: 'Did you mean `concurrency`?',
    },
  ])
})

test('places are right in a file with Windows line ends and a byte order mark', () => {
  const text = `\uFEFF${plain}advanced:\n  concurency: 3\n`.replaceAll('\n', '\r\n')

  expect(problemsOf(text)[0]?.place).toMatchObject({ line: 5, column: 3, text: '  concurency: 3' })
})

test('a line of many thousand letters is not printed', () => {
  const [problem] = problemsOf(`${plain}output: { zzzzzz: ${'x'.repeat(5000)} }\n`)

  expect(problem?.place).toEqual({ file: '/project/flakestorm.yaml', line: 4, column: 11 })
})
