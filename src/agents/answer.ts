import { isObject, parseJson } from '../base/json.ts'
import type { Json } from '../base/json.ts'
import type { ToolCall } from '../transcript/transcript.ts'
import { isList } from '../base/json-path.ts'
import type { Found } from '../base/json-path.ts'
import { readToolCalls } from './tool-calls.ts'

/** What an agent's body says. */
export type Answer =
  | { readonly kind: 'answered'; readonly output: string; readonly toolCalls: readonly ToolCall[] }
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string }

export interface Body {
  readonly text: string
  /** The content type without parameters, in lower case; empty where none was sent. */
  readonly type: string
}

/** Reads the body of a 2xx answer: by the configured path, else by the keys that agents use. */
export function readAnswer(body: Body, path: ((value: Json) => Found) | null): Answer {
  const page = pageTitle(body.text)
  if (page !== undefined) return { kind: 'unreadable', reason: `a web page came back${page}` }

  const isJson = /(?:^|[/+])json$/.test(body.type)
  if (path === null && !isJson && body.type !== '') return answered(body.text)

  const value = parseJson(body.text)
  if (value === undefined) {
    if (path === null && (!isJson || body.text.trim() === '')) return answered(body.text)
    return { kind: 'unreadable', reason: `the body is not JSON: ${excerpt(body.text)}` }
  }
  return readJson(value, path)
}

/** Reads an answer that is already JSON. An error of the agent's own comes first, then the path, then the keys. */
export function readJson(value: Json, path: ((value: Json) => Found) | null): Answer {
  const refusal = refusalIn(value)
  if (refusal !== undefined) return { kind: 'refused', reason: refusal }

  const toolCalls = toolCallsIn(value)
  if (path === null) return answered(detect(value), toolCalls)
  const found = path(value)
  return found.found ? answered(textOf(found.value), toolCalls) : { kind: 'unreadable', reason: found.reason }
}

/** A short sentence for the body of a refusal: its own message where it has one. */
export function refusalReason(text: string): string {
  const value = parseJson(text)
  if (!isObject(value)) return excerpt(pageTitle(text)?.replace(/^: /, '') ?? text)
  return excerpt(
    messageIn(value['error'] ?? value['Error'] ?? value['detail'] ?? value['message'] ?? value) ?? text,
  )
}

const answered = (output: string, toolCalls: readonly ToolCall[] = []): Answer => ({
  kind: 'answered',
  output,
  toolCalls,
})

/** Keys under which agents put their answer, the surest first. */
const answerKeys =
  'output response result data content text message answer reply queries query results'.split(' ')

function detect(value: Json): string {
  if (isList(value)) return detectInList(value)
  if (!isObject(value)) return textOf(value)

  const message = chatMessage(value)
  if (message !== undefined) return message

  const keys = Object.keys(value).filter((key) => value[key] !== null)
  const exact = answerKeys.find((name) => keys.includes(name))
  const similar = answerKeys.flatMap((name) => keys.find((key) => key.toLowerCase() === name) ?? [])[0]
  const only = Object.keys(value).length === 1 ? Object.keys(value)[0] : undefined
  const key = exact ?? similar ?? only
  return textOf(key === undefined ? value : (value[key] ?? null))
}

function detectInList(list: readonly Json[]): string {
  const first = list[0]
  if (first === undefined) return '[]'
  if (isObject(first)) return detect(first)
  return textOf(list.length === 1 ? first : list)
}

/** The text of `choices[0].message.content`, with the older `choices[0].text`. */
function chatMessage(value: { readonly [key: string]: Json }): string | undefined {
  const choices = value['choices']
  const choice = isList(choices) ? choices[0] : undefined
  if (!isObject(choice)) return undefined
  const message = choice['message']
  if (isObject(message)) return textOf(message['content'] ?? message['refusal'] ?? null)
  return typeof choice['text'] === 'string' ? choice['text'] : undefined
}

function toolCallsIn(value: Json): readonly ToolCall[] {
  if (!isObject(value)) return []
  const choices = value['choices']
  const choice = isList(choices) ? choices[0] : undefined
  const message = isObject(choice) ? choice['message'] : value['message']
  const own = isObject(message) ? (message['tool_calls'] ?? null) : null
  return readToolCalls(own ?? value['tool_calls'] ?? value['toolCalls'])
}

/** Text as it is, a chat message's content, the text parts of a list of parts, else compact JSON. */
function textOf(value: Json): string {
  if (value === null) return ''
  if (typeof value === 'string') return value
  if (isObject(value) && 'role' in value && 'content' in value) return textOf(value['content'] ?? null)
  const parts = isList(value) ? value.filter(isPart) : []
  const isParts = parts.length > 0 && isList(value) && parts.length === value.length
  return isParts ? parts.map((part) => part['text'] ?? '').join('') : JSON.stringify(value)
}

/** One part of a chat message's content: `{type: 'text', text: '…'}`, or another type with no text. */
function isPart(part: Json): part is { readonly [key: string]: string } {
  return (
    isObject(part) &&
    typeof part['type'] === 'string' &&
    ['string', 'undefined'].includes(typeof part['text'])
  )
}

/** `error: null`, `false`, `""`, `[]` and `{}` are no errors. */
function refusalIn(value: Json): string | undefined {
  if (!isObject(value)) return undefined
  const error = [value['error'], value['Error']].find((item) => item !== undefined && isSomething(item))
  if (error !== undefined) return excerpt(messageIn(error) ?? JSON.stringify(error))
  if (value['success'] !== false) return undefined
  return excerpt(messageIn(value['message'] ?? value['reason'] ?? null) ?? 'success: false')
}

const isSomething = (value: Json): boolean =>
  isList(value) ? value.length > 0 : isObject(value) ? Object.keys(value).length > 0 : Boolean(value)

function messageIn(value: Json): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  const message = value['message'] ?? value['detail'] ?? value['type'] ?? value['code']
  return typeof message === 'string' ? message : undefined
}

/** `: Title` for a page, '' for a page without a title, undefined for anything else. */
function pageTitle(text: string): string | undefined {
  if (!/^\s*(?:<!--[^>]{0,200}-->\s*)?<(?:!doctype\s+html|html[\s>])/i.test(text.slice(0, 500)))
    return undefined
  const title = /<title[^>]{0,200}>([^<]{0,300})/i.exec(text.slice(0, 20_000))?.[1]?.trim()
  return title ? `: ${excerpt(title)}` : ''
}

/** The beginning of a text on one line, at most 200 characters. */
export function excerpt(text: string): string {
  const line = text.slice(0, 1000).replaceAll(/\s+/g, ' ').trim()
  return line.length > 200 ? `${line.slice(0, 199)}…` : line
}
