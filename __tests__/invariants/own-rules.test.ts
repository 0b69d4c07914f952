import { describe, expect, test } from 'vitest'
import { aRule } from '../given.ts'
import { aToolCall, answered, aTraffic, evidenceOf, judge, judgeRule, statusOf } from './judging.ts'

const paid = answered('Booked.', {
  toolCalls: [{ name: 'claimed', args: {} }],
  traffic: aTraffic({ toolCalls: [aToolCall('pay', { args: { amount: 75 }, result: '{"id":"PAY-1"}' })] }),
})

test("a user's expression sees the calls that the gateway saw, with their results", async () => {
  const value = 'context.toolCalls.some(({ name, result }) => name === "pay" && result.includes("PAY-1"))'

  expect(await statusOf('javascript', { value }, evidenceOf(paid))).toBe('held')
})

test("a user's function sees the same calls, and those that the answer reports where there is no gateway", async () => {
  const seen: unknown[] = []
  const load = async () => (given: unknown) => {
    seen.push(given)
    return true
  }

  await statusOf('javascript', { file: 'rules.ts', name: 'rule' }, evidenceOf(paid, { load }))
  await statusOf(
    'javascript',
    { file: 'rules.ts', name: 'rule' },
    evidenceOf({ ...paid, traffic: null }, { load }),
  )

  expect(seen).toMatchObject([
    { toolCalls: [{ name: 'pay', args: { amount: 75 }, failed: false }] },
    { toolCalls: [{ name: 'claimed' }] },
  ])
})

describe('where the agent gave no answer', () => {
  const hung = { ending: { kind: 'timed-out', afterMs: 4000 } } as const
  const wrote = answered('', { ...hung, traffic: aTraffic({ toolCalls: [aToolCall('pay')] }) })
  const idle = answered('', { ...hung, traffic: aTraffic() })
  const unseen = answered('', hung)
  const honest = answered('The till is down.', {
    ending: { kind: 'refused', status: 503, reason: 'The till is down.' },
    traffic: aTraffic(),
  })
  const paysTwice = ({ toolCalls }: { toolCalls: readonly unknown[] }) => toolCalls.length > 0
  const paysNothing = ({ toolCalls }: { toolCalls: readonly unknown[] }) => toolCalls.length === 0
  const inFile = (rule: unknown) =>
    [{ file: 'rules.ts' }, { load: async () => rule as (...args: readonly unknown[]) => unknown }] as const
  const inline = (value: string) => [{ value }, {}] as const

  test.for([
    ['a function', inFile(paysNothing), inFile(paysTwice)],
    ['an expression', inline('context.toolCalls.length === 0'), inline('context.toolCalls.length > 0')],
  ] as const)(
    '%s that looks at the calls is judged by them, plain or negated',
    async ([, plain, negated]) => {
      const fate = async (transcript: typeof wrote, [options, more]: typeof plain, negate: boolean) =>
        (await judgeRule(aRule('javascript', { options, negate }), evidenceOf(transcript, more))).status

      expect(await fate(wrote, plain, false)).toBe('broken')
      expect(await fate(wrote, negated, true)).toBe('broken')
      expect(await fate(idle, plain, false)).toBe('held')
      expect(await fate(idle, negated, true)).toBe('held')
      expect(await fate(honest, plain, false)).toBe('held')
    },
  )

  test('calls that nobody saw forgive nothing', async () => {
    const [options, more] = inFile(paysTwice)
    const evidence = evidenceOf(unseen, more)

    expect(await judge('javascript', options, evidence)).toMatchObject({ status: 'broken' })
    expect(await judgeRule(aRule('javascript', { options, negate: true }), evidence)).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining('no tool calls were seen'),
    })
  })

  test('a function may look at how it ended', async () => {
    const patient = ({ ending }: { ending: { kind: string } }) => ending.kind !== 'timed-out'
    const fate = async ([options, more]: ReturnType<typeof inFile> | ReturnType<typeof inline>) => [
      (await judge('javascript', options, evidenceOf(unseen, more))).status,
      (await judge('javascript', options, evidenceOf(honest, more))).status,
    ]

    expect(await fate(inFile(patient))).toEqual(['broken', 'held'])
    expect(await fate(inline('context.ending.kind !== "timed-out"'))).toEqual(['broken', 'held'])
  })

  test.for([
    ['a function', inFile(({ output }: { output: string }) => output.length < 100)],
    ['an expression', inline('output.length < 100')],
  ] as const)('%s that looks at nothing but the answer does not get it', async ([, [options, more]]) => {
    expect(await judge('javascript', options, evidenceOf(idle, more))).toMatchObject({
      status: 'broken',
      actual: 'no answer: timed out after 4000 ms',
    })
    expect(
      await judgeRule(aRule('javascript', { options, negate: true }), evidenceOf(idle, more)),
    ).toMatchObject({
      status: 'held',
    })
    expect(
      await judgeRule(aRule('javascript', { options, negate: true }), evidenceOf(honest, more)),
    ).toMatchObject({
      status: 'broken',
    })
  })
})
