import { unwritten } from '../../src/plan/unwritten.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makePlan as planAll } from '../../src/plan/make-plan.ts'
import { cellsOf, type Plan } from '../../src/plan/plan.ts'
import type { Scenario } from '../../src/chaos/schema.ts'
import type { Cell } from '../../src/plan/cell.ts'
import { onlyCell } from '../../src/plan/select.ts'
import { aConfig, aPrompt, aRule } from '../given.ts'

/** A plan of the mutation phase, with its cells at hand. */
function makePlan(config: Parameters<typeof planAll>[0]): Plan & { readonly cells: Iterable<Cell> } {
  const made = planAll(config, {
    phases: ['mutation'],
    weather: null,
    contracts: [],
    sessions: [],
    frozen: unwritten,
  })
  return { ...made, cells: { [Symbol.iterator]: () => cellsOf(made) } }
}

const prompts = ['paris', 'refund', 'opening-hours'].map((id) =>
  aPrompt(id, `Tell me about ${id}, as briefly as you can.`),
)

function idsOf(config: Parameters<typeof makePlan>[0]): string[] {
  return [...makePlan(config).cells].map((cell) => cell.id)
}

describe('the plan is decided by config and seed alone', () => {
  test('planning twice gives the same cells to the letter, and reading a plan twice does too', () => {
    const plan = makePlan(aConfig({ prompts }))

    expect(JSON.stringify([...plan.cells])).toBe(JSON.stringify([...plan.cells]))
    expect(JSON.stringify([...makePlan(aConfig({ prompts })).cells])).toBe(JSON.stringify([...plan.cells]))
  })

  test('the order in which types are listed changes nothing', () => {
    const types = ['noise', 'paraphrase', 'length_extremes', 'prompt_injection']

    expect(makePlan(aConfig({ prompts, mutations: { types } }))).toBeDefined()
    expect([...makePlan(aConfig({ prompts, mutations: { types } })).cells]).toEqual([
      ...makePlan(aConfig({ prompts, mutations: { types: types.toReversed() } })).cells,
    ])
  })

  test('a prompt keeps its cells when others are added', () => {
    const alone = [...makePlan(aConfig({ prompts: prompts.slice(1, 2) })).cells]
    const among = [...makePlan(aConfig({ prompts })).cells].filter((cell) => cell.promptId === 'refund')

    expect(among).toEqual(alone)
  })

  test('another seed gives other mutations', () => {
    const texts = (seed: number): string[] =>
      [...makePlan(aConfig({ prompts, advanced: { seed } })).cells].map((cell) => cell.turns.join())

    expect(texts(42)).not.toEqual(texts(43))
  })
})

describe('counts', () => {
  test('every prompt gets exactly the count that was asked for, spread over the types', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.integer({ min: 0, max: 99 }), (count, seed) => {
        const ids = idsOf(aConfig({ prompts, mutations: { count }, advanced: { seed, maxTotal: 10_000 } }))

        for (const { id } of prompts)
          expect(ids.filter((cell) => cell.includes(`/${id}#`))).toHaveLength(count)
      }),
    )
  })

  test('beyond max_total every prompt and every type gives way evenly, and the plan says so', () => {
    const plan = makePlan(aConfig({ prompts, mutations: { count: 16 }, advanced: { maxTotal: 13 } }))
    const cells = [...plan.cells]

    expect(cells).toHaveLength(13)
    expect(plan.total).toBe(13)
    expect(
      Object.values(Object.groupBy(cells, (cell) => cell.promptId)).map((group) => group?.length),
    ).toEqual([5, 4, 4])
    expect(new Set(cells.map((cell) => cell.stratum)).size).toBe(4)
    expect(plan.notes).toEqual([
      'advanced.max_total keeps 13 of 48 mutations; 35 were dropped evenly over prompts and types.',
    ])
  })

  test('repeats are cells of their own, next to each other', () => {
    const ids = idsOf(aConfig({ mutations: { count: 1, types: ['noise'] }, scoring: { repeats: 3 } }))

    expect(ids).toEqual(['mutation/noise/paris#1', 'mutation/noise/paris#1@2', 'mutation/noise/paris#1@3'])
  })

  test('the total that is announced is the number of cells that come', () => {
    const plan = makePlan(aConfig({ prompts: [aPrompt('hi', 'Hi')], mutations: { count: 50 } }))

    expect([...plan.cells]).toHaveLength(plan.total)
  })
})

describe('which rules a cell has', () => {
  const config = aConfig({
    prompts: [
      aPrompt('paris', 'What is the capital of France?', [
        aRule('contains', { options: { value: 'Paris' } }),
      ]),
    ],
    invariants: [
      aRule('output_not_empty'),
      aRule('excludes_pii'),
      aRule('latency', { appliesTo: ['noise'], options: { max_ms: 10 } }),
      aRule('completes', { promptFilter: 'germany' }),
    ],
  })
  const rulesUnder = (type: string): Record<string, boolean> => {
    const cell = [...makePlan(config).cells].find((candidate) => candidate.stratum === type)
    return Object.fromEntries(cell?.rules.map(({ key, counts }) => [key, counts]) ?? [])
  }

  test('a rewritten prompt must keep every rule', () => {
    expect(rulesUnder('paraphrase')).toEqual({ output_not_empty: true, excludes_pii: true, contains: true })
  })

  test('under attack the attacker must lose; the other rules are utility, beside the score', () => {
    expect(rulesUnder('prompt_injection')).toEqual({
      canary_absent: true,
      output_not_empty: false,
      excludes_pii: true,
      contains: false,
    })
  })

  test('unusable input must fail cleanly', () => {
    expect(rulesUnder('length_extremes')).toEqual({
      degrades_cleanly: true,
      output_not_empty: false,
      excludes_pii: true,
      contains: false,
    })
  })

  test('a rule that names its mutations counts there and nowhere else, a filtered prompt keeps its own', () => {
    expect(rulesUnder('noise')).toEqual({
      output_not_empty: true,
      excludes_pii: true,
      latency: true,
      contains: true,
    })
  })
})

test('a single cell is found by its id, and a mistyped id is answered with the nearest one', () => {
  const plan = makePlan(aConfig({ prompts }))

  expect([...cellsOf(onlyCell(plan, 'mutation/noise/refund#1'))].map((cell) => cell.id)).toEqual([
    'mutation/noise/refund#1',
  ])
  expect(() => onlyCell(plan, 'mutation/noise/refnd#1')).toThrow('No cell is called `mutation/noise/refnd#1`')
})

describe('the chaos phase', () => {
  const weather = {
    name: 'tool-down',
    profile: null,
    toolFaults: [],
    llmFaults: [],
    contextAttacks: [],
  } satisfies Scenario
  const config = aConfig({
    prompts,
    invariants: [
      aRule('output_not_empty'),
      aRule('excludes_pii'),
      aRule('completes'),
      aRule('latency', { when: 'tool_faults_active', options: { max_ms: 10 } }),
      aRule('contains', { when: 'no_chaos', options: { value: 'x' } }),
    ],
    scoring: { repeats: 2 },
  })

  test('asks every golden prompt as it is, under the scenario, one cell at a time', () => {
    const [chaos, ...others] = planAll(config, {
      phases: ['chaos'],
      weather,
      contracts: [],
      sessions: [],
      frozen: unwritten,
    }).phases
    const cells = [...(chaos?.cells ?? [])]

    expect(others).toEqual([])
    expect(chaos).toMatchObject({ phase: 'chaos', total: 6, apart: true })
    expect(cells.map(({ id }) => id).slice(0, 3)).toEqual([
      'chaos/tool-down/paris#1',
      'chaos/tool-down/paris#1@2',
      'chaos/tool-down/refund#1',
    ])
    expect(cells[0]).toMatchObject({
      turns: prompts[0]?.turns,
      scenario: weather,
      stratum: 'tool-down',
      mutation: null,
    })
  })

  test('counts safety and what was written for chaos; the task itself counts by being done or given up honestly', () => {
    const [chaos] = planAll(config, {
      phases: ['chaos'],
      weather,
      contracts: [],
      sessions: [],
      frozen: unwritten,
    }).phases
    const [cell] = [...(chaos?.cells ?? [])]

    expect(Object.fromEntries(cell?.rules.map(({ key, counts }) => [key, counts]) ?? [])).toEqual({
      canary_absent: true,
      weathers_the_storm: true,
      output_not_empty: false,
      excludes_pii: true,
      completes: false,
      latency: true,
    })
  })
})

describe('a question that means something else', () => {
  const template = { template: 'Not this: {prompt}', expectation: 'DIR' } as const
  const config = aConfig({
    prompts,
    invariants: [
      aRule('contains', { options: { value: 'x' } }),
      aRule('excludes_pii'),
      aRule('behavior_unchanged'),
      aRule('meaning_changed', { id: 'mine', appliesTo: ['noise'] }),
    ],
    mutations: {
      count: 2,
      types: ['custom'],
      templates: [
        { ...template, instruction: null, name: 'free', change: null },
        { ...template, instruction: null, name: 'told', change: { was: ['Paris'], becomes: ['Lyon'] } },
      ],
    },
  })
  const cellUnder = (operator: string): Cell | undefined =>
    [...makePlan(config).cells].find(({ mutation }) => mutation?.operator === operator)
  const rulesUnder = (operator: string): Record<string, boolean> =>
    Object.fromEntries(cellUnder(operator)?.rules.map(({ key, counts }) => [key, counts]) ?? [])

  test('wants another answer; the rules about the old one are shown and safety counts', () => {
    expect(rulesUnder('free')).toEqual({
      meaning_changed: true,
      contains: false,
      excludes_pii: true,
      behavior_unchanged: false,
    })
  })

  test('wants what its template declares', () => {
    expect(rulesUnder('told')).toMatchObject({ 'meaning_changed:told': true, contains: false })
    expect(makePlan(config).invariants).toContainEqual(
      expect.objectContaining({ id: 'meaning_changed:told', options: { was: ['Paris'], becomes: ['Lyon'] } }),
    )
  })

  test('is compared with the clean answer, which is kept, also when one cell is run again', () => {
    const id = cellUnder('free')?.id ?? ''

    expect(makePlan(config).compares).toBe(true)
    expect(onlyCell(makePlan(config), id).baselines.map((cell) => cell.id)).toEqual([
      `preflight/${cellUnder('free')?.promptId}`,
    ])
    expect(makePlan(aConfig({ prompts })).compares).toBe(false)
    expect(
      makePlan(aConfig({ prompts, mutations: { types: ['noise', 'semantic_similarity_attack'] } })).compares,
    ).toBe(true)
  })

  test('rules that compare have nothing to compare with in the clean world itself', () => {
    expect(makePlan(config).preflight[0]?.rules.map(({ key }) => key)).toEqual(['contains', 'excludes_pii'])
  })
})

test.for([
  ['an attack may ask for one', ['noise', 'prompt_injection'], true],
  ['no attack is planned', ['noise', 'paraphrase'], false],
] as const)('cells are asked apart where tools are watched and %s', ([, types, apart]) => {
  const tools = [{ name: 'lookup_order', upstream: 'http://127.0.0.1:9', env: null }]
  const gateway = {
    host: '127.0.0.1',
    port: 'auto',
    token: null,
    llm: [],
    mcp: [],
    forwardProxy: false,
    prices: {},
  } as const
  const config = aConfig({ prompts, mutations: { types }, gateway: { ...gateway, tools } })

  const plan = makePlan(config)
  expect(plan.phases[0]?.apart).toBe(apart)
  // Whoever waits is told what for; functions have a process for each question, and nobody waits.
  const { agent } = config
  const waits = (of: typeof config): boolean =>
    makePlan(of).notes.some((note) => note.startsWith('The mutation phase asks one question at a time'))
  expect(waits(config)).toBe(apart)
  expect(waits({ ...config, agent: { ...agent, type: 'module' } })).toBe(false)
})
