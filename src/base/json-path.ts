import { isObject } from './json.ts'
import type { Json } from './json.ts'
import { type Problem, UserError } from './user-error.ts'

/** What stands at a path, or how far the path led and what was there instead. */
export type Found =
  | { readonly found: true; readonly value: Json }
  | { readonly found: false; readonly reason: string }

/**
 * A subset of JSONPath (RFC 9535): `$.a[0].b`, `['x']`, negative indexes, the leading `$` may be missing.
 * A number between dots is an index where there is a list. Anything else is refused when compiled.
 */
export function compilePath(source: string): (value: Json) => Found {
  const steps = parse(source)

  return (root) => {
    let value: Json = root
    for (const [at, step] of steps.entries()) {
      const next = take(value, step)
      if (next === undefined || next === null) {
        return {
          found: false,
          reason: missed(source, { way: steps.slice(0, at), step, value, isNull: next === null }),
        }
      }
      value = next
    }
    return value === null
      ? { found: false, reason: `response_path ${source} found null` }
      : { found: true, value }
  }
}

/** Why a path cannot be followed, with the way out; null = it can. */
export function pathMistake(source: string): Pick<Problem, 'message' | 'hint'> | null {
  try {
    parse(source)
    return null
  } catch (error) {
    const [problem] = error instanceof UserError ? error.problems : []
    if (problem === undefined) throw error
    return problem
  }
}

type Step = string | number

const stepPattern = /\.?\[\s*(-?\d+)\s*\]|\.?\['([^']*)'\]|\.?\["([^"]*)"\]|(?:^|\.)([^.[\]'"*?()@\s]+)/y

function parse(source: string): readonly Step[] {
  const path = source
    .trim()
    .replace(/^\$/, '')
    .replace(/^\.(?!\.)/, '')
  const steps: Step[] = []
  let at = 0
  while (at < path.length) {
    stepPattern.lastIndex = at
    const match = stepPattern.exec(path)
    if (match === null) {
      const rest = path.slice(at)
      throw new UserError({
        message: `${rest === source ? 'This path' : `The rest of this path, ${JSON.stringify(rest)},`} cannot be followed.`,
        key: 'agent.response_path',
        hint: "Write names and positions, such as $.choices[0].message.content or $['my key'][-1].",
      })
    }
    const [whole, index, single, double, name] = match
    steps.push(index === undefined ? (single ?? double ?? name ?? '') : Number(index))
    at += whole.length
  }
  return steps
}

function take(value: Json, step: Step): Json | undefined {
  if (isList(value)) return value.at(indexOf(step))
  if (isObject(value)) return Object.hasOwn(value, step) ? value[step] : undefined
  return undefined
}

function indexOf(step: Step): number {
  if (typeof step === 'number') return step
  return /^-?\d+$/.test(step) ? Number(step) : Infinity
}

function missed(
  source: string,
  where: { way: readonly Step[]; step: Step; value: Json; isNull: boolean },
): string {
  const way = `$${where.way.map(spell).join('')}`
  const what = where.isNull ? 'found null' : 'found nothing'
  return `response_path ${source} ${what} at ${way}${spell(where.step)}; ${way} ${describe(where.value)}`
}

const spell = (step: Step): string => (typeof step === 'number' ? `[${step}]` : `.${step}`)

function describe(value: Json): string {
  if (isList(value)) return `is a list of ${value.length}`
  if (!isObject(value)) return `is ${value === null ? 'null' : `a ${typeof value}`}`
  const keys = Object.keys(value)
  const shown = keys.slice(0, 12).join(', ')
  return keys.length === 0 ? 'is empty' : `has the keys ${shown}${keys.length > 12 ? ', …' : ''}`
}

/** True for a JSON list. `Array.isArray` does not narrow readonly lists. */
export function isList(value: unknown): value is readonly Json[] {
  return Array.isArray(value)
}
