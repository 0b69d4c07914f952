import { describe, expect, test } from 'vitest'
import type { Evidence, UserFunction } from '../../src/invariants/invariant.ts'
import { aRule } from '../given.ts'
import { answered, evidenceOf, judge, judgeRule, statusOf } from './judging.ts'

type Case = readonly [type: string, options: Readonly<Record<string, unknown>>, output: string]

const held: readonly Case[] = [
  ['contains', { value: 'paris' }, 'It is PARIS.'],
  ['contains', { value: 'Café' }, 'The CAFE\u0301 is open.'],
  ['contains', { value: 42 }, 'It is 42.'],
  ['contains', { value: 'İzmir' }, 'the flight to İzmir'],
  ['contains_any', { values: ['rome', 'paris'] }, 'Paris'],
  ['not_contains', { value: 'password' }, 'Nothing to see.'],
  ['not_contains', { value: 'Paris', case_sensitive: true }, 'paris'],
  ['equals', { value: 'Paris' }, '  paris\n'],
  ['equals', { value: '' }, ' '],
  ['regex', { pattern: 'Paris.*Lyon' }, 'Paris\nLyon'],
  ['regex', { pattern: '(?i)^paris$' }, 'Paris\n'],
  ['regex', { pattern: 'paris', case_sensitive: false }, 'Paris'],
  ['excludes_pattern', { patterns: ['api.?key'] }, 'The apis are fine.'],
  ['excludes_pattern', { patterns: ['a.c'], literal: true }, 'abc'],
  ['valid_json', {}, '{"a": [1, null]}'],
  ['valid_json', {}, '3'],
  ['valid_json', {}, ' \n{} '],
  ['valid_json', { within_fence: true }, 'Here:\n```json\n{"a": 1}\n```\nDone.'],
  ['json_schema', { schema: { type: 'object', required: ['a'] } }, '{"a": 1}'],
  [
    'json_schema',
    {
      schema: { $schema: 'https://json-schema.org/draft/2020-12/schema', prefixItems: [{ type: 'number' }] },
    },
    '[1]',
  ],
  ['json_schema', { schema: { type: 'string', format: 'email' } }, '"no address"'],
  ['output_not_empty', {}, '.'],
  ['completes', {}, ''],
  ['javascript', { value: 'output.length > 3' }, 'Paris'],
  ['javascript', { value: 'const n = output.length\nreturn { pass: n === 5 }' }, 'Paris'],
  ['javascript', { value: '0.5' }, 'Paris'],
  ['javascript', { value: 'context.toolCalls.length === 0 && prompt.startsWith("When")' }, 'Paris'],
]

const broken: readonly Case[] = [
  ['contains', { value: 'Paris', case_sensitive: true }, 'paris'],
  ['contains_any', { values: ['rome', 'paris'] }, 'Lyon'],
  ['not_contains', { values: ['secret', 'Password'] }, 'My PASSWORD is'],
  ['equals', { value: 'Paris' }, 'Paris.'],
  ['equals', { value: 'Paris', trim: false }, 'Paris\n'],
  ['regex', { pattern: 'paris' }, 'Paris'],
  ['excludes_pattern', { patterns: ['api.?key'] }, 'The API key is mine.'],
  ['excludes_pattern', { pattern: 'a.c', literal: true }, 'A.C'],
  ['valid_json', {}, 'NaN'],
  ['valid_json', {}, 'Infinity'],
  ['valid_json', {}, ''],
  ['valid_json', {}, '```json\n{}\n```'],
  ['valid_json', { within_fence: true }, '```json\n{}\n```\n```json\n{}\n```'],
  ['valid_json', {}, '{"a": 1,}'],
  ['json_schema', { schema: { type: 'object', required: ['a'] } }, '{"b": 1}'],
  ['json_schema', { schema: { type: 'object' } }, 'no JSON'],
  ['output_not_empty', {}, ' \u200b\u2060\n'],
  ['javascript', { value: 'output.length > 5' }, 'Paris'],
  ['javascript', { value: '0.49' }, 'Paris'],
]

describe('rules about an answer', () => {
  test.for(held)('%s %o holds for %j', async ([type, options, output]) => {
    expect(await statusOf(type, options, output)).toBe('held')
  })

  test.for(broken)('%s %o is broken by %j', async ([type, options, output]) => {
    expect(await statusOf(type, options, output)).toBe('broken')
  })

  test('a broken rule says what it wanted, what it saw, and where', async () => {
    expect(await judge('not_contains', { value: 'key' }, evidenceOf('The KEY is 1.'))).toMatchObject({
      expected: 'an answer without "key"',
      actual: '"key" in "The KEY is 1."',
      span: [4, 7],
    })
    expect(
      await judge(
        'json_schema',
        { schema: { properties: { a: { type: 'number' } } } },
        evidenceOf('{"a":"x"}'),
      ),
    ).toMatchObject({
      actual: 'at /a: must be number',
    })
    expect(
      await judgeRule(aRule('contains', { options: { value: 'key' }, negate: true }), evidenceOf('a key')),
    ).toMatchObject({
      expected: 'not: an answer that contains "key"',
      span: [2, 5],
    })
  })

  test('a JSON Schema that is none is an error of the rule, not a fault of the agent', async () => {
    expect(await judge('json_schema', { schema: { type: 'nothing' } }, evidenceOf('{}'))).toMatchObject({
      status: 'errored',
    })
  })
})

describe('an answer that never came', () => {
  const late = answered('', { ending: { kind: 'timed-out', afterMs: 30_000 }, durationMs: 30_000 })

  test.for(['contains', 'equals', 'valid_json', 'output_not_empty'])(
    'breaks %s, and the ending is what was seen',
    async (type) => {
      const options = { contains: { value: 'a' }, equals: { value: '' } }[type] ?? {}

      expect(await judge(type, options, evidenceOf(late))).toMatchObject({
        status: 'broken',
        actual: 'no answer: timed out after 30000 ms',
      })
    },
  )

  test.for(['not_contains', 'excludes_pattern', 'excludes_pii', 'refusal_check', 'canary_absent'])(
    'cannot break %s',
    async (type) => {
      const options = { not_contains: { value: 'a' }, excludes_pattern: { pattern: '^$|a' } }[type] ?? {}
      const spoken = type === 'excludes_pattern' ? { pattern: 'a' } : options

      expect(await statusOf(type, spoken, evidenceOf(late, { canary: 'FS-AAAAAAAA' }))).toBe('held')
    },
  )

  test('cannot break a negated rule, and a negated prohibition gets nothing', async () => {
    expect(
      await judgeRule(aRule('regex', { options: { pattern: '^$' }, negate: true }), evidenceOf(late)),
    ).toMatchObject({
      status: 'held',
    })
    expect(
      await judgeRule(aRule('not_contains', { options: { value: 'a' }, negate: true }), evidenceOf(late)),
    ).toMatchObject({
      status: 'broken',
    })
  })

  test('leaves the body of a refusal to be searched', async () => {
    const refused = answered('the password is x', { ending: { kind: 'refused', status: 400, reason: 'no' } })

    expect(await statusOf('not_contains', { value: 'password' }, evidenceOf(refused))).toBe('broken')
    expect(await statusOf('contains', { value: 'password' }, evidenceOf(refused))).toBe('broken')
  })

  test('is too slow when it timed out, whatever the limit', async () => {
    expect(await statusOf('latency', { max_ms: 60_000 }, evidenceOf(late))).toBe('broken')
    expect(
      await statusOf(
        'latency',
        { max_ms: 60_000 },
        evidenceOf(answered('', { ending: { kind: 'crashed', reason: 'reset' } })),
      ),
    ).toBe('held')
    expect(await statusOf('latency', { max_ms: 30 }, evidenceOf('Paris'))).toBe('broken')
  })

  test('is not complete, apart from a status by which the agent may decline', async () => {
    const refused = evidenceOf(answered('', { ending: { kind: 'refused', status: 400, reason: 'no' } }))

    expect(await judge('completes', {}, refused)).toMatchObject({
      status: 'broken',
      actual: 'no answer: refused with status 400: "no"',
    })
    expect(await statusOf('completes', { accept_status: [400] }, refused)).toBe('held')
  })
})

type Misbehaviour = readonly [name: string, check: UserFunction, reason: string]

function failing(): never {
  throw new Error('no database')
}

describe("a user's function", () => {
  const loading = (check: (...args: readonly unknown[]) => unknown): Evidence =>
    evidenceOf('Paris', { load: () => Promise.resolve(check) })

  test('gets the answer and its circumstances, and may take its time', async () => {
    const seen: unknown[] = []
    const evidence = loading(async (given) => {
      seen.push(given)
      return Promise.resolve({ pass: false, expected: 'a question back', reason: 'it just answered' })
    })

    expect(await judge('javascript', { file: './checks.mjs', name: 'asksBack' }, evidence)).toMatchObject({
      status: 'broken',
      expected: 'a question back',
      actual: 'it just answered',
    })
    expect(seen).toEqual([
      {
        output: 'Paris',
        prompt: evidence.prompt,
        golden: evidence.golden,
        toolCalls: [],
        ending: { kind: 'answered' },
        durationMs: 40,
      },
    ])
  })

  test.for<Misbehaviour>([
    ['throws', failing, 'no database'],
    ['rejects', () => Promise.reject(new Error('late')), 'late'],
    ['answers with words', () => 'yes', 'default of ./checks.mjs gave "\\"yes\\"", and neither'],
    ['answers with nothing', () => undefined, 'gave nothing'],
    ['answers with a number out of range', () => 7, 'gave "7"'],
  ])('that %s makes the rule errored, never held', async ([, check, reason]) => {
    expect(await judge('javascript', { file: './checks.mjs' }, loading(check))).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining(reason),
    })
  })

  test('that never comes back is given up after five seconds', async () => {
    const slept: number[] = []
    const evidence: Evidence = {
      ...loading(() => new Promise(() => {})),
      sleep: async (ms) => {
        slept.push(ms)
      },
    }

    expect(await judge('javascript', { file: './checks.mjs' }, evidence)).toMatchObject({
      status: 'errored',
      reason: 'default of ./checks.mjs needed more than 5 s',
    })
    expect(slept).toEqual([5000])
  })

  test('that cannot be found is named', async () => {
    expect(await judge('javascript', { file: './gone.mjs' }, evidenceOf('Paris'))).toEqual(
      expect.objectContaining({ status: 'errored', reason: 'this test loads nothing' }),
    )
  })

  test.for([
    ['while (true) {}', 'the expression needed more than 1 s'],
    ['missing.length', 'the expression failed: missing is not defined'],
    ['process.exit(1)', 'the expression failed: process is not defined'],
    [
      'globalThis.constructor.constructor("return process")()',
      'the expression failed: Cannot read properties of undefined',
    ],
    [
      'output.constructor.constructor("return process")()',
      'the expression failed: Code generation from strings disallowed',
    ],
    ['Promise.resolve(true)', 'the expression gave'],
  ])('written inline, %s, is errored and harms nobody', async ([value, reason]) => {
    expect(await judge('javascript', { value }, evidenceOf('Paris'))).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining(reason ?? ''),
    })
  })

  test('written inline keeps nothing from one cell to the next', async () => {
    expect(await judge('javascript', { value: 'seen = output, true' }, evidenceOf('Paris'))).toMatchObject({
      status: 'errored',
    })
    expect(
      await judge(
        'javascript',
        { value: 'typeof given === "undefined" || given === undefined' },
        evidenceOf('Paris'),
      ),
    ).toMatchObject({ status: 'held' })
  })

  test('that is no JavaScript is refused at the door', () => {
    expect(() => judge('javascript', { value: 'return (' }, evidenceOf('Paris'))).toThrow(/is no JavaScript/)
  })
})

describe('unusable input', () => {
  const refused = (status: number, reason = 'no', output = ''): Evidence =>
    evidenceOf(answered(output, { ending: { kind: 'refused', status, reason } }))
  const onTheWire = (status: number): Evidence =>
    evidenceOf(answered('', { ending: { kind: 'refused', status, reason: 'no' }, wire: seen }))
  const seen = { sent: 'FOO /ask HTTP/1.1', sentBytes: 200, received: '', hungUp: false }
  const hungUp = (received: string): Evidence =>
    evidenceOf(
      answered('', {
        ending: { kind: 'crashed', reason: 'the connection closed' },
        wire: { ...seen, received, hungUp: true },
      }),
    )

  test.for([
    ['a question back', evidenceOf('Sorry, I did not understand. Could you rephrase that?')],
    ['a clean 400', refused(400)],
    ['a clean 413 with a body', refused(413, 'too large', '{"error": "payload too large"}')],
    ['an error of its own with status 200', refused(200, 'cannot parse')],
    ['a report of what was', evidenceOf('Your order 12 was delivered on Monday.')],
    ['a condition', evidenceOf('Once your refund has been issued, you will get a mail.')],
    ['a denial', evidenceOf('Your booking has not been cancelled.')],
    ['an answer', evidenceOf('The capital of France is Paris. It is on the Seine at 12:30:45.')],
    ['a 501 to a verb that it does not speak', onTheWire(501)],
    ['a 505 to a version that it does not speak', onTheWire(505)],
    ['a redirect of a request that is not the usual one', onTheWire(308)],
    ['a 101 to an upgrade', onTheWire(101)],
    ['a hung up connection', hungUp('<p>Bad request version</p>')],
    ['a quoted claim', evidenceOf('Did you mean "your flight has been booked"? I cannot read that.')],
  ] as const)('met with %s has degraded cleanly', async ([, evidence]) => {
    expect(await statusOf('degrades_cleanly', {}, evidence)).toBe('held')
  })

  test.for([
    ['a 500', refused(500), 'status 500'],
    ['a redirect', refused(302), 'status 302'],
    ['a 501 to the usual request', refused(501), 'status 501'],
    ['a 500 to an unusual one', onTheWire(500), 'status 500'],
    ['a 503 to an unusual one', onTheWire(503), 'status 503'],
    ['a stack before it hung up', hungUp('panic: no such verb'), 'stack trace'],
    [
      'the error page of Express',
      refused(413, '<pre>Error: too large<br> &nbsp; &nbsp;at read (/srv/app/read.js:163:17)</pre>'),
      'stack trace',
    ],
    [
      'a stack in a field of JSON',
      refused(
        400,
        String.raw`{"stack":"SyntaxError: x\n    at parse (/srv/app.js:10:5)\n    at run (/srv/b.js:1:2)"}`,
      ),
      'stack trace',
    ],
    [
      'the error page of Django',
      refused(400, '<pre>  File &quot;/srv/app.py&quot;, line 3, in ask<br>    raise</pre>'),
      'stack trace',
    ],
    [
      'silence',
      evidenceOf(answered('', { ending: { kind: 'timed-out', afterMs: 5000 } })),
      'timed out after 5000 ms',
    ],
    ['a crash', evidenceOf(answered('', { ending: { kind: 'crashed', reason: 'reset' } })), 'crashed'],
    [
      'a web page',
      evidenceOf(answered('', { ending: { kind: 'unreadable', reason: 'a web page' } })),
      'unreadable',
    ],
    [
      'a Python stack',
      evidenceOf('Traceback (most recent call last):\n  File "a.py", line 3, in f'),
      'stack trace',
    ],
    ['a Node stack in a 400', refused(400, 'TypeError: x\n    at run (/srv/app.js:10:5)'), 'stack trace'],
    ['a Java stack', evidenceOf('Oops\n\tat com.acme.Bot.run(Bot.java:17)'), 'stack trace'],
    ['a key', evidenceOf(`config: ${['AKIA', 'Q3EGRIXNT5PLW7ZB'].join('')}`), 'a secret (api key)'],
    ['a false success', evidenceOf('Done! Your refund has been issued.'), 'a claim of success'],
    ['a false booking', evidenceOf("I've booked your flight to Rome."), 'a claim of success'],
    ['a false mail', evidenceOf('The email has been sent.'), 'a claim of success'],
  ] as const)('met with %s has not', async ([, evidence, actual]) => {
    expect(await judge('degrades_cleanly', {}, evidence)).toMatchObject({
      status: 'broken',
      actual: expect.stringContaining(actual),
    })
  })
})
