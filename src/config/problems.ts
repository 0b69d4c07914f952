import { z } from 'zod'
import type { core } from 'zod'
import { isObject } from '../base/json.ts'
import { didYouMean, suggest } from '../base/suggest.ts'
import type { Problem } from '../base/user-error.ts'
import type { Path, Source } from './source.ts'
import { expected, isSecret, paramsOf, seen, valueAt, wordsFor } from './words.ts'

/** A complaint about a value, before it has an address. */
export interface Complaint {
  readonly path: Path
  readonly message: string
  readonly hint?: string | undefined
  /** Points at the key instead of the value. */
  readonly atKey?: boolean
  /** The key that is not there, so that a misspelt neighbour can answer for it. */
  readonly missing?: string | undefined
  /** The map that a misspelt key is in, and the keys that it may mean. */
  readonly unknown?: { readonly in: string; readonly means: readonly string[] }
}

/** Gives a complaint its line, its column and its dotted key. */
export function problemAt(source: Source, { path, message, hint, atKey = false }: Complaint): Problem {
  const plain = (words: string): string => sentence(withoutExpansion(source, path, words))
  return {
    message: plain(message),
    ...(path.length > 0 && { key: path.join('.') }),
    place: atKey ? source.placeOfKey(path) : source.placeOf(path),
    ...(hint !== undefined && { hint: plain(hint) }),
  }
}

/**
 * Zod's error map for configs: an issue about unknown keys carries the known ones as its message, line by line,
 * since the issue itself forgets them.
 */
export const knownKeys: core.$ZodErrorMap = (issue) =>
  issue.code === 'unrecognized_keys' ? keysOf(issue.inst).join('\n') : undefined

/** What one issue of the schema means to a person; none where a variable is unset and all is open. */
export function complaintsOf(source: Source, issue: core.$ZodIssue): readonly Complaint[] {
  const path = pathOf(issue.path)
  if (source.isUnknown(path)) return []
  if (issue.code === 'unrecognized_keys') {
    const known = issue.message.split('\n')
    return issue.keys.map((key) => ({
      path: [...path, key],
      atKey: true,
      message: `Unknown key \`${key}\``,
      hint: didYouMean(key, known),
      unknown: { in: path.join('.'), means: suggest(key, known) },
    }))
  }
  const last = path.at(-1)
  if (!source.has(path) && typeof last === 'string' && issue.code !== 'custom') {
    return [missingAt(source, { within: path.slice(0, -1), key: last }, issue)]
  }
  const [message, hint] = wordsFor(issue, seen(source, path))
  const { missing } = paramsOf(issue)
  return [
    { path, message, hint, atKey: isSecret(path) || missing !== undefined || !source.has(path), missing },
  ]
}

/** A key that is not there; without the one that tells kinds apart, nothing else can say that it is misspelt. */
function missingAt(
  source: Source,
  { within, key }: { readonly within: Path; readonly key: string },
  issue: core.$ZodIssue,
): Complaint {
  const neighbours = valueAt(source.tree, within)
  const isTelling = issue.code === 'invalid_union' && isObject(neighbours)
  const slip = isTelling ? Object.keys(neighbours).find((name) => suggest(name, [key]).length > 0) : undefined
  return slip === undefined
    ? {
        path: within,
        atKey: true,
        message: `\`${key}\` is missing`,
        missing: key,
        hint: `Add \`${key}:\` with ${expected(issue)}`,
      }
    : {
        path: [...within, slip],
        atKey: true,
        message: `Unknown key \`${slip}\``,
        hint: didYouMean(slip, [key]),
      }
}

function pathOf(path: readonly PropertyKey[]): Path {
  return path.map((key) => (typeof key === 'symbol' ? String(key) : key))
}

function keysOf(inst: unknown): readonly string[] {
  const def: unknown = isObject(inst) && isObject(inst['_zod']) ? inst['_zod']['def'] : undefined
  if (!isObject(def) || !isObject(def['shape'])) return []
  const shape = Object.entries(def['shape'])
  return shape.filter(([, schema]) => !isIgnored(schema)).map(([key]) => key)
}

/** Loads for the sake of old files, and is no key to recommend. */
function isIgnored(schema: unknown): boolean {
  return schema instanceof z.ZodType && schema.meta()?.['ignored'] === true
}

/** Words that repeat a value repeat it as it was written: a variable may hold a secret. */
function withoutExpansion(source: Source, path: Path, words: string): string {
  const value = valueAt(source.tree, path)
  const written = source.written(path)
  if (typeof value !== 'string' || value.length < 4 || written === undefined || !written.includes('${'))
    return words
  return words.replaceAll(value, () => written).replaceAll(JSON.stringify(value).slice(1, -1), () => written)
}

function sentence(text: string): string {
  const capital = /^[a-z]/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text
  return /[.?!…]$/.test(capital) ? capital : `${capital}.`
}
