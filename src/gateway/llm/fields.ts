import { isObject, parseJson } from '../../base/json.ts'
import type { Json } from '../../base/json.ts'
import type { Frame } from './dialect.ts'

/** A JSON object. */
export interface Fields {
  readonly [key: string]: Json
}

/** The object, or an empty one where something else stands. */
export function fieldsOf(value: Json | undefined): Fields {
  return value !== undefined && isObject(value) ? value : {}
}

/** The list, or an empty one where something else stands. */
export function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : []
}

/** The text, or '' where something else stands. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : ''
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value)
}

/** True for an object whose `type` is one of these. */
export function isOfType(value: Json | undefined, ...types: readonly string[]): boolean {
  return types.includes(textOf(fieldsOf(value)['type']))
}

/** The same object without some keys. */
export function without(fields: Fields, ...keys: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)))
}

/** What a text means: JSON where it is JSON, else the text. */
export function meaningOf(text: string): Json {
  const value = parseJson(text)
  return value === undefined ? text : value
}

/** Arguments as the object that they are; the text itself where they are none, as after a cut. */
export function inputOf(json: string): Json {
  const value = parseJson(json)
  return value !== undefined && isObject(value) ? value : json
}

/** Compact JSON; '' for a value nested too deep to be written. */
export function jsonText(value: Json): string {
  try {
    return JSON.stringify(value)
  } catch {
    return ''
  }
}

/** The text itself, or any other value as compact JSON. */
export function spelled(value: Json): string {
  return typeof value === 'string' ? value : jsonText(value)
}

/** The objects that the frames carry; what is no JSON object is left out. */
export function payloads(frames: readonly Frame[]): readonly Fields[] {
  return frames.map(payload).filter((fields) => fields !== null)
}

/** The object that a frame carries; null for a comment, `[DONE]` and anything that is no JSON object. */
export function payload(frame: Frame): Fields | null {
  if (!frame.data.includes('{')) return null
  const value = parseJson(frame.data)
  return value !== undefined && isObject(value) ? value : null
}

/** An index of a stream's event, 0 where none stands. */
export function indexOf(value: Json | undefined): number {
  return typeof value === 'number' ? value : 0
}

/** A count of tokens, or null. */
export function countOf(value: Json | undefined): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

/** Tokens of a reply; null where it tells neither number. */
export function tokens(
  input: number | null,
  output: number | null,
): { input: number; output: number } | null {
  return input === null && output === null ? null : { input: input ?? 0, output: output ?? 0 }
}

/** The sum of those that are known; null when none is. */
export function sum(...counts: readonly (number | null)[]): number | null {
  const known = counts.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0)
}
