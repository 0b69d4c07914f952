import { expect, test } from 'vitest'
import { z } from 'zod'
import { type When, defineInvariant } from '../../src/invariants/invariant.ts'
import { prepare } from '../../src/invariants/judge.ts'
import { aRule } from '../given.ts'
import { evidenceOf, judgeRule } from './judging.ts'

const saysX = (when: When) => aRule('contains', { options: { value: 'x' }, when })

test('a rule for a weather that is not here is skipped and says so', async () => {
  const whens = [
    'tool_faults_active',
    'llm_faults_active',
    'context_attacks_active',
    'any_chaos_active',
  ] as const
  const verdicts = whens.map((when) => judgeRule(saysX(when), evidenceOf('y')))

  expect(await Promise.all(verdicts.map((verdict) => Promise.resolve(verdict)))).toMatchObject([
    { status: 'skipped', because: 'no tool fault reached the agent here' },
    { status: 'skipped', because: 'no LLM fault reached the agent here' },
    { status: 'skipped', because: 'no context attack reached the agent here' },
    { status: 'skipped', because: 'no chaos reached the agent here' },
  ])
})

test.for(['always', 'no_chaos'] as const)(
  'in a clean world a rule with `when: %s` is judged',
  async (when) => {
    expect(await judgeRule(saysX(when), evidenceOf('x'))).toMatchObject({
      status: 'held',
    })
  },
)

test.for([
  ['tool_faults_active', ['always', 'any_chaos_active', 'tool_faults_active'], 'held'],
  ['any_chaos_active', ['always', 'any_chaos_active', 'llm_faults_active'], 'held'],
  ['llm_faults_active', ['always', 'any_chaos_active', 'tool_faults_active'], 'skipped'],
  ['context_attacks_active', ['always', 'any_chaos_active', 'context_attacks_active'], 'held'],
  ['always', ['always', 'any_chaos_active', 'llm_faults_active'], 'held'],
] as const)('a rule with `when: %s` in a cell where %j hold is %s', async ([when, holding, status]) => {
  expect(await judgeRule(saysX(when), evidenceOf('x', { holding }))).toMatchObject({
    status,
  })
})

test('a rule for a clean world is skipped while there is chaos', async () => {
  const evidence = evidenceOf('x', { holding: ['always', 'any_chaos_active', 'tool_faults_active'] })

  expect(await judgeRule(saysX('no_chaos'), evidence)).toMatchObject({
    status: 'skipped',
    because: 'chaos is active here',
  })
})

test('a check that throws, at once or later, is errored with its reason and never held', async () => {
  const failing = (later: boolean) =>
    defineInvariant({
      type: 'failing',
      summary: 'Always fails.',
      options: z.strictObject({}),
      make: () => () => {
        if (later) return Promise.reject(new Error('no embedder'))
        throw new Error('no embedder')
      },
    })
  const verdicts = [false, true].flatMap((later) =>
    [false, true].map((negate) =>
      prepare(new Map([['f', aRule('failing', { negate })]]), [failing(later)])(
        { key: 'f', counts: true },
        evidenceOf('x'),
      ),
    ),
  )

  expect(await Promise.all(verdicts.map((verdict) => Promise.resolve(verdict)))).toEqual(
    Array.from({ length: 4 }, () => expect.objectContaining({ status: 'errored', reason: 'no embedder' })),
  )
})

test('a check is made once a run, and plain checks answer without a promise', () => {
  let made = 0
  const counted = defineInvariant({
    type: 'counted',
    summary: 'Counts how often it is made.',
    options: z.strictObject({}),
    make: () => {
      made += 1
      return () => ({ holds: true, expected: 'a', actual: 'b' })
    },
  })
  const decide = prepare(new Map([['c', aRule('counted', { id: 'mine', severity: 'critical' })]]), [counted])

  expect([1, 2, 3].map(() => decide({ key: 'c', counts: false }, evidenceOf('x')))).toEqual(
    Array.from({ length: 3 }, () => ({
      rule: 'mine',
      type: 'counted',
      severity: 'critical',
      counts: false,
      status: 'held',
    })),
  )
  expect(made).toBe(1)
})

test('a rule that nobody knows is our mistake and crashes before the first cell', () => {
  expect(() => prepare(new Map([['x', aRule('no_such_kind')]]))).toThrow(
    'There is no kind of rule called "no_such_kind".',
  )
  expect(() => prepare(new Map())({ key: 'x', counts: true }, evidenceOf('x'))).toThrow('never prepared')
})
