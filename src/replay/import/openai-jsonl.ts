import { z } from 'zod'
import type { Json } from '../../base/json.ts'
import { isList, isMap } from '../../chaos/shape.ts'
import { chatMessage } from './chat-message.ts'
import { conversationOf } from './conversation.ts'
import { type Around, type ForeignDocument, type Format, nothingRead, type Read } from './imported.ts'
import { asPublished, type Origin, unlike } from './refusal.ts'

/** Lines of `{"messages": […]}`, under `body` as the Batch API takes them or under `input` as preferences have them; a line is a session. */
export const openaiJsonl: Format = {
  name: 'openai-jsonl',
  recognises: (first) => messagesAt(first) !== null,
  open: (around) => ({
    add: (document) => sessionOf(document, around),
    end: () => nothingRead,
  }),
}

const published = "OpenAI's chat JSONL (fine-tuning examples, preferences, and Batch API requests)"

const functionCall = z.looseObject({ name: z.string().min(1), arguments: z.string() })

const spoken = z.union([z.string(), z.array(z.looseObject({ type: z.string() }))])

const message = z.discriminatedUnion('role', [
  z.looseObject({ role: z.enum(['system', 'developer', 'user']), content: spoken }),
  z.looseObject({
    role: z.literal('assistant'),
    content: spoken.nullish(),
    tool_calls: z.array(z.looseObject({ id: z.string(), function: functionCall })).nullish(),
    function_call: functionCall.nullish(),
  }),
  z.looseObject({ role: z.literal('tool'), content: spoken, tool_call_id: z.string() }),
  z.looseObject({ role: z.literal('function'), content: z.string().nullish(), name: z.string() }),
])

const conversation = z.array(message).min(1)

/** Where the messages of a line stand; null where it has none. */
function messagesAt(value: Json): { readonly path: string; readonly list: readonly Json[] } | null {
  if (!isMap(value)) return null
  const { messages, body, input } = value
  if (messages !== undefined && isList(messages)) return { path: '$.messages', list: messages }
  for (const [key, around = null] of [
    ['body', body],
    ['input', input],
  ] as const) {
    const inner = isMap(around) ? around['messages'] : undefined
    if (inner !== undefined && isList(inner)) return { path: `$.${key}.messages`, list: inner }
  }
  return null
}

function sessionOf({ line, value }: ForeignDocument, { file, stem }: Around): Read {
  const origin: Origin = { from: file, line, schema: published }
  const found = messagesAt(value)
  if (found === null) throw unlike(origin, [{ path: '$.messages', message: 'expected a list of messages' }])
  const { path, list } = found
  refuseOrphans(asPublished(list, conversation, { origin, path }), { origin, path })
  const told = conversationOf(list.flatMap((each) => chatMessage(each) ?? []))
  if (told === null) throw unlike(origin, [{ path, message: 'no user asks anything' }])
  const session = {
    ...told,
    id: `${stem}-${line}`,
    name: null,
    source: 'openai-jsonl' as const,
    capturedAt: null,
    calls: [],
    expectedFailure: null,
  }
  return { sessions: [session], notes: [] }
}

/** A result that answers no call has lost its name. */
function refuseOrphans(
  messages: z.output<typeof conversation>,
  { origin, path }: { readonly origin: Origin; readonly path: string },
): void {
  const called = new Set<string>()
  for (const [at, each] of messages.entries()) {
    if (each.role === 'assistant') for (const { id } of each.tool_calls ?? []) called.add(id)
    if (each.role !== 'tool' || called.has(each.tool_call_id)) continue
    const complaint = `no call before it has the id "${each.tool_call_id}"`
    throw unlike(origin, [{ path: `${path}[${at}].tool_call_id`, message: complaint }])
  }
}
