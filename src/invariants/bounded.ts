import { createContext, Script, type Context } from 'node:vm'
import { isObject } from '../base/json.ts'
import type { Demand } from './python-syntax.ts'

/** Milliseconds after which a pattern or a user's expression is given up. */
export const mostMs = 1000

/**
 * Runs `search` directly where its work is small for certain, and else under a time bound that also interrupts
 * a regular expression in the middle of its work. Throws a sentence when the time is up.
 */
export function bounded<Found>(demand: Demand, length: number, search: () => Found): Found {
  if (!demand.nested && workOf(demand, length) <= fewSteps) return search()
  context ??= createContext({ search: undefined, found: undefined })
  context['search'] = () => {
    found = { value: search() }
  }
  let found: { readonly value: Found } | undefined
  try {
    script.runInContext(context, { timeout: mostMs })
  } catch (error) {
    if (isTimeout(error))
      throw new Error(
        `the pattern needed more than ${mostMs / 1000} s for an answer of ${length} characters`,
        { cause: error },
      )
    throw error
  } finally {
    context['search'] = undefined
  }
  if (!found) throw new Error('the search ended without a result')
  return found.value
}

/** True for the error by which node:vm says that the time is up. */
export function isTimeout(error: unknown): boolean {
  // Not `instanceof Error`: the error may belong to the other context.
  return isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

const script = new Script('search()')

/** One for the process: making one takes about a millisecond, and it holds nothing between two calls. */
let context: Context | undefined

/** Steps that even a slow machine makes within some 50 ms. */
const fewSteps = 10_000_000

/** An upper bound of the steps of a backtracking search: every start, times every choice of every variable part. */
function workOf({ choices }: Demand, length: number): number {
  return choices.reduce((work, choice) => work * Math.min(choice, Math.max(1, length)), Math.max(1, length))
}
