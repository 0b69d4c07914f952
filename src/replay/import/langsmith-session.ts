import type { Json } from '../../base/json.ts'
import { heldIn, isList, isMap } from '../../chaos/shape.ts'
import type { RecordedResponse } from '../recorded-response.ts'
import { chatMessage, type ChatMessage, heldOr } from './chat-message.ts'
import { argsOf, type Conversation, conversationOf } from './conversation.ts'
import type { Imported } from './imported.ts'
import type { Run } from './langsmith-run.ts'
import { type Origin, unlike } from './refusal.ts'
import { statusOf } from './tool-failure.ts'

/**
 * A run with everything below it as a session: its question, what was said before, each tool and retriever as a recorded
 * response, its error as what went wrong. Model calls are told of: LangSmith keeps what they said, and not their bytes.
 */
export function langsmithSession(
  root: Run,
  below: readonly Run[],
  { origin, source }: { readonly origin: Origin; readonly source: Imported['source'] },
): Imported {
  const asked = questionIn(root, origin)
  const inOrder = below.toSorted((left, right) => (left.order < right.order ? -1 : 1))
  const called = [root, ...inOrder].filter(({ type }) => type === 'tool' || type === 'retriever')
  const tools = called.filter(({ isPending }) => !isPending)
  const models = inOrder.filter(({ type }) => type === 'llm').length
  return {
    id: `langsmith-${root.id}`,
    name: root.name || null,
    source,
    capturedAt: root.startedAt,
    input: asked.input,
    context: asked.context,
    toolResponses: tools.map(responseOf),
    calls: [],
    answer: answerIn(root),
    expectedFailure: root.error?.slice(0, mostTold) ?? null,
    notes: [
      ...asked.notes,
      ...(root.isPending ? ['It had not ended when LangSmith was asked: what came later is missing.'] : []),
      ...called
        .filter(({ isPending }) => isPending)
        .map(({ name }) => `The call of ${name} had not ended, and is no recorded response.`),
      ...(called.length === 0
        ? ['It has no run of a tool or a retriever: nothing but its question is replayed.']
        : []),
      ...(models === 0
        ? []
        : [
            `${models} model call${models === 1 ? '' : 's'} cannot be replayed: LangSmith does not keep their bytes.`,
          ]),
    ],
  }
}

/** An error may bring its whole traceback; so many characters of it say what went wrong. */
const mostTold = 2000

type Asked = Pick<Conversation, 'input' | 'context' | 'notes'>

/** True where a run was given anything that could be asked again. */
export function hasInputs({ inputs }: Pick<Run, 'inputs'>): boolean {
  return inputs !== null && Object.keys(inputs).length > 0
}

/** The keys under which frameworks keep the question. */
const questions = ['input', 'question', 'query', 'prompt', 'text', 'message', 'messages'] as const

function questionIn({ inputs, id }: Run, origin: Origin): Asked {
  if (inputs === null || !hasInputs({ inputs }))
    throw unlike(origin, [
      { path: `run ${id}, inputs`, message: 'it has none, so that there is nothing to ask' },
    ])
  const history = listIn(inputs['chat_history'] ?? inputs['history'] ?? null)
  const named = questions.map((key) => inputs[key] ?? null)
  const only = Object.values(inputs)
  for (const value of [...named, ...(only.length === 1 ? only : [])]) {
    const found = questionOf(value, history)
    if (found !== null) return found
  }
  const keys = Object.keys(inputs).join(', ')
  return {
    input: JSON.stringify(inputs),
    context: [],
    notes: [
      `The question is the whole of its inputs as JSON (${keys}): none of them is a text or a message.`,
    ],
  }
}

function questionOf(value: Json, history: readonly ChatMessage[]): Asked | null {
  if (typeof value === 'string' && value.trim() !== '') {
    const asked: ChatMessage = { role: 'user', text: value, calls: [], results: [], lost: [] }
    return conversationOf([...history, asked])
  }
  const single = isMap(value) ? chatMessage(value) : null
  return conversationOf([...history, ...(single === null ? listIn(value) : [single])])
}

/** Messages; LangChain puts those of a model call into a list of lists. */
function listIn(value: Json): readonly ChatMessage[] {
  if (!isList(value)) return []
  const [first] = value
  const isNested =
    value.length === 1 && first !== undefined && isList(first) && first.every((each) => isMap(each))
  const list = isNested ? first : value
  const messages = list.map(chatMessage)
  return messages.every((message) => message !== null) ? messages : []
}

function responseOf({ name, inputs, outputs, error, durationMs }: Run): RecordedResponse {
  const args = argsIn(inputs)
  const base = { tool: name, args, latencyMs: durationMs }
  if (error !== null) {
    const status = statusOf(error)
    return { ...base, response: status === 0 ? null : error, status }
  }
  const { value, isError } = resultIn(outputs)
  return { ...base, response: value, status: isError ? 500 : 200 }
}

/** LangChain keeps the arguments of a tool as the text of a map, under `input`. */
function argsIn(inputs: Run['inputs']): RecordedResponse['args'] {
  const { input } = inputs ?? {}
  const isAlone = inputs !== null && Object.keys(inputs).length === 1
  const held = typeof input === 'string' && isAlone ? heldIn(input) : undefined
  return argsOf(held ?? inputs ?? undefined)
}

/** What is no map stands under one key: `output` of LangChain and of Python, `outputs` of JavaScript, `documents` of retrievers. */
function bareIn(outputs: NonNullable<Run['outputs']>): Json {
  const [[key, value] = ['', null], ...more] = Object.entries(outputs)
  return more.length === 0 && ['output', 'outputs', 'documents'].includes(key) ? value : outputs
}

function resultIn(outputs: Run['outputs']): { readonly value: Json; readonly isError: boolean } {
  const only = outputs === null ? null : bareIn(outputs)
  if (typeof only === 'string') return { value: heldOr(only), isError: false }
  const [result] = only === null ? [] : (chatMessage(only)?.results ?? [])
  return result === undefined ? { value: only, isError: false } : result
}

function answerIn({ outputs }: Run): string | null {
  if (outputs === null) return null
  const messages = outputs['messages'] === undefined ? [] : listIn(outputs['messages'])
  const last = messages.findLast(({ role, text }) => role === 'assistant' && text !== '')
  if (last !== undefined) return last.text
  const { output, answer, result, text } = outputs
  const said = output ?? answer ?? result ?? text ?? bareIn(outputs)
  const message = isMap(said) ? chatMessage(said) : null
  return message?.text || (typeof said === 'string' ? said : JSON.stringify(said))
}
