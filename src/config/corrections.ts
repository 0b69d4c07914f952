import type { core } from 'zod'
import type { Path, Source } from './source.ts'
import { optionsOf } from './words.ts'

/** A value that is meant and not written as its type: `version: 2.0` for text, "30" for a number. */
export interface Correction {
  readonly path: Path
  readonly value: unknown
}

const truths: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  on: true,
  false: false,
  no: false,
  off: false,
}

/**
 * Reads a single value as the schema wants it, where nothing is lost: text as it was written, digits as a number,
 * `yes` as true (YAML 1.1, which the original reads), a choice without regard to case. Null where it cannot.
 */
export function correctionOf(source: Source, issue: core.$ZodIssue, value: unknown): Correction | null {
  const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key))
  const choice = typeof value === 'string' ? chosen(value, optionsOf(issue)) : undefined
  if (choice !== undefined) return { path, value: choice }
  for (const wanted of wantedBy(issue)) {
    const read = readAs(wanted, value, source.written(path))
    if (read !== undefined) return { path, value: read }
  }
  return null
}

function chosen(written: string, options: readonly string[]): string | undefined {
  const same = options.filter((option) => option.toLowerCase() === written.trim().toLowerCase())
  return same.length === 1 && same[0] !== written ? same[0] : undefined
}

/** The types that would do. */
function wantedBy(issue: core.$ZodIssue): readonly string[] {
  if (issue.code === 'invalid_type') return [issue.expected]
  if (issue.code !== 'invalid_union') return []
  return issue.errors.flat().flatMap((branch) => (branch.path.length === 0 ? wantedBy(branch) : []))
}

function readAs(wanted: string, value: unknown, written: string | undefined): unknown {
  if (wanted === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    return written ?? String(value)
  if (typeof value !== 'string') return undefined
  if (wanted === 'number' || wanted === 'int')
    return /^\s*[-+]?(\d+\.?\d*|\.\d+)\s*$/.test(value) ? Number(value) : undefined
  return wanted === 'boolean' ? truths[value.trim().toLowerCase()] : undefined
}
