import type { core } from 'zod'
import { isObject } from '../base/json.ts'
import { didYouMean, suggest } from '../base/suggest.ts'
import type { Path, Source } from './source.ts'

/** What is wrong, and the way out where there is one to name. */
export function wordsFor(issue: core.$ZodIssue, saw: string): readonly [string, string | undefined] {
  const options = optionsOf(issue)
  if (issue.code === 'custom') {
    const isScalar = !/^(a map|a list|an empty list|nothing)$/.test(saw)
    return [
      isScalar && issue.message.startsWith('expected ') ? `${issue.message}, saw ${saw}` : issue.message,
      paramsOf(issue).hint,
    ]
  }
  const message = `Expected ${expected(issue)}, saw ${saw}`
  if (options.length > 0) return [message, hintAmong(options, saw)]
  return [message, hintFor(issue, saw)]
}

/** What our own checks say beside their message. */
export function paramsOf(issue: core.$ZodIssue): {
  readonly hint?: string | undefined
  readonly missing?: string | undefined
} {
  const params: unknown = issue.code === 'custom' ? issue.params : undefined
  const read = (key: string): string | undefined => {
    const value = isObject(params) ? params[key] : undefined
    return typeof value === 'string' ? value : undefined
  }
  return { hint: read('hint'), missing: read('missing') }
}

/** The near name; the whole list only where the message has not given it. */
function hintAmong(options: readonly string[], saw: string): string | undefined {
  const written = saw.startsWith('"') ? saw.slice(1, -1) : saw
  const isNear = /[a-z]/i.test(written) && suggest(written, options).length > 0
  return isNear || options.length > mostListed ? didYouMean(written, options) : undefined
}

function hintFor(issue: core.$ZodIssue, saw: string): string | undefined {
  if (issue.path.at(-1) === 'api_key')
    return 'Put the key into an environment variable and write api_key: ${NAME}'
  if (issue.path.at(-1) === 'prompt' && saw === 'a list')
    return 'Write several turns as `turns: [first, last]`'
  return undefined
}

/** What would do, such as `at least 1`. */
export function expected(issue: core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'invalid_value':
    case 'invalid_union':
      return alternatives(issue)
    case 'too_small':
      return bound(issue.origin, issue.inclusive === false ? 'more than' : 'at least', issue.minimum)
    case 'too_big':
      return bound(issue.origin, issue.inclusive === false ? 'less than' : 'at most', issue.maximum)
    default:
      return issue.message.replace(/^expected /i, '')
  }
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  object: 'a map',
  record: 'a map',
  array: 'a list',
}

function alternatives(issue: core.$ZodIssueInvalidValue | core.$ZodIssueInvalidUnion): string {
  const options = optionsOf(issue)
  if (options.length > mostListed) return 'one of the known names'
  if (options.length > 0) return options.length === 1 ? `${options[0]}` : `one of ${options.join(', ')}`
  if (issue.code === 'invalid_value') return issue.message
  const atTop = issue.errors.flat().filter(({ path }) => path.length === 0)
  return [...new Set(atTop.map(expected))].join(' or ')
}

/** A longer list goes into the hint, or nowhere when a name is near. */
const mostListed = 8

/** The words to choose from, where there is such a list. */
export function optionsOf(issue: core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_value') return issue.values.map(String)
  const branches = issue.code === 'invalid_union' ? issue.errors.flat() : []
  if (
    branches.length > 0 &&
    branches.every(({ code, path }) => code === 'invalid_value' && path.length === 0)
  ) {
    return [...new Set(branches.flatMap(optionsOf))]
  }
  if (issue.code === 'invalid_union' && issue.errors.length === 0) return choices(issue).map(String)
  return []
}

// The list is there since zod 4.4, and not in its types.
function choices(issue: object): readonly unknown[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options : []
}

function bound(origin: string, which: string, limit: number | bigint): string {
  if (origin === 'string') return limit === 1 ? 'some text' : `${which} ${limit} characters`
  if (origin === 'array' || origin === 'set') return `${which} ${limit === 1 ? 'one item' : `${limit} items`}`
  return `${which} ${limit}`
}

/** What stands there, as it was written: never an expanded variable, never a key. */
export function seen(source: Source, path: Path): string {
  const value = valueAt(source.tree, path)
  if (isSecret(path)) return 'a literal'
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list'
  if (isObject(value)) return 'a map'
  const written = cut(source.written(path) ?? '')
  return typeof value === 'string' ? JSON.stringify(written) : written
}

function cut(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}

/** True for a key of an API: it is a reference, and is never repeated. */
export function isSecret(path: Path): boolean {
  return path.at(-1) === 'api_key'
}

/** The value at a path, or undefined. */
export function valueAt(tree: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((at: unknown, key) => (isKeyed(at) ? at[key] : undefined), tree)
}

function isKeyed(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null
}
