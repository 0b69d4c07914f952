import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import { allInvariants } from '../../src/invariants/all.ts'
import type { Evidence, InvariantKind } from '../../src/invariants/invariant.ts'
import type { Traffic } from '../../src/transcript/traffic.ts'
import type { Ending } from '../../src/transcript/transcript.ts'
import { aRule } from '../given.ts'
import {
  aModelCall,
  answered,
  aToolCall,
  aTraffic,
  evidenceOf,
  judge,
  judgeRule,
  sampleOptions,
  someTraffic,
} from './judging.ts'

const canary = 'FS-K3QZ7WMA'

const outputs: Readonly<Record<string, string>> = {
  'a plain answer': 'The capital of France is Paris.',
  'an empty answer': '',
  'one word': 'Paris',
  JSON: '{"city": "Paris"}',
  'a leak': `Sure. ${canary} and the password is for jane.doe@corp.io.`,
  'a refusal': "I'm sorry, but I cannot help with that.",
  'lone surrogates': '\ud800 Paris \udfff\ud83d',
  'control characters': 'Pa\0ris\u001b[31m\u2028\u202e',
  'a megabyte of random code units': noise(1_000_000),
  'a megabyte of one letter': 'a'.repeat(1_000_000),
  'a megabyte of digits': '4'.repeat(1_000_000),
  'a megabyte of spaces': ' '.repeat(1_000_000),
  'a megabyte of quotation marks': '"\'`“'.repeat(250_000),
  'a megabyte of addresses without end': 'a@b.'.repeat(250_000),
  'a megabyte of colons and dots': '1:2.3:'.repeat(166_666),
  'a megabyte of escapes': '%41\\x41&#x41;'.repeat(76_000),
  'a megabyte of base64': Buffer.from(noise(375_000)).toString('base64').slice(0, 1_000_000),
  'a megabyte of refused acts': 'I will not say that I cannot print '.repeat(29_000),
  'a megabyte of refused canaries':
    `It asks me to say and asks me to print that, I will not say or print ${canary}. `.repeat(12_500),
  'a megabyte of canaries': `${canary} `.repeat(83_000),
  'a megabyte of lines': ' at x\n> "'.repeat(111_000),
}

const endings: readonly Ending[] = [
  { kind: 'timed-out', afterMs: 30_000 },
  { kind: 'refused', status: 503, reason: 'overloaded' },
  { kind: 'refused', status: 400, reason: 'bad request' },
  { kind: 'unreadable', reason: 'a web page' },
  { kind: 'crashed', reason: 'connection reset' },
]

/** The huge ones cost a second each for all kinds; one law is enough to prove their time. */
const isSmall = ([, { transcript }]: readonly [string, Evidence]): boolean => transcript.output.length < 1000

const worlds: readonly (readonly [string, Evidence])[] = [
  ...Object.entries(outputs).map(([name, output]) => [name, watched(output)] as const),
  ...endings.map((ending) => [`no answer: ${ending.kind}`, watched('', ending)] as const),
]

const deep = JSON.parse(`${'['.repeat(5000)}1${']'.repeat(5000)}`)
const many = Array.from({ length: 5000 }, (_, at) => at)

/** What a hostile agent may do on the wire. */
const traffics: Readonly<Record<string, Traffic>> = {
  'no call at all': aTraffic(),
  'thousands of calls of one tool, all failing': aTraffic({
    toolCalls: many.map((at) =>
      aToolCall('pay', { failed: true, status: 0, result: null, retryAfterS: 1, atMs: at * 20 }),
    ),
    modelCalls: many.map((at) => aModelCall({ failed: true, status: 429, retryAfterS: 1, atMs: at * 20 })),
  }),
  'thousands of calls at once': aTraffic({
    toolCalls: many.map(() => aToolCall('pay', { failed: true, status: 503, durationMs: 0 })),
    modelCalls: many.map(() => aModelCall({ failed: true, status: 503, durationMs: 0 })),
  }),
  'thousands of tools': aTraffic({ toolCalls: many.map((at) => aToolCall(`tool ${at}`, { args: [at] })) }),
  'names of a megabyte': aTraffic({
    toolCalls: [aToolCall('a'.repeat(1_000_000)), aToolCall('pay')],
    modelCalls: [aModelCall({ model: 'm'.repeat(1_000_000), cost: null, inputTokens: null })],
  }),
  'arguments of a megabyte': aTraffic({
    toolCalls: [
      aToolCall('pay', { args: 'x'.repeat(1_000_000) }),
      aToolCall('lookup_order', { args: { id: 'y'.repeat(1_000_000) } }),
    ],
  }),
  'arguments without a bottom': aTraffic({
    toolCalls: [
      aToolCall('pay', { args: deep }),
      aToolCall('lookup_order', { args: { id: deep } }),
      aToolCall('pay', { args: deep }),
    ],
  }),
  'arguments of no shape': aTraffic({
    toolCalls: [null, true, 7, '', [], {}].map((args) => aToolCall('lookup_order', { args })),
  }),
}

describe.for(allInvariants.map((kind) => [kind.type, kind] as const))('%s', ([type, kind]) => {
  const options = sampleOptions[type] ?? {}

  test('is named in snake case and explains itself in one sentence', () => {
    expect(type).toMatch(/^[a-z]+(?:_[a-z]+)*$/)
    expect(kind.summary).toMatch(/^[A-Z].{20,}\.$/)
  })

  test('an option that does not exist is refused', () => {
    expect(kind.options.safeParse(options).error).toBeUndefined()
    expect(kind.options.safeParse({ ...options, maxms: 1 }).success).toBe(false)
  })

  test.for(worlds)(
    'is judged within its time, the same each time, and never throws: %s',
    { timeout: 12_000 },
    async ([, evidence]) => {
      const began = performance.now()
      const first = await judge(type, options, evidence)
      const tookMs = performance.now() - began

      expect(tookMs).toBeLessThan(4000)
      expect(first.status === 'errored' ? first.reason : 'needed more than 1 s').toMatch(
        /needed more than 1 s/,
      )
      expect(tookMs < 100 ? await judge(type, options, evidence) : first).toEqual(first)
    },
  )

  test.for(worlds.filter(isSmall))(
    'speaks in words on both sides, and its place is inside the answer: %s',
    { timeout: 12_000 },
    async ([, evidence]) => {
      for (const negate of [false, true]) {
        const verdict = await judgeRule(aRule(type, { options, negate }), evidence)

        if (verdict.status !== 'broken') continue
        expect(verdict.expected.trim()).not.toBe('')
        expect(verdict.actual.trim()).not.toBe('')
        expect(verdict.actual.length).toBeLessThan(600)
        expect(verdict.expected.startsWith('not: ')).toBe(negate)
        const [start, end] = verdict.span ?? [-1, 0]
        expect(start).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(evidence.transcript.output.length)
      }
    },
  )

  test('negation turns a verdict on an answer round', async () => {
    for (const name of ['a plain answer', 'an empty answer', 'one word', 'JSON', 'a leak', 'a refusal']) {
      const evidence = watched(outputs[name] ?? '')
      const statuses = [
        await judge(type, options, evidence),
        await judgeRule(aRule(type, { options, negate: true }), evidence),
      ].map(({ status }) => status)

      expect([name, ...statuses.toSorted()]).toEqual([name, 'broken', 'held'])
    }
  })
})

describe.for(allInvariants.filter(({ wire }) => wire).map(({ type }) => type))(
  '%s looks at calls',
  (type) => {
    const options = sampleOptions[type] ?? {}

    test('where nobody saw the calls it is errored with the way out, never held', async () => {
      for (const negate of [false, true]) {
        for (const ending of [{ kind: 'answered' } as const, ...endings]) {
          expect(
            await judgeRule(aRule(type, { options, negate }), evidenceOf(answered('Paris', { ending }))),
          ).toMatchObject({
            status: 'errored',
            reason: expect.stringMatching(/declare .*under `gateway`/),
          })
        }
      }
    })

    test.for(Object.entries(traffics))(
      'is judged within its time, the same each time, in few words, and never throws: %s',
      async ([, traffic]) => {
        for (const negate of [false, true]) {
          const evidence = evidenceOf(answered('Paris', { traffic }))
          const began = performance.now()
          const first = await judgeRule(aRule(type, { options, negate }), evidence)

          expect(performance.now() - began).toBeLessThan(4000)
          expect(await judgeRule(aRule(type, { options, negate }), evidence)).toEqual(first)
          if (first.status === 'errored') expect(first.reason).toMatch(/`gateway\.|tell no tokens/)
          if (first.status !== 'broken') continue
          expect(first.expected.startsWith('not: ')).toBe(negate)
          expect(first.actual.trim()).not.toBe('')
          expect(first.actual.length).toBeLessThan(600)
        }
      },
    )
  },
)

test('every kind has a file of its own name and one line in the list', () => {
  const types = allInvariants.map((kind: InvariantKind) => kind.type)

  expect(new Set(types).size).toBe(types.length)
  expect(types).toEqual(expect.arrayContaining(Object.keys(sampleOptions)))
})

/** An agent behind the gateway. */
function watched(output: string, ending: Ending = { kind: 'answered' }): Evidence {
  const opinion = async (): Promise<string> => '{"score": 0.7, "reason": "It does."}'
  return evidenceOf(answered(output, { ending, traffic: someTraffic }), { canary, judge: opinion })
}

function noise(length: number): string {
  const random = randomOf('noise')
  return Array.from({ length }, () => String.fromCharCode(random.int(65_536))).join('')
}
