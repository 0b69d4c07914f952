import { isObject, type Json } from '../base/json.ts'
import type { ToolCall, Transcript } from '../transcript/transcript.ts'
import { canonical } from './canonical.ts'
import { quote } from './invariant.ts'
import { counted, describeCalls, quoteArgs, type SeenCall } from './seen-calls.ts'

/** Calls of tools in the storm, beside those of each clean run. */
export interface CallsBeside {
  readonly now: Transcript
  readonly clean: readonly Transcript[]
  /** Arguments that say nothing, such as request ids. */
  readonly ignored: readonly string[]
}

/**
 * How the calls of tools differ from the clean ones, in words; null where they do not. Calls are compared as a
 * multiset of names and arguments, as the gateway saw them where it saw all sides, and else as the answers report them.
 * An attempt that failed and was made again counts once. What varies among the clean runs does not count: how often
 * a call is made, and arguments that are never twice the same.
 */
export function changeOfCalls({ now, clean, ignored }: CallsBeside): string | null {
  const onWire = [now, ...clean].every(({ traffic }) => traffic !== null)
  const listOf = (transcript: Transcript): readonly ToolCall[] =>
    onWire ? withoutRetried(transcript.traffic?.toolCalls ?? []) : transcript.toolCalls
  const [calls, samples] = [listOf(now), clean.map(listOf)]

  const byName = outside(calls, samples, ({ name }) => name)
  if (byName !== null) return `${describeCalls(calls)} (clean: ${ranges(samples)})`

  const varying = varyingArgs(samples)
  const keyOf = ({ name, args }: ToolCall): string =>
    `${name} ${canonical(normalised(without(args, [...ignored, ...(varying.get(name) ?? [])])))}`
  const changed = outside(calls, samples, keyOf)
  if (changed === null) return null
  const { call, count } = changed
  const clues = samples.flat().filter(({ name }) => name === call.name)
  if (count > 0 && clues.length > 0)
    return `${quote(call.name, 60)} with ${quoteArgs(call.args)} (clean: ${quoteArgs(clues[0]?.args ?? null)})`
  return `no call of ${quote(call.name, 60)} with ${quoteArgs(call.args)}, which is made in a clean world`
}

interface Outside {
  readonly call: ToolCall
  /** How often it was made; 0 for one that is missing. */
  readonly count: number
}

/** A call that is made more or less often than in any clean run; one that was made speaks before one that was not. */
function outside(
  calls: readonly ToolCall[],
  samples: readonly (readonly ToolCall[])[],
  keyOf: (call: ToolCall) => string,
): Outside | null {
  const now = tally(calls, keyOf)
  const known = samples.map((sample) => tally(sample, keyOf))
  for (const each of [calls, samples.flat()]) {
    for (const call of each) {
      const key = keyOf(call)
      const count = now.get(key) ?? 0
      const counts = known.map((sample) => sample.get(key) ?? 0)
      if (count > Math.max(...counts) || count < Math.min(...counts)) return { call, count }
    }
  }
  return null
}

function tally(calls: readonly ToolCall[], keyOf: (call: ToolCall) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const call of calls) counts.set(keyOf(call), (counts.get(keyOf(call)) ?? 0) + 1)
  return counts
}

/** The same call again is no other behaviour when the first attempt came to nothing. */
function withoutRetried(calls: readonly SeenCall[]): readonly ToolCall[] {
  const keys = calls.map(({ name, args }) => `${name} ${canonical(args)}`)
  const last = new Map(keys.map((key, at) => [key, at]))
  return calls.filter(({ failed }, at) => failed !== true || last.get(keys[at] ?? '') === at)
}

/** For each tool, the arguments whose values are not the same in all clean runs that call it. */
function varyingArgs(samples: readonly (readonly ToolCall[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const seen = new Map<string, Map<string, Set<string>>>()
  for (const sample of samples) {
    for (const [name, values] of valuesOf(sample)) {
      const known = seen.get(name) ?? new Map<string, Set<string>>()
      seen.set(name, known)
      for (const [key, value] of values) known.set(key, (known.get(key) ?? new Set()).add(value))
    }
  }
  return new Map(
    [...seen].map(([name, values]) => [
      name,
      new Set([...values].flatMap(([key, distinct]) => (distinct.size > 1 ? [key] : []))),
    ]),
  )
}

/** The values that each argument of each tool has in one run, as one text. */
function valuesOf(calls: readonly ToolCall[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const tools = Map.groupBy(calls, ({ name }) => name)
  return new Map(
    [...tools].map(([name, same]) => {
      const keys = new Set(same.flatMap(({ args }) => (isObject(args) ? Object.keys(args) : [])))
      const distinct = (key: string): string =>
        [
          ...new Set(
            same.map(({ args }) => canonical(normalised(isObject(args) ? (args[key] ?? null) : null))),
          ),
        ]
          .toSorted()
          .join(' ')
      return [name, new Map([...keys].map((key) => [key, distinct(key)]))]
    }),
  )
}

function without(args: Json, keys: readonly string[]): Json {
  if (!isObject(args) || keys.length === 0) return args
  return Object.fromEntries(Object.entries(args).filter(([key]) => !keys.includes(key)))
}

/** The same argument in another spelling: space, case, and numbers that are written as text. */
function normalised(args: Json, depth = 0): Json {
  if (depth > deepest) return null
  if (typeof args === 'string') {
    const bare = args.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase()
    return /^-?\d{1,15}(?:\.\d{1,6})?$/.test(bare) ? Number(bare) : bare
  }
  if (isList(args)) return args.map((item) => normalised(item, depth + 1))
  if (!isObject(args)) return args
  return Object.fromEntries(Object.entries(args).map(([key, value]) => [key, normalised(value, depth + 1)]))
}

const deepest = 100

function isList(args: Json): args is readonly Json[] {
  return Array.isArray(args)
}

function ranges(samples: readonly (readonly ToolCall[])[]): string {
  const [first = []] = samples
  const others = new Set(samples.map(describeCalls)).size - 1
  return `${describeCalls(first)}${others > 0 ? `, or ${counted(others, 'other way')}` : ''}`
}
