import { performance } from 'node:perf_hooks'
import { setTimeout as wait } from 'node:timers/promises'
import type { Clock } from '../../src/base/clock.ts'
import { randomOf } from '../../src/base/random.ts'
import type { CommentOrder } from '../../src/github/comment.ts'
import type { Leg } from '../../src/report/comment/leg.ts'
import type { Score } from '../../src/scoring/score.ts'
import { aReport, aScore } from '../given.ts'

/** So many times faster than the machine's clock goes the one below. */
const haste = 20

/** The machine's clock in a hurry: what waits a second waits 50 milliseconds. */
export const quick: Clock = {
  now: () => performance.now() * haste,
  date: () => new Date().toISOString(),
  sleep: (ms) => wait(ms / haste),
}

export const key = '0123456789abcdef'

export function aLeg(more: Partial<Leg> = {}): Leg {
  return {
    key,
    section: '0a1b2c3d',
    title: 'ubuntu',
    runId: 100,
    attempt: 1,
    commit: 'a'.repeat(40),
    links: { report: null, summary: null, log: null, run: 'https://github.com/acme/agent/actions/runs/100' },
    ...more,
  }
}

/** A failed run that wants to comment on pull request 7. */
export function anOrder(
  url: string,
  {
    leg = {},
    token = 'workflow',
    ...more
  }: Partial<Omit<CommentOrder, 'leg'>> & { leg?: Partial<Leg>; token?: string } = {},
): CommentOrder {
  const whole = aLeg(leg)
  const random = randomOf('comment', whole.section, whole.runId)
  return {
    report: aReport(),
    leg: whole,
    mode: 'always',
    api: { url, token, repository: 'acme/agent' },
    pullRequest: 7,
    degraded: [],
    redact: (text) => text,
    clock: quick,
    random: () => random.next(),
    ...more,
  }
}

export function passed(value = 0.9): Score {
  const estimate = { value, rerun: { low: value - 0.04, high: value + 0.04 }, newPrompts: 'not estimable' }
  const [phase] = aScore().phases
  return aScore({
    verdict: 'passed',
    reasons: [],
    overall: estimate,
    phases: phase === undefined ? [] : [{ ...phase, estimate }],
  })
}
