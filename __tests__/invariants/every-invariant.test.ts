import { describe, expect, test } from 'vitest'
import { randomOf } from '../../src/base/random.ts'
import { allInvariants } from '../../src/invariants/all.ts'
import type { Evidence, InvariantKind } from '../../src/invariants/invariant.ts'
import type { Ending } from '../../src/transcript/transcript.ts'
import { answered, evidenceOf, judge, sampleOptions } from './judging.ts'

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
  ...Object.entries(outputs).map(([name, output]) => [name, evidenceOf(output, { canary })] as const),
  ...endings.map(
    (ending) => [`no answer: ${ending.kind}`, evidenceOf(answered('', { ending }), { canary })] as const,
  ),
]

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
        const verdict = await judge(type, options, evidence, { negate })

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
      const evidence = evidenceOf(outputs[name] ?? '', { canary })
      const statuses = [
        await judge(type, options, evidence),
        await judge(type, options, evidence, { negate: true }),
      ].map(({ status }) => status)

      expect([name, ...statuses.toSorted()]).toEqual([name, 'broken', 'held'])
    }
  })
})

test('every kind has a file of its own name and one line in the list', () => {
  const types = allInvariants.map((kind: InvariantKind) => kind.type)

  expect(new Set(types).size).toBe(types.length)
  expect(types).toEqual(expect.arrayContaining(Object.keys(sampleOptions)))
})

function noise(length: number): string {
  const random = randomOf('noise')
  return Array.from({ length }, () => String.fromCharCode(random.int(65_536))).join('')
}
