import type { z } from 'zod'
import { UserError } from '../../base/user-error.ts'

/** Where a foreign document comes from, and what it should look like. */
export interface Origin {
  /** A file, or the address of an API. */
  readonly from: string
  /** Null where there are no lines. */
  readonly line: number | null
  /** The published schema that it is held against. */
  readonly schema: string
}

/** The value as its published schema reads it; throws a `UserError` that names every field that is otherwise. */
export function asPublished<Schema extends z.ZodType>(
  value: unknown,
  schema: Schema,
  { origin, path = '$' }: { readonly origin: Origin; readonly path?: string },
): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const issues = parsed.error.issues.slice(0, mostNamed).flatMap(flattened)
  throw unlike(
    origin,
    issues.map(({ path: keys, message }) => ({ path: `${path}${spelled(keys)}`, message })),
  )
}

/** A document that is not as published, with the paths that say so. */
export function unlike(
  origin: Origin,
  found: readonly { readonly path: string; readonly message: string }[],
): UserError {
  return new UserError(
    found.map(({ path, message }) => ({
      key: path,
      message: `${path} is not as ${origin.schema} has it: ${message}.`,
      ...(origin.line === null ? {} : { place: { file: origin.from, line: origin.line, column: 1 } }),
      hint: `Nothing of ${origin.from} was imported. ${origin.line === null ? 'If' : 'Export it again; if'} its schema has changed, please report it.`,
    })),
  )
}

const mostNamed = 10

type Issue = z.core.$ZodIssue

/** Of alternatives, the one that comes closest. */
function flattened(issue: Issue): readonly Issue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const deepest = (issues: readonly Issue[]): number => Math.max(0, ...issues.map(({ path }) => path.length))
  const best = issue.errors.toSorted((left, right) => deepest(right) - deepest(left))[0]
  if (best === undefined || best.length === 0) return [issue]
  return best.flatMap((inner) => flattened({ ...inner, path: [...issue.path, ...inner.path] }))
}

function spelled(keys: readonly PropertyKey[]): string {
  return keys.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
}
