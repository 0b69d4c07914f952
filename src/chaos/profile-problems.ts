import type { core } from 'zod'
import { isObject } from '../base/json.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Place, Problem } from '../base/user-error.ts'

/** Zod's error map for profiles: an issue about unknown keys carries the known ones, which it would forget. */
export const knownKeys: core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined

function keysOf(inst: unknown): readonly string[] {
  const def: unknown = isObject(inst) && isObject(inst['_zod']) ? inst['_zod']['def'] : undefined
  return isObject(def) && isObject(def['shape']) ? Object.keys(def['shape']) : []
}

/** What the schema complains about, in words, each with its place. */
export function problemsOf(
  issues: readonly core.$ZodIssue[],
  placeOf: (path: readonly PropertyKey[], of?: 'key') => Place,
): readonly Problem[] {
  return issues.flatMap(flattened).flatMap((issue) => {
    const key = issue.path.map(String).join('.')
    const address = { ...(key !== '' && { key }), place: placeOf(issue.path) }
    if (issue.code === 'unrecognized_keys') {
      const known = issue.message.split('\n')
      return issue.keys.map((name) => ({
        message: `Unknown key \`${name}\`.`,
        key: [...issue.path.map(String), name].join('.'),
        place: placeOf([...issue.path, name], 'key'),
        hint: didYouMean(name, known),
      }))
    }
    return [{ message: `${issue.message}.`, ...address, ...hintFor(issue) }]
  })
}

function hintFor(issue: core.$ZodIssue): Pick<Problem, 'hint'> {
  if (issue.code !== 'invalid_value' || issue.values.length < 2) return {}
  const known = issue.values.map(String)
  return {
    hint:
      typeof issue.input === 'string' ? didYouMean(issue.input, known) : `Known here: ${known.join(', ')}.`,
  }
}

/** Of alternatives, the one that comes closest has the most to say. */
function flattened(issue: core.$ZodIssue): readonly core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const best = issue.errors.toSorted(
    (left, right) => reach(right) - reach(left) || left.length - right.length,
  )[0]
  if (best === undefined || best.length === 0) return [issue]
  return best.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }))
}

/** A branch that failed at its own root was of the wrong type altogether. */
function reach(issues: readonly core.$ZodIssue[]): number {
  return Math.max(0, ...issues.map(({ path }) => path.length))
}
