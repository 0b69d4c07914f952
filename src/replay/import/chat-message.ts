import { type Json, parseJson } from '../../base/json.ts'
import { heldIn, isList, isMap } from '../../chaos/shape.ts'

/** One message of a conversation, whatever its spelling was. */
export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant' | 'tool'
  readonly text: string
  readonly calls: readonly { readonly id: string | null; readonly name: string; readonly args: Json }[]
  readonly results: readonly {
    readonly id: string | null
    readonly name: string | null
    readonly value: Json
    readonly isError: boolean
  }[]
  /** The kinds of parts that are no text, such as images: a session cannot hold them. */
  readonly lost: readonly string[]
}

/**
 * A message in the spelling of OpenAI (chat and responses), Anthropic, Gemini, LangChain (as a dict, as a pair, and as
 * `dumps` writes it) or the OpenTelemetry GenAI conventions; null for what is none.
 */
export function chatMessage(given: Json): ChatMessage | null {
  if (isList(given)) return pairOf(given)
  if (!isMap(given)) return null
  const item = itemOf(given)
  if (item !== null) return item
  const fields = inner(given)
  const role = roleOf(fields['role'] ?? kindIn(given))
  if (role === null) return null
  const parts = partsIn(fields['parts'] ?? fields['content'] ?? null)
  const calls = [...parts.flatMap(callIn), ...callsBeside(fields)]
  const text = parts.map(textIn).filter(Boolean).join('\n')
  const results =
    role === 'tool' && parts.every((part) => resultIn(part).length === 0)
      ? [wholeResult(fields, text)]
      : parts.flatMap(resultIn)
  const lost = parts.flatMap(lostIn)
  return { role: results.length > 0 && text === '' ? 'tool' : role, text, calls, results, lost }
}

/** The text as JSON where it holds some. */
export function heldOr(text: string): Json {
  return heldIn(text) ?? text
}

type Fields = { readonly [key: string]: Json }

const roles: Readonly<Record<string, ChatMessage['role']>> = {
  system: 'system',
  developer: 'system',
  user: 'user',
  human: 'user',
  assistant: 'assistant',
  ai: 'assistant',
  model: 'assistant',
  tool: 'tool',
  function: 'tool',
}

function roleOf(role: Json): ChatMessage['role'] | null {
  if (typeof role !== 'string') return null
  const name = role.toLowerCase().replace(/message(?:chunk)?$/, '')
  return Object.hasOwn(roles, name) ? (roles[name] ?? null) : null
}

/** LangChain says what a message is by its `type`, or by the class that it was. */
function kindIn({ id, type }: Fields): Json {
  if (type === 'constructor' && id !== undefined && isList(id)) return id.at(-1) ?? null
  return type ?? null
}

/** The fields of a message that stand one floor deeper. */
function inner(given: Fields): Fields {
  const { kwargs, data } = given
  if (kwargs !== undefined && isMap(kwargs)) return kwargs
  return data !== undefined && isMap(data) ? data : given
}

function pairOf([role = null, text = null, ...rest]: readonly Json[]): ChatMessage | null {
  const known = roleOf(role)
  if (known === null || typeof text !== 'string' || rest.length > 0) return null
  return { role: known, text, calls: [], results: [], lost: [] }
}

/** Items of OpenAI's Responses API that are no messages. */
function itemOf(given: Fields): ChatMessage | null {
  const none = { text: '', calls: [], results: [], lost: [] }
  const id = textOr(given['call_id'], null)
  if (given['type'] === 'function_call')
    return {
      ...none,
      role: 'assistant',
      calls: [{ id, name: textOr(given['name'], ''), args: argsIn(given['arguments']) }],
    }
  if (given['type'] !== 'function_call_output') return null
  const value = valueIn(given['output'])
  return { ...none, role: 'tool', results: [{ id, name: null, value, isError: false }] }
}

function partsIn(content: Json): readonly Json[] {
  if (content === null) return []
  return isList(content) ? content : [content]
}

function textIn(part: Json): string {
  if (typeof part === 'string') return part
  if (!isMap(part) || callIn(part).length > 0 || resultIn(part).length > 0) return ''
  const { type, text, content } = part
  if (type === 'reasoning' || type === 'thinking') return ''
  if (typeof text === 'string') return text
  return type === 'text' && typeof content === 'string' ? content : ''
}

const inward = new Set(['text', 'input_text', 'output_text', 'reasoning', 'thinking', 'redacted_thinking'])

function lostIn(part: Json): readonly string[] {
  if (!isMap(part) || textIn(part) !== '' || callIn(part).length > 0 || resultIn(part).length > 0) return []
  const kind = textOr(part['type'], Object.keys(part)[0] ?? 'nothing')
  return inward.has(kind) ? [] : [kind]
}

function callIn(part: Json): ChatMessage['calls'] {
  if (!isMap(part)) return []
  const { type, id, name, functionCall } = part
  if (functionCall !== undefined && isMap(functionCall))
    return [{ id: null, name: textOr(functionCall['name'], ''), args: functionCall['args'] ?? {} }]
  if (type !== 'tool_use' && type !== 'tool_call') return []
  return [{ id: textOr(id, null), name: textOr(name, ''), args: argsIn(part['input'] ?? part['arguments']) }]
}

function resultIn(part: Json): ChatMessage['results'] {
  if (!isMap(part)) return []
  const { type, functionResponse } = part
  if (functionResponse !== undefined && isMap(functionResponse)) {
    const { name, response } = functionResponse
    return [{ id: null, name: textOr(name, null), value: response ?? null, isError: false }]
  }
  if (type === 'tool_result') {
    const { tool_use_id: id, content, is_error: isError } = part
    return [{ id: textOr(id, null), name: null, value: valueIn(content), isError: isError === true }]
  }
  if (type !== 'tool_call_response') return []
  // Until version 1.37 of the conventions the answer of a tool was its `result`.
  const value = valueIn(part['response'] ?? part['result'])
  return [{ id: textOr(part['id'], null), name: null, value, isError: false }]
}

/** Calls beside the text: OpenAI's `tool_calls` and `function_call`, LangChain's `tool_calls`. */
function callsBeside(fields: Fields): ChatMessage['calls'] {
  const { tool_calls: listed, function_call: single, additional_kwargs: extra } = fields
  const all = listed !== undefined && isList(listed) ? listed : []
  const own = [...all, ...(single === undefined || single === null ? [] : [single])]
  if (own.length === 0 && extra !== undefined && isMap(extra)) return callsBeside(extra)
  return own.flatMap((call) => {
    if (!isMap(call)) return []
    const said = call['function'] !== undefined && isMap(call['function']) ? call['function'] : call
    return [
      {
        id: textOr(call['id'], null),
        name: textOr(said['name'], ''),
        args: argsIn(said['arguments'] ?? said['args']),
      },
    ]
  })
}

function wholeResult(fields: Fields, text: string): ChatMessage['results'][number] {
  const { tool_call_id: id, name, status, content } = fields
  const value = text === '' ? valueIn(content) : heldOr(text)
  return { id: textOr(id, null), name: textOr(name, null), value, isError: status === 'error' }
}

function argsIn(given: Json | undefined): Json {
  return typeof given === 'string' ? (parseJson(given) ?? given) : (given ?? {})
}

/** A result's own value: text that is JSON as JSON, lists of text as their text. */
function valueIn(given: Json | undefined): Json {
  if (given === undefined || given === null) return null
  if (typeof given === 'string') return heldOr(given)
  const texts = isList(given) ? given.map(textIn) : ['']
  return texts.length > 0 && texts.every(Boolean) ? heldOr(texts.join('\n')) : given
}

function textOr<Fallback>(value: Json | undefined, fallback: Fallback): string | Fallback {
  return typeof value === 'string' ? value : fallback
}
