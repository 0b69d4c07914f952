import { type Context, createContext, Script } from 'node:vm'
import { z } from 'zod'
import { isObject, parseJson } from '../base/json.ts'
import { reasonOf } from '../base/user-error.ts'
import { isTimeout, mostMs } from './bounded.ts'
import { type Check, defineInvariant, type Evidence, type Finding, quote } from './invariant.ts'
import { givenOf, type Looked, watched, withoutAnswer } from './own-code.ts'

/** The user's own code says whether the answer is right; code that looks at the calls or the ending judges without an answer, too. */
export const javascript = defineInvariant({
  type: 'javascript',
  summary:
    "The user's own expression, or a function of a file, says whether the answer is right, or what was done without one.",
  options: z
    .strictObject({
      /** An expression, or statements with `return`, over `output`, `prompt` and `context`. */
      value: z.string().min(1).optional(),
      /**
       * A module, called with `{ output, prompt, golden, toolCalls, ending, durationMs }`; may be async. The calls are those
       * that the gateway saw, with their results, else those that the answer reports.
       */
      file: z.string().min(1).optional(),
      /** The module's export. */
      name: z.string().min(1).default('default'),
      /** A number counts as right from here on. */
      threshold: z.number().min(0).max(1).default(0.5),
    })
    .refine(({ value, file }) => (value === undefined) !== (file === undefined), 'Give `value` or `file`.')
    .superRefine(({ value }, refinement) => {
      try {
        if (value !== undefined) compile(value)
      } catch (error) {
        refinement.addIssue({
          code: 'custom',
          message: `is no JavaScript: ${reasonOf(error)}`,
          path: ['value'],
        })
      }
    }),

  make: ({ value, file, name, threshold }): Check => {
    if (file !== undefined) return (evidence) => callFile(evidence, { file, name, threshold })
    const inline = inlineOf(value ?? '')
    const looked = lookingOf(value ?? '')
    return (evidence) => {
      const { output } = evidence.transcript
      const found = findingOf(inline(evidence), { called: 'the expression', threshold, output })
      return withoutAnswer(found, looked, evidence)
    }
  },
})

/** An expression's words say what it looks at. */
function lookingOf(value: string): Looked {
  return { calls: /\btoolCalls\b/.test(value), ending: /\bending\b/.test(value) }
}

async function callFile(
  evidence: Evidence,
  { file, name, threshold }: { file: string; name: string; threshold: number },
): Promise<Finding> {
  const called = `${name} of ${file}`
  const check = await evidence.load(file, name)
  const { given, looked } = watched(givenOf(evidence))
  const said: unknown = check(given)
  const result: unknown = said instanceof Promise ? await inTime(said, evidence.sleep, called) : said
  const found = findingOf(result, { called, threshold, output: evidence.transcript.output })
  return withoutAnswer(found, looked, evidence)
}

/** Milliseconds after which the promise of a user's function is given up. */
const mostAsyncMs = 5000

async function inTime(given: Promise<unknown>, sleep: Evidence['sleep'], called: string): Promise<unknown> {
  const decided = new AbortController()
  const late = sleep(mostAsyncMs, decided.signal).then(() => {
    if (!decided.signal.aborted) throw new Error(`${called} needed more than ${mostAsyncMs / 1000} s`)
  })
  try {
    return await Promise.race([given, late])
  } finally {
    decided.abort()
  }
}

/** Compiled once a run, in a context of its own that holds nothing but the current question. */
function inlineOf(value: string): (evidence: Evidence) => unknown {
  const script = compile(value)
  const asked: Record<string, unknown> = {}
  let context: Context | undefined

  return (evidence) => {
    const { output, ...rest } = givenOf(evidence)
    context ??= createContext(asked, { codeGeneration: { strings: false, wasm: false } })
    asked['given'] = JSON.stringify({ output, prompt: rest.prompt, context: rest })
    try {
      const result: unknown = script.runInContext(context, { timeout: mostMs })
      return typeof result === 'string' ? parseJson(result) : undefined
    } catch (error) {
      if (isTimeout(error))
        throw new Error(`the expression needed more than ${mostMs / 1000} s`, { cause: error })
      throw new Error(
        `the expression failed: ${isObject(error) ? String(error['message']) : String(error)}`,
        { cause: error },
      )
    }
  }
}

/**
 * Only text goes in and comes out, so no object of ours is within reach of the expression; and the global object is
 * hidden from it, so that nothing is carried from one cell to the next.
 */
function compile(value: string): Script {
  const whole = (body: string): string => `${head}${body}${tail}`
  try {
    return new Script(whole(`return (${value}\n)`), { filename: 'javascript' })
  } catch {
    return new Script(whole(`${value}\n`), { filename: 'javascript' })
  }
}

const head = "'use strict'; JSON.stringify((function ({ output, prompt, context }, globalThis, given) { "
const tail = '})(JSON.parse(given)))'

interface Asked {
  readonly called: string
  readonly threshold: number
  readonly output: string
}

/** Reads what a check of a user may give: a boolean, a number from 0 to 1, or `{ pass, expected?, actual?, reason? }`. */
function findingOf(result: unknown, { called, threshold, output }: Asked): Finding {
  const expected = `an answer that ${called} accepts`
  if (typeof result === 'boolean') return { holds: result, expected, actual: quote(output) }
  if (typeof result === 'number' && result >= 0 && result <= 1) {
    return {
      holds: result >= threshold,
      expected: `${expected} with at least ${threshold}`,
      actual: `${result} for ${quote(output)}`,
    }
  }
  if (isObject(result) && typeof result['pass'] === 'boolean') {
    const { pass, expected: wanted, actual, reason } = result
    return {
      holds: pass,
      expected: textOf(wanted) ?? expected,
      actual: textOf(actual) ?? textOf(reason) ?? quote(output),
    }
  }
  return {
    errored: `${called} gave ${describe(result)}, and neither a boolean, a number from 0 to 1, nor an object with \`pass\``,
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

function describe(result: unknown): string {
  return result === undefined ? 'nothing' : quote(JSON.stringify(result) ?? typeof result)
}
