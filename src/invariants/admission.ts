import { admissions, inCase, over } from './admission-words.ts'
import { isObject, type Json } from '../base/json.ts'
import { parseAnswer } from './parse-answer.ts'
import { sentencesOf, withoutQuotations } from './sentences.ts'

/**
 * The sentence in which an answer admits that something could not be done, reached, found or trusted; null where none
 * does. A heuristic over wording, in English. It asks who could not do what: a "not" about the world ("your order is
 * not in Berlin") admits nothing, nor does advice for a case ("if it fails, try again"), nor trouble that is over.
 */
export function admissionIn(output: string): string | null {
  for (const { text } of sentencesOf(withoutQuotations(proseOf(output)))) {
    if (over.test(text)) continue
    for (const admission of admissions) {
      const match = admission.exec(text)
      if (match && !inCase.test(text.slice(0, match.index))) return text
    }
  }
  return null
}

/** The texts of an answer in JSON, a line each: their quotation marks are the format's, not the speaker's. */
function proseOf(output: string): string {
  const value = /^\s*(?:[[{"]|```)/.test(output) ? parseAnswer(output, true) : undefined
  return value === undefined ? output : linesOf(value, '').join('\n')
}

function linesOf(value: Json, key: string): readonly string[] {
  if (typeof value === 'string' || typeof value === 'boolean')
    return [saysFailure(key, value) ? 'An error occurred.' : String(value)]
  if (isList(value)) return value.flatMap((item) => linesOf(item, key))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, item]) => linesOf(item, name))
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}

/** `"error": "…"`, `"success": false`, `"status": "unavailable"`. */
function saysFailure(key: string, value: string | boolean): boolean {
  if (/^(?:error|errors|error_?message)$/i.test(key)) return Boolean(value)
  if (/^(?:success|ok)$/i.test(key)) return value === false
  return (
    /^status$/i.test(key) && /^(?:error|failed|failure|unavailable|unknown|timeout)$/i.test(String(value))
  )
}
