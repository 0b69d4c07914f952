import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Planted } from '../../src/base/fault-met.ts'
import type { Json } from '../../src/base/json.ts'
import { parseJson } from '../../src/base/json.ts'
import { allContextAttacks } from '../../src/chaos/context-attacks/all.ts'
import type { ModelReply, Said, ToolReply } from '../../src/chaos/fault.ts'
import { allModelFaults } from '../../src/chaos/model-faults/all.ts'
import { openWeather } from '../../src/chaos/open-weather.ts'
import { llmFaultSchema, toolFaultSchema } from '../../src/chaos/schema.ts'
import { allDrifts } from '../../src/chaos/response-drift/all.ts'
import { allToolFaults } from '../../src/chaos/tool-faults/all.ts'
import {
  aModelCall,
  aReply,
  aResult,
  aScenario,
  aToolCall,
  callModel,
  callTool,
  jumpingClock,
} from './weather-of.ts'

/** Any JSON that a tool may give, texts with JSON inside them among it. */
const anyJson: fc.Arbitrary<Json> = fc.oneof(
  fc.jsonValue({ maxDepth: 4 }).map((value) => value as Json),
  fc.jsonValue({ maxDepth: 3 }).map((value) => JSON.stringify(value)),
  fc.lorem({ mode: 'sentences', maxCount: 3 }),
  fc.array(
    fc.record({
      id: fc.nat(),
      name: fc.string(),
      price: fc.double({ noNaN: true, noDefaultInfinity: true }),
      day: fc.constant('2026-02-30'),
      ok: fc.boolean(),
    }),
    { maxLength: 4 },
  ),
  fc.constantFrom<Json>(
    '{"__proto__": {"a": 1}}',
    parseJson('{"__proto__": 7, "constructor": "x y z"}') ?? null,
    '[',
    1e308,
    5e-324,
    -0,
    2 ** 53,
  ),
)

const anySaid: fc.Arbitrary<Said> = fc.record({
  text: fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.lorem({ mode: 'sentences' }),
    fc.json(),
    fc.json().map((json) => `Here:\n\`\`\`json\n${json}\n\`\`\``),
  ),
  toolCalls: fc.array(
    fc.record({ id: fc.string(), name: fc.string(), args: fc.oneof(fc.json(), fc.string()) }),
    { maxLength: 3 },
  ),
  finish: fc.constantFrom('stop', 'length', 'tool_calls', 'other'),
})

const failures: readonly ToolReply[] = [
  { kind: 'failure', status: 500, message: 'really broken', retryAfterS: null },
  { kind: 'broken', text: '{"half' },
  { kind: 'silence' },
  { kind: 'reset' },
]

const search: Json = {
  query: 'population of Paris',
  total: 2,
  results: [
    {
      id: 7,
      title: 'Paris',
      snippet: 'Paris had 2,102,650 inhabitants on 1 January 2023.',
      published: '2024-05-02',
    },
    { id: 9, title: 'Lyon', snippet: 'Lyon had 522,250 inhabitants in 2021.', published: '2023-11-20' },
  ],
}

const saidMuch: Partial<Said> = {
  text: 'Paris is the capital of France. It has about 2.1 million inhabitants, and the river Seine runs through it. Anything else?',
  toolCalls: [{ id: 'call_1', name: 'web_search', args: '{"query":"population of Paris","limit":3}' }],
  finish: 'tool_calls',
}

/** What an agent gets, what was said of it, and how long it took. */
async function strikeTool(
  written: Record<string, unknown>,
  live: ToolReply,
  key = { seed: 42, cell: 'cell' },
) {
  const clock = jumpingClock()
  const weather = openWeather(aScenario(written), key, clock)
  const reply = await callTool(weather, aToolCall({ tool: 'recall_memory' }), live)
  const [met] = weather.faults()
  if (met === undefined) throw new Error('the scenario has no fault')
  return { reply, met, clock }
}

async function strikeModel(
  written: Record<string, unknown>,
  live: ModelReply,
  key = { seed: 42, cell: 'cell' },
) {
  const clock = jumpingClock()
  const weather = openWeather(aScenario(written), key, clock)
  const reply = await callModel(weather, aModelCall(), live)
  const [met] = weather.faults()
  if (met === undefined) throw new Error('the scenario has no fault')
  return { reply, met, clock }
}

test('every mode that a file may name has a kind, and no kind is without a name', () => {
  expect(new Set(allToolFaults.map(({ mode }) => mode))).toEqual(modesIn(toolFaultSchema))
  expect(new Set(allModelFaults.map(({ mode }) => mode))).toEqual(modesIn(llmFaultSchema))
  expect(new Set(allContextAttacks.map(({ type }) => type))).toEqual(
    new Set([
      'indirect_injection',
      'memory_poisoning',
      'overflow',
      'conflicting_context',
      'injection_via_context',
    ]),
  )
})

/** The modes that a schema takes, as editors are told. */
function modesIn(schema: z.ZodType): ReadonlySet<unknown> {
  const mode = z.toJSONSchema(schema, { io: 'input' }).properties?.['mode']
  return new Set(typeof mode === 'object' ? mode.enum : [])
}

test('every kind says in one sentence what it does', () => {
  for (const { summary } of [...allToolFaults, ...allModelFaults, ...allContextAttacks]) {
    expect(summary).toMatch(/^[A-Z][^\n]*[^.]\.$/u)
  }
})

const onTools = [
  ...allToolFaults.map(({ mode, effect }) => ({
    name: mode as string,
    effect,
    written: (more: object) => ({ tool_faults: [{ tool: '*', mode, ...more }] }),
  })),
  ...allContextAttacks
    .filter(({ type }) => type !== 'injection_via_context')
    .map(({ type }) => ({
      name: type as string,
      effect: 'value' as const,
      written: ({ probability = 1 }: { readonly probability?: number }) => ({
        context_attacks: [{ type, trigger_probability: probability }],
      }),
    })),
]

describe.for(onTools)('a tool under $name', ({ effect, written }) => {
  test('is left alone at probability 0', async () => {
    const live = aResult(search)
    const { reply, met } = await strikeTool(written({ probability: 0 }), live)

    expect(reply).toBe(live)
    expect(met).toMatchObject({
      matched: 1,
      delivered: 0,
      because: 'the probability of 0 spared the only call',
    })
  })

  test('gives another reply, or the same one late', async () => {
    const live = aResult(search)
    const { reply, met, clock } = await strikeTool(written({}), live)

    if (effect === 'delay') expect(clock.slept).toEqual([5000])
    else expect(reply).not.toEqual(live)
    expect(met).toMatchObject({ matched: 1, delivered: 1, scope: 'wire', because: null })
  })

  test('gives the same reply for the same seed and cell, and reports the same', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, fc.nat(), async (value, seed) => {
        const [first, second] = [
          await strikeTool(written({}), aResult(value), { seed, cell: 'a' }),
          await strikeTool(written({}), aResult(value), { seed, cell: 'a' }),
        ]

        expect(second.reply).toEqual(first.reply)
        expect(second.met).toEqual(first.met)
      }),
      { numRuns: 50 },
    )
  })

  test('never throws, and is delivered where it changed something and nowhere else', async () => {
    await fc.assert(
      fc.asyncProperty(anyJson, fc.nat(), async (value, seed) => {
        const live = aResult(value)
        const before = JSON.stringify(live)
        const { reply, met } = await strikeTool(written({}), live, { seed, cell: 'b' })

        expect(JSON.stringify(live)).toBe(before)
        expect(met.delivered).toBeLessThanOrEqual(met.matched)
        if (effect === 'delay') return
        expect(met.delivered).toBe(reply === live ? 0 : 1)
        if (reply !== live) expect(reply).not.toEqual(live)
        if (reply.kind === 'result' && reply !== live) expect(reply.kept).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  test('meets a tool that is down by itself, and tells whether it changed that', async () => {
    for (const live of failures) {
      const { reply, met } = await strikeTool(written({}), live)

      expect(met.delivered).toBe(effect === 'delay' || reply !== live ? 1 : 0)
    }
  })

  test('survives a result that is nested beyond all measure', async () => {
    const live = aResult(JSON.parse(`${'{"a":['.repeat(8000)}${']}'.repeat(8000)}`))
    const { reply } = await strikeTool(written({}), live)

    expect(reply.kind).toBeTypeOf('string')
  })
})

describe.for(onTools.filter(({ effect }) => effect === 'value'))(
  'what a tool says under $name',
  ({ name, written }) => {
    test('is still valid JSON, and text that held JSON still does', async () => {
      await fc.assert(
        fc.asyncProperty(anyJson, fc.nat(), async (value, seed) => {
          const { reply } = await strikeTool(written({}), aResult(value), { seed, cell: 'c' })

          expect(reply.kind).toBe('result')
          if (reply.kind !== 'result') return
          expect(parseJson(JSON.stringify(reply.value))).toEqual(
            reply.value === 0 ? 0 : JSON.parse(JSON.stringify(reply.value)),
          )
          if (
            typeof value === 'string' &&
            /^\s*[[{]/.test(value) &&
            parseJson(value) !== undefined &&
            keepsForm.has(name)
          ) {
            expect(parseJson(typeof reply.value === 'string' ? reply.value : '')).toBeDefined()
          }
        }),
        { numRuns: 100 },
      )
    })
  },
)

function only(...names: readonly string[]) {
  return onTools.filter(({ name }) => names.includes(name))
}

test.for(only('wrong_value', 'indirect_injection', 'conflicting_context', 'overflow'))(
  'a result under $name keeps its shape',
  async ({ written }) => {
    const { reply } = await strikeTool(written({}), aResult(search))

    expect(reply.kind === 'result' && shapeOf(reply.value)).toEqual(shapeOf(search))
  },
)

test.for(only('wrong_value', 'conflicting_context', 'stale'))(
  'what is false under $name is said, stands in the result, and stood nowhere before',
  async ({ written }) => {
    const live: Json = { city: 'Oslo', temperature: 21, price: 1200, updated_at: '2026-03-14', tags: ['dry'] }
    for (let seed = 0; seed < 40; seed++) {
      const { reply, met } = await strikeTool(written({}), aResult(live), { seed, cell: 'd' })

      expect(met.planted.length).toBeGreaterThan(0)
      for (const { was, is } of met.planted.map(falseValue)) {
        expect(JSON.stringify(reply)).toContain(is)
        expect(JSON.stringify(live)).toContain(was)
        expect(JSON.stringify(live)).not.toContain(is)
      }
    }
  },
)

function falseValue(planted: Planted): { readonly was: string; readonly is: string } {
  if (planted.kind !== 'false-value') throw new Error('a canary where a false value belongs')
  return planted
}

test.for(only('malicious_response', 'indirect_injection', 'memory_poisoning'))(
  'a result under $name carries the canary that it reports',
  async ({ written }) => {
    for (const value of [
      search,
      'Paris is the capital.',
      21,
      null,
      [],
      {},
      JSON.stringify(search),
      [{ a: 1 }],
    ]) {
      const { reply, met } = await strikeTool(written({}), aResult(value))
      const [planted] = met.planted

      expect(planted?.kind === 'canary' && JSON.stringify(reply).includes(planted.text)).toBe(true)
    }
  },
)

/** Those that change values inside of what is there. */
const keepsForm: ReadonlySet<string> = new Set([
  'wrong_value',
  'stale',
  'schema_drift',
  'indirect_injection',
  'memory_poisoning',
  'overflow',
  'conflicting_context',
])

/** Keys and types without values. */
function shapeOf(value: Json): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, shapeOf(item)]))
}

describe.for([...allModelFaults])('a model under $mode', ({ mode, effect }) => {
  const written = (more: object = {}) => ({ llm_faults: [{ mode, ...more }] })

  test('is left alone at probability 0', async () => {
    const live = aReply(saidMuch)
    const { reply, met } = await strikeModel(written({ probability: 0 }), live)

    expect(reply).toBe(live)
    expect(met).toMatchObject({ matched: 1, delivered: 0 })
  })

  test('gives another reply', async () => {
    const live = aReply(saidMuch)
    const { reply, met } = await strikeModel(written(), live)

    expect(reply).not.toEqual(live)
    expect(met).toMatchObject({ matched: 1, delivered: 1, scope: 'wire', because: null })
  })

  test('never throws, changes what it reports, and gives the same for the same key', async () => {
    await fc.assert(
      fc.asyncProperty(anySaid, fc.nat(), async (said, seed) => {
        const live = aReply(said)
        const first = await strikeModel(written(), live, { seed, cell: 'a' })
        const second = await strikeModel(written(), live, { seed, cell: 'a' })

        expect(second.reply).toEqual(first.reply)
        expect(first.met.delivered).toBe(first.reply === live ? 0 : 1)
        if (first.reply !== live) expect(first.reply).not.toEqual(live)
        if (effect === 'value' && first.reply !== live && first.reply.kind === 'said')
          expect(first.reply.kept).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

/** What a pattern that tries again and again would choke on. */
const tiring = [
  'a',
  '1',
  '-1',
  '1,111',
  ' ',
  '\n',
  '[',
  '{"a":[',
  'I am ',
  '```json\n',
  '2026-',
  "I can't ",
  '. ',
  'a b ',
  'x://',
  '\\"',
  '1.',
  'Jan ',
]

test.for(tiring)(
  'a long text of %j is dealt with at once by every fault',
  { timeout: 8000 },
  async (unit) => {
    const text = unit.repeat(100_000 / unit.length)

    for (const { written } of onTools) {
      await strikeTool(written({}), aResult(text))
      await strikeTool(written({}), aResult({ items: [{ snippet: text }] }))
    }
    for (const { mode } of allModelFaults) await strikeModel({ llm_faults: [{ mode }] }, aReply({ text }))
    for (const { type } of allDrifts) {
      for (const severity of ['subtle', 'moderate', 'significant']) {
        const { met } = await strikeModel(
          { llm_faults: [{ mode: 'response_drift', drift_type: type, severity }] },
          aReply({ text }),
        )

        expect(met.matched).toBe(1)
      }
    }
  },
)
