import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Evidence } from '../../src/invariants/invariant.ts'
import { likeness } from '../../src/invariants/likeness.ts'
import type { Transcript } from '../../src/transcript/transcript.ts'
import { aRule } from '../given.ts'
import { answered, aToolCall, aTraffic, evidenceOf, judge, judgeRule, statusOf } from './judging.ts'

const order = 'Your order A-1002 ships on 12 May 2026 and costs $25.00.'

const beside = (
  now: string | Transcript,
  clean: readonly (string | Transcript)[],
  prompt?: string,
): Evidence =>
  evidenceOf(now, {
    baseline: clean.map((each) => (typeof each === 'string' ? answered(each) : each)),
    ...(prompt !== undefined && { prompt, golden: prompt }),
  })

const unchanged = async (
  now: string | Transcript,
  clean: readonly (string | Transcript)[],
  { prompt, ...options }: Readonly<Record<string, unknown>> & { readonly prompt?: string } = {},
): Promise<string> => {
  const verdict = await judge('behavior_unchanged', options, beside(now, clean, prompt))
  if (verdict.status === 'broken') return verdict.actual
  return verdict.status === 'errored' ? `errored: ${verdict.reason}` : verdict.status
}

const calling = (calls: readonly Parameters<typeof aToolCall>[], output = 'Done.'): Transcript =>
  answered(output, { traffic: aTraffic({ toolCalls: calls.map((call) => aToolCall(...call)) }) })

describe('wording', () => {
  const words = fc.array(fc.constantFrom('the', 'order', 'ships', 'Über', '中文', 'A-1', '42', 'not'), {
    maxLength: 12,
  })

  test('is as like itself as can be, the same in both directions, and from 0 to 1', () => {
    fc.assert(
      fc.property(words, words, (left, right) => {
        const [one, other] = [left.join(' '), right.join(' ')]

        expect(likeness(one, one)).toBeCloseTo(1, 10)
        expect(likeness(one, other)).toBeCloseTo(likeness(other, one), 10)
        expect(likeness(one, other)).toBeGreaterThanOrEqual(0)
        expect(likeness(one, other)).toBeLessThanOrEqual(1)
        expect(likeness(one, other.toUpperCase())).toBeCloseTo(likeness(one, other), 1)
      }),
    )
  })

  test('is nearer for a paraphrase than for another topic', () => {
    const paraphrase = likeness(order, 'A-1002, your order, will ship on May 12, 2026; it costs $25.')

    expect(paraphrase).toBeGreaterThan(0.6)
    expect(likeness(order, 'Bananas grow in bunches.')).toBeLessThan(0.15)
    expect(likeness('', 'Bananas')).toBe(0)
  })
})

describe('similarity', () => {
  const options = { expected: 'The capital of France is Paris.' }

  test('compares wording offline, and says so', async () => {
    expect(await statusOf('similarity', options, 'Paris is the capital of France')).toBe('held')
    expect(await judge('similarity', options, evidenceOf('Bananas.'))).toMatchObject({
      status: 'broken',
      expected: expect.stringContaining('lexical similarity (wording) of at least 0.8'),
    })
  })

  test('asked for embeddings without an embedder it is errored, and says what else can be done', async () => {
    for (const embed of [null, undefined])
      expect(
        await judge(
          'similarity',
          { ...options, backend: 'embeddings' },
          { ...evidenceOf('Paris.'), embed: embed ?? null },
        ),
      ).toMatchObject({ status: 'errored', reason: expect.stringContaining('no embedding model') })
  })

  test.for([
    [
      [
        [1, 0],
        [1, 0],
      ],
      'held',
    ],
    [
      [
        [3, 4],
        [30, 40],
      ],
      'held',
    ],
    [
      [
        [1, 0],
        [0, 1],
      ],
      'broken',
    ],
    [
      [
        [1, 0],
        [-1, 0],
      ],
      'broken',
    ],
    [[[1, 0], [1]], 'errored'],
    [
      [
        [0, 0],
        [0, 0],
      ],
      'errored',
    ],
    [[], 'errored'],
  ] as const)('with embeddings it is the cosine of the vectors: %j is %s', async ([vectors, status]) => {
    const embed = async () => vectors
    expect(
      await judge('similarity', { ...options, backend: 'embeddings' }, evidenceOf('Paris.', { embed })),
    ).toMatchObject({ status })
  })

  test('an embedder that fails is no verdict', async () => {
    const embed = () => Promise.reject(new Error('status 503'))
    expect(
      await judge('similarity', { ...options, backend: 'embeddings' }, evidenceOf('Paris.', { embed })),
    ).toMatchObject({ status: 'errored', reason: 'status 503' })
  })
})

describe('behaviour without anything to compare with', () => {
  test('is errored, never held, negated or not', async () => {
    for (const negate of [false, true])
      expect(await judgeRule(aRule('behavior_unchanged', { negate }), evidenceOf('Paris.'))).toMatchObject({
        status: 'errored',
        reason: expect.stringContaining('no clean answer'),
      })
  })

  test('is errored where the clean run came to no answer, with its reason', async () => {
    const failed = answered('', { ending: { kind: 'timed-out', afterMs: 5000 } })

    expect(await unchanged('Paris.', ['Paris.', failed])).toBe(
      'errored: in a clean world: no answer: timed out after 5000 ms',
    )
  })

  test('is compared with the text that is given as a baseline', async () => {
    expect(await unchanged(order, [], { baseline: order })).toBe('held')
    expect(await unchanged(order.replace('25', '35'), [], { baseline: order })).toContain('with "$35.00"')
  })
})

describe('the same tool calls', () => {
  const pay = (amount: unknown): Parameters<typeof aToolCall> => ['pay', { args: { id: 7, amount } as never }]
  const look: Parameters<typeof aToolCall> = ['lookup', { args: { q: 'A-1002' } }]

  test.for([
    ['the same', [look, pay(5)], 'held'],
    ['in another order', [pay(5), look], 'held'],
    ['in another spelling', [['lookup', { args: { q: ' a-1002 ' } }], pay('5')], 'held'],
    [
      'after an attempt that failed',
      [look, ['pay', { args: { id: 7, amount: 5 }, failed: true }], pay(5)],
      'held',
    ],
    ['one less', [look], 'no call of'],
    ['one more', [look, pay(5), ['email', {}]], 'email'],
    ['twice', [look, pay(5), pay(5)], '3 calls'],
    ['with another amount', [look, pay(6)], '"pay" with {"amount":6,"id":7} (clean: {"amount":5,"id":7})'],
    ['none at all', [], 'no call of any tool'],
  ] as const)('%s', async ([, calls, seen]) => {
    const found = await unchanged(calling(calls as never), [calling([look, pay(5)])])

    if (seen === 'held') expect(found).toBe('held')
    else if (seen === 'no call of')
      expect(found).toContain('other tool calls: one call: "lookup" (clean: 2 calls')
    else expect(found).toContain(seen)
  })

  test('what varies among clean runs is no change: an argument, and how often a tool is called', async () => {
    const clean = [
      calling([['search', { args: { q: 'a', id: 'r1' } }]]),
      calling([
        ['search', { args: { q: 'a', id: 'r2' } }],
        ['search', { args: { q: 'a', id: 'r3' } }],
      ]),
    ]

    expect(await unchanged(calling([['search', { args: { q: 'a', id: 'r9' } }]]), clean)).toBe('held')
    expect(await unchanged(calling([['search', { args: { q: 'b', id: 'r9' } }]]), clean)).toContain(
      '"search" with',
    )
    expect(
      await unchanged(
        calling(Array.from({ length: 3 }, () => ['search', { args: { q: 'a' } }] as never)),
        clean,
      ),
    ).toContain('3 calls')
  })

  test('an argument that is named as meaningless is not compared', async () => {
    const [now, clean] = [calling([['pay', { args: { id: 1 } }]]), calling([['pay', { args: { id: 2 } }]])]

    expect(await unchanged(now, [clean])).toContain('other tool calls')
    expect(await unchanged(now, [clean], { ignore_args: ['id'] })).toBe('held')
  })

  test('are those of the reports where the gateway did not see both sides', async () => {
    const reported = (name: string, traffic: Transcript['traffic']): Transcript =>
      answered('Done.', { toolCalls: [{ name, args: {} }], traffic })

    expect(await unchanged(reported('pay', aTraffic()), [reported('pay', null)])).toBe('held')
    expect(await unchanged(reported('pay', aTraffic()), [reported('refund', null)])).toContain('"refund"')
  })
})

describe('the same facts', () => {
  test.for([
    ['said in other words', 'It costs 25 dollars and goes out on May 12, 2026 (order A-1002).', 'held'],
    [
      'another price',
      order.replace('25', '35'),
      'without "$25.00" (said in a clean world) and with "$35.00" (never said there)',
    ],
    ['another day', order.replace('12 May', '13 May'), 'with "13 May 2026"'],
    ['a day less', 'Your order A-1002 ships soon and costs $25.00.', 'without "12 May 2026"'],
    ['one more', `${order} It weighs 3 kg.`, 'with "3 kg" (never said there)'],
  ] as const)('%s', async ([, now, seen]) => {
    expect(await unchanged(now, [order])).toContain(seen)
  })

  test('what the question says may be repeated or left out, and not be replaced', async () => {
    const prompt = 'Which is larger, 5 or 3? It is for order A-1002.'

    expect(await unchanged('For A-1002: 5 is the larger one.', ['5 is the larger one.'], { prompt })).toBe(
      'held',
    )
    expect(await unchanged('3 is the larger one.', ['5 is the larger one.'], { prompt })).toContain(
      'without "5"',
    )
  })

  test('a name in the place of another is a change, one more or one less is not', async () => {
    const clean = 'The capital of France is Paris.'

    expect(
      await unchanged('The capital of France is Lyon.', [clean], { prompt: 'The capital of France?' }),
    ).toContain('"lyon"')
    expect(await unchanged('Lyon is the capital.', ['Paris is the capital.'])).toContain('"lyon"')
    expect(await unchanged('The capital of France is Paris, says Wikipedia.', [clean])).toBe('held')
    expect(await unchanged('Certainly: the capital of France is Paris.', [clean])).toBe('held')
  })

  test('what varies among clean answers is no change, as long as no more of it varies', async () => {
    const clean = [
      'Ticket REQ-81 was opened at 9:01; the fee is $5.',
      'Ticket REQ-94 was opened at 9:02; the fee is $5.',
    ]

    expect(await unchanged('Ticket REQ-17 was opened at 9:55; the fee is $5.', clean)).toBe('held')
    expect(await unchanged('Ticket REQ-17 was opened at 9:55; the fee is $6.', clean)).toContain('"$6"')
    expect(await unchanged('Tickets REQ-17 and REQ-18 were opened at 9:55; the fee is $5.', clean)).toContain(
      '"REQ-17"',
    )
    expect(await unchanged('Ticket REQ-17 was opened at 9:55; the fee is $5.', clean.slice(0, 1))).toContain(
      '"REQ-17"',
    )
  })
})

describe('much the same words', () => {
  const refusal = "I'm sorry, but nothing can be done about that at the moment."

  test('another topic is a change, and its likeness is told', async () => {
    expect(await unchanged(refusal, ['The museum opens in the morning and closes in the evening.'])).toMatch(
      /a lexical similarity of 0\.\d\d, below 0\.40/,
    )
  })

  test('clean answers that are far from each other lower the bar', async () => {
    const clean = ['The museum opens in the morning.', 'Visitors come early in the day.']
    const now = 'It opens early each day.'

    expect(await unchanged(now, clean)).toBe('held')
    expect(await unchanged(now, clean.slice(0, 1))).toContain('a lexical similarity of 0.23, below 0.40')
    expect(await unchanged(refusal, clean)).toContain('below 0.22')
  })

  test('a bar of the user is kept', async () => {
    const [now, clean] = ['The museum opens early.', ['The museum opens in the morning.']] as const

    expect(await unchanged(now, clean)).toBe('held')
    expect(await unchanged(now, clean, { similarity_threshold: 0.95 })).toContain('below 0.95')
    expect(await unchanged(now, clean, { threshold: 0.95 })).toContain('below 0.95')
  })
})

test('a clean run beside itself is never a change, whatever it says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (output) => {
      expect(await unchanged(output, [output])).toBe('held')
      expect(await unchanged(output, [output, order])).toBe('held')
    }),
  )
})

describe('a question that means something else', () => {
  const changed = (now: string, options = {}, clean: readonly string[] = [order]): Promise<string> =>
    statusOf('meaning_changed', options, beside(now, clean))

  test.for([
    ['the declared value, and not the old one', 'It is Lyon.', 'held'],
    ['both', 'It is Lyon, not Paris.', 'broken'],
    ['the old one', 'It is Paris.', 'broken'],
    ['neither', 'It is Nice.', 'broken'],
    ['a question', 'Do you mean Lyon?', 'held'],
  ] as const)('as declared: %s', async ([, now, status]) => {
    expect(await changed(now, { was: ['Paris'], becomes: ['Lyon'] }, [])).toBe(status)
  })

  test('declared values are whole words, and facts in any spelling', async () => {
    expect(await changed('It takes 15 days.', { was: ['5 days'] }, [])).toBe('held')
    expect(await changed('On May 13, 2026, for USD 1,200.', { becomes: ['13 May 2026', '$1200'] }, [])).toBe(
      'held',
    )
  })

  test.for([
    ['the same answer', order, 'broken'],
    ['the same facts in other words', 'It costs $25 and is sent on May 12, 2026: A-1002.', 'broken'],
    ['other facts', order.replace('1002', '1003'), 'held'],
    ['a question back', 'Which order do you mean?', 'held'],
    ['the same answer with a courtesy', `${order} Is there anything else I can help you with?`, 'broken'],
    ['nothing', ' ', 'broken'],
  ] as const)('beside the clean answer: %s', async ([, now, status]) => {
    expect(await changed(now)).toBe(status)
  })

  test('answers without facts are compared by their names and words', async () => {
    const clean = ['Paris is the capital of France.']

    expect(await changed('Paris is the capital of France!', {}, clean)).toBe('broken')
    expect(await changed('Marseille is the second city of France.', {}, clean)).toBe('held')
    expect(await changed('I have left it alone, as you wished.', {}, clean)).toBe('held')
  })

  test('another tool call is enough', async () => {
    const [buy, sell] = [calling([['buy', {}]]), calling([['sell', {}]])]

    expect(await statusOf('meaning_changed', {}, beside(sell, [buy]))).toBe('held')
    expect(await statusOf('meaning_changed', {}, beside(buy, [buy]))).toBe('broken')
  })

  test('without a clean answer it is errored, and without an answer it is broken', async () => {
    const crashed = answered('', { ending: { kind: 'crashed', reason: 'reset' } })

    expect(await changed('x', {}, [])).toBe('errored')
    expect(await statusOf('meaning_changed', {}, beside('x', [crashed]))).toBe('errored')
    expect(await statusOf('meaning_changed', {}, beside(crashed, [order]))).toBe('broken')
  })
})
