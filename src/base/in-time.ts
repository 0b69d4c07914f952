import { createContext, Script, type Context } from 'node:vm'
import { isObject } from './json.ts'

/**
 * What a synchronous call gives, or a sentence as an error when it needs more than `ms` milliseconds: it is interrupted
 * wherever it is, in the middle of a loop or of a regular expression.
 */
export function inTime<Result>(ms: number, act: () => Result): Result {
  context ??= createContext({ act: undefined })
  let found: { readonly value: Result } | undefined
  context['act'] = () => {
    found = { value: act() }
  }
  try {
    script.runInContext(context, { timeout: ms })
  } catch (error) {
    // Not `instanceof Error`: the error may belong to the other context.
    if (isTimeout(error)) throw new Error(`needed more than ${ms} ms`, { cause: error })
    throw error
  } finally {
    context['act'] = undefined
  }
  if (!found) throw new Error('ended without a result')
  return found.value
}

/** Whether a call was interrupted, and did not fail by itself. */
export function isLate(error: unknown): boolean {
  return error instanceof Error && isTimeout(error.cause)
}

function isTimeout(error: unknown): boolean {
  return isObject(error) && error['code'] === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

const script = new Script('act()')

/** One for the process: making one takes about a millisecond, and it holds nothing between two calls. */
let context: Context | undefined
