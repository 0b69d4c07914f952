import { type Json, parseJson } from '../base/json.ts'

/** The JSON value of an answer, as RFC 8259 has it: no NaN, no comments; undefined where it is none. */
export function parseAnswer(output: string, withinFence: boolean): Json | undefined {
  if (!withinFence) return parseJson(output)
  const fences = [...output.matchAll(/^[ \t]*```(?:json)?[ \t]*\n([^]*?)^[ \t]*```[ \t]*$/gim)]
  return parseJson(fences.length === 1 ? (fences[0]?.[1] ?? '') : output)
}
