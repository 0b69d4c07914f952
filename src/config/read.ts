import type { core, z } from 'zod'
import { readOnce } from '../base/field.ts'
import { isObject } from '../base/json.ts'
import { withLongForms } from '../invariants/long-form.ts'
import { correctionOf } from './corrections.ts'
import { complaintsOf, knownKeys } from './problems.ts'
import type { Complaint } from './problems.ts'
import type { Path, Source } from './source.ts'
import { valueAt } from './words.ts'

/** One block of the file as its schema reads it, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly complaints: readonly Complaint[] }

/** Checks one block; the path of every complaint begins at the root of the file. */
export function read<Schema extends z.ZodType>(
  source: Source,
  key: string,
  schema: Schema,
): Reading<z.output<Schema>> {
  let value = withLongForms(
    isObject(source.tree) && Object.hasOwn(source.tree, key) ? source.tree[key] : undefined,
    key,
  )
  const corrected = new Set<string>()

  for (;;) {
    const parsed = schema.safeParse(value, { ...readOnce, error: knownKeys })
    if (parsed.success) return { value: parsed.data }
    const issues = parsed.error.issues
      .flatMap(flattened)
      .map((issue) => ({ ...issue, path: [key, ...issue.path] }))
    const corrections = issues
      .map((issue) => correctionOf(source, issue, valueAt({ [key]: value }, issue.path)))
      .filter((correction) => correction !== null && !corrected.has(correction.path.join('\0')))
      .filter((correction) => correction !== null)
    if (corrections.length === 0)
      return { complaints: sincere(issues.flatMap((issue) => complaintsOf(source, issue))) }
    for (const correction of corrections) {
      corrected.add(correction.path.join('\0'))
      value = withValue(value, correction.path.slice(1), correction.value)
    }
  }
}

/** A misspelt key is one mistake, not also a missing one; and nothing is said twice. */
function sincere(complaints: readonly Complaint[]): readonly Complaint[] {
  const kept = complaints.filter(
    ({ path, missing }) =>
      missing === undefined ||
      !complaints.some(
        ({ unknown }) => unknown && unknown.in === path.join('.') && unknown.means.includes(missing),
      ),
  )
  const said = new Map(
    kept.map((complaint) => [`${complaint.path.join('.')} ${complaint.message}`, complaint]),
  )
  return [...said.values()]
}

/** An alternative is judged by its best branch: the one of the right type with the fewest mistakes. */
function flattened(issue: core.$ZodIssue): readonly core.$ZodIssue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const fitting = issue.errors.filter((branch) => !branch.some(isMismatch))
  const best = fitting.toSorted((left, right) => left.length - right.length)[0]
  if (!best) return [issue]
  return best.flatMap(flattened).map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }))
}

function isMismatch(issue: core.$ZodIssue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
}

/** A copy of the tree with one value replaced, so that aliases of it stay as they are. */
function withValue(tree: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (Array.isArray(tree)) return tree.with(Number(key), withValue(tree[Number(key)], rest, value))
  return isObject(tree) ? { ...tree, [key]: withValue(tree[key], rest, value) } : tree
}
