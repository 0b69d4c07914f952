import { parseJson } from '../../base/json.ts'
import type { Json } from '../../base/json.ts'
import { isList, isMap, isTooDeep } from '../shape.ts'

/** JSON in a reply: the whole of it, or its one fenced block. */
export interface Embedded {
  readonly before: string
  readonly value: Json
  /** As written, without its fence. */
  readonly json: string
  readonly after: string
  readonly isFenced: boolean
}

/** Undefined for prose. */
export function embeddedJson(text: string): Embedded | undefined {
  const [fence, json] = /```(?:json)?[ \t]*\n([\s\S]*?)\n?```/i.exec(text) ?? []
  if (fence !== undefined && json !== undefined) {
    const at = text.indexOf(fence)
    return found(json, { before: text.slice(0, at), after: text.slice(at + fence.length), isFenced: true })
  }
  return found(text.trim(), { before: '', after: '', isFenced: false })
}

function found(json: string, around: Pick<Embedded, 'before' | 'after' | 'isFenced'>): Embedded | undefined {
  const value = parseJson(json)
  const isStructure = value !== undefined && !isTooDeep(value) && (isMap(value) || isList(value))
  return isStructure ? { ...around, value, json } : undefined
}

/** JSON as models write it into a text. */
export function fenced(json: string): string {
  return `\`\`\`json\n${json}\n\`\`\``
}
