import { type Json, parseJson } from '../base/json.ts'

/** The value of a JSON text; undefined for other text, and for values nested so deep that nobody could write them again. */
export function shallowJson(text: string): Json | undefined {
  return isShallow(text) ? parseJson(text) : undefined
}

const deepest = 500

/** Looks at every bracket outside of strings once. */
function isShallow(text: string): boolean {
  if (text.length < deepest) return true
  let depth = 0
  let inString = false
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === backslash) at += 1
    else if (code === quote) inString = !inString
    else if (!inString && (code === openBrace || code === openBracket)) depth += 1
    else if (!inString && (code === closeBrace || code === closeBracket)) depth -= 1
    if (depth > deepest) return false
  }
  return true
}

const [quote, backslash] = [0x22, 0x5c]
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d]
