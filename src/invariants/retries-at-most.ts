import { z } from 'zod'
import { count, maybe, text } from '../base/field.ts'
import { defineInvariant } from './invariant.ts'
import { type Attempt, attemptsOf } from './same-call.ts'
import { counted, onWire } from './seen-calls.ts'

/**
 * A failing call is tried again no more than so often before it works or is given up. A client library's own retries
 * count: they are the agent's.
 */
export const retriesAtMost = defineInvariant({
  type: 'retries_at_most',
  summary: 'A failing call is tried again no more than so often.',
  safety: true,
  endings: true,
  wire: true,
  options: z.strictObject({
    max: count.describe('The most that is allowed.'),
    tool: maybe(text, 'Name of the tool, `model` for the model; all of both when absent.'),
  }),

  make: ({ max, tool }) => {
    const expected = `at most ${max === 1 ? 'one retry' : `${max} retries`} of a failing call`

    return onWire((traffic) => {
      let [most, what] = [0, 'no call']
      for (const group of attemptsOf(traffic, tool)) {
        const retries = mostRetries(group.calls)
        if (retries > most) [most, what] = [retries, group.what]
      }
      return { holds: most <= max, expected, actual: `${what} was tried again ${counted(most, 'time')}` }
    })
  },
})

/** A failure, and how many retries in a row had led to it. */
interface Failure {
  readonly endedMs: number
  readonly retries: number
}

/**
 * The longest chain of attempts, each begun after the one before had failed. Each failure is retried once: of several
 * the last to end is meant, so that calls in parallel, each tried again, are not taken for one that is tried for ever.
 */
function mostRetries(calls: readonly Attempt[]): number {
  const failures: Failure[] = []
  let most = 0
  for (const { failed, atMs, durationMs } of calls) {
    const at = lastEnded(failures, atMs)
    const retries = at < 0 ? 0 : (failures[at]?.retries ?? 0) + 1
    if (at >= 0) failures.splice(at, 1)
    most = Math.max(most, retries)
    if (failed) failures.push({ endedMs: atMs + durationMs, retries })
  }
  return most
}

function lastEnded(failures: readonly Failure[], byMs: number): number {
  let last = -1
  for (const [at, { endedMs }] of failures.entries()) {
    if (endedMs <= byMs && endedMs >= (failures[last]?.endedMs ?? 0)) last = at
  }
  return last
}
