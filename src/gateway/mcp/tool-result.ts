import type { Json } from '../../base/json.ts'
import type { ToolReply } from '../../chaos/fault.ts'
import { heldAgain, heldIn, isList, isTooDeep } from '../../chaos/shape.ts'
import { fit } from './fit.ts'
import { type JsonObject, isMap } from './messages.ts'
import { mirrored } from './mirrored.ts'

/** What a reply says about the tool, in no protocol's spelling; null where the server asks back or promises a result for later. */
export function readReply(message: JsonObject): ToolReply | null {
  const { result, error } = message
  if (error !== undefined) {
    const said = isMap(error) && typeof error['message'] === 'string' ? error['message'] : 'error'
    return { kind: 'failure', status: 500, message: said, retryAfterS: null }
  }
  if (!isMap(result)) return { kind: 'result', value: result ?? null, kept: true }
  if (isUnfinished(result)) return null
  if (result['isError'] === true) {
    return { kind: 'failure', status: 500, message: textIn(result), retryAfterS: null }
  }
  return { kind: 'result', value: valueOf(result), kept: true }
}

/** True for a result that is none yet: input is required (2026-07-28), or the call became a task (2025-11-25). */
export function isUnfinished(result: JsonObject): boolean {
  return result['resultType'] === 'input_required' || taskIdOf(result) !== null
}

/** The task that a call became; null for every other result. */
export function taskIdOf(result: JsonObject): string | null {
  const { task } = result
  return isMap(task) && typeof task['taskId'] === 'string' && !('content' in result) ? task['taskId'] : null
}

/**
 * The same result saying something else: structured content and text together, every other item as it was. `mayDrift` =
 * the fields themselves are what the fault changes.
 */
export function writeValue(result: JsonObject, value: Json, mayDrift: boolean): JsonObject {
  const { structuredContent } = result
  return isMap(structuredContent)
    ? writeStructured(result, { before: structuredContent, value, mayDrift })
    : writeTexts(result, value)
}

interface Change {
  readonly before: JsonObject
  readonly value: Json
  readonly mayDrift: boolean
}

function writeStructured(result: JsonObject, { before, value, mayDrift }: Change): JsonObject {
  const { structured, words } =
    mayDrift && isMap(value) ? { structured: value, words: null } : fit(before, value)
  const said = (text: string): string =>
    words === null ? mirrored(text, { before, after: structured }) : `${text}\n\n${words}`
  const content = contentOf(result).map((item) => (isText(item) ? { ...item, text: said(item.text) } : item))
  return { ...result, content, structuredContent: structured }
}

function writeTexts(result: JsonObject, value: Json): JsonObject {
  const content = contentOf(result)
  const texts = content.filter(isText)
  if (texts.length === 0) return { ...result, content: isList(value) ? value : [textItem(wordsOf(value))] }
  const isOneEach = texts.length > 1 && isList(value) && value.length === texts.length
  const words = (isOneEach ? value : [value]).map((each, at) => wordsLike(each, texts[at]?.text ?? ''))
  return { ...result, content: withTexts(content, words) }
}

/** A result that is a text, with the fields that its revision asks for. */
export function textResult(text: string, isModern: boolean): JsonObject {
  return { ...(isModern ? { resultType: 'complete' } : {}), content: [textItem(text)] }
}

/** All text of a result, for the record. */
export function textIn(result: JsonObject): string {
  const words = contentOf(result)
    .filter(isText)
    .map(({ text }) => text)
  if (words.length > 0) return words.join('\n')
  const rest = result['structuredContent'] ?? result['content'] ?? result
  return isTooDeep(rest) ? 'a result that is nested too deeply to be shown' : JSON.stringify(rest)
}

/** Structured content, else JSON in the text, else the text; a list of them where there are several texts. */
function valueOf(result: JsonObject): Json {
  const { structuredContent } = result
  if (isMap(structuredContent)) return structuredContent
  const texts = contentOf(result)
    .filter(isText)
    .map(({ text }) => heldIn(text) ?? text)
  if (texts.length === 0) return result['content'] ?? null
  return texts.length === 1 ? (texts[0] ?? null) : texts
}

interface TextItem extends JsonObject {
  readonly type: 'text'
  readonly text: string
}

function contentOf(result: JsonObject): readonly Json[] {
  const { content } = result
  return content !== undefined && isList(content) ? content : []
}

function isText(item: Json): item is TextItem {
  return isMap(item) && item['type'] === 'text' && typeof item['text'] === 'string'
}

function textItem(text: string): TextItem {
  return { type: 'text', text }
}

function wordsOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** JSON spread over lines where the original was. */
function wordsLike(value: Json, original: string): string {
  return typeof value === 'string' ? value : heldAgain(value, original)
}

/** The texts replaced one by one; those without a replacement go, and all else stays where it was. */
function withTexts(content: readonly Json[], words: readonly string[]): Json[] {
  let at = 0
  return content.flatMap((item) => {
    if (!isText(item)) return [item]
    const text = words[at]
    at += 1
    return text === undefined ? [] : [{ ...item, text }]
  })
}
