import { z } from 'zod'
import { isObject, type Json } from '../base/json.ts'
import { reasonOf } from '../base/user-error.ts'
import { compilePattern } from './pattern.ts'

/**
 * Arguments that a call must carry. Maps are matched in part, key by key; lists item by item, and at full length.
 * Text between slashes is a regular expression (`/^A-\d+$/`, or `/berlin/i`), which numbers meet as their digits.
 * A number or a boolean is also met by its text, since the query of an address carries only text.
 */
export const argsSchema = z.record(z.string(), z.unknown()).superRefine((args, refinement) => {
  try {
    argsMatcher(args)
  } catch (error) {
    refinement.addIssue({ code: 'custom', message: reasonOf(error) })
  }
})

/** Whether arguments are as wanted. */
export type ArgsMatcher = (args: Json) => boolean

/** Compiles what is wanted of arguments; throws a sentence for a pattern that cannot be used. */
export function argsMatcher(wanted: unknown): ArgsMatcher {
  if (Array.isArray(wanted)) return listMatcher(wanted.map(argsMatcher))
  if (isObject(wanted))
    return mapMatcher(Object.entries(wanted).map(([key, value]) => [key, argsMatcher(value)]))
  if (typeof wanted === 'string') return textMatcher(wanted)
  if (typeof wanted === 'number' || typeof wanted === 'boolean')
    return (args) => args === wanted || args === String(wanted)
  return (args) => args === wanted
}

function listMatcher(items: readonly ArgsMatcher[]): ArgsMatcher {
  return (args) =>
    isList(args) && args.length === items.length && items.every((item, at) => item(args[at] ?? null))
}

function isList(args: Json): args is readonly Json[] {
  return Array.isArray(args)
}

function mapMatcher(entries: readonly (readonly [string, ArgsMatcher])[]): ArgsMatcher {
  return (args) =>
    isObject(args) &&
    entries.every(([key, matches]) => Object.hasOwn(args, key) && matches(args[key] ?? null))
}

function textMatcher(wanted: string): ArgsMatcher {
  const [, source, flag] = /^\/(.+)\/(i?)$/s.exec(wanted) ?? []
  if (source === undefined) return (args) => args === wanted
  const pattern = compilePattern(source, { caseSensitive: flag !== 'i' })
  return (args) => args !== null && typeof args !== 'object' && pattern.find(String(args)) !== null
}
