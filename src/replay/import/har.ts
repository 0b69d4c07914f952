import { z } from 'zod'
import { type Json, parseJson } from '../../base/json.ts'
import { isList, isMap } from '../../chaos/shape.ts'
import { UserError } from '../../base/user-error.ts'
import type { RecordedResponse } from '../recorded-response.ts'
import { chatMessage } from './chat-message.ts'
import { argsOf, conversationOf } from './conversation.ts'
import { type HarEntry, harSchema } from './har-schema.ts'
import {
  type Around,
  type ForeignCall,
  type Format,
  type Imported,
  type KnownAs,
  nothingRead,
} from './imported.ts'
import { asPublished } from './refusal.ts'

/** A HAR 1.2 archive: one session, in which calls of model providers keep their bytes and others become recorded responses. */
export const har: Format = {
  name: 'har',
  recognises: (first) =>
    z.object({ log: z.object({ entries: z.array(z.unknown()) }) }).safeParse(first).success,
  open: (around) => ({
    add: ({ line, value }) => {
      const origin = { from: around.file, line, schema: 'HAR 1.2' }
      const { log } = asPublished(value, harSchema, { origin })
      return {
        sessions: [
          sessionOf(log.entries, { ...around, stem: line === 1 ? around.stem : `${around.stem}-${line}` }),
        ],
        notes: [],
      }
    },
    end: () => nothingRead,
  }),
}

function sessionOf(entries: readonly HarEntry[], around: Around): Imported {
  const begun = entries.toSorted((left, right) => left.at - right.at)
  const from = begun[0]?.at ?? 0
  const told = begun.map((entry) => toldBy(entry, from, around))
  const calls = told.flatMap((each) => ('call' in each ? [each.call] : []))
  const asked = questionIn(calls, around)
  return {
    id: around.stem,
    name: null,
    source: 'har',
    capturedAt: begun[0] === undefined ? null : new Date(from).toISOString(),
    input: asked.input,
    context: asked.context,
    toolResponses: told.flatMap((each) => ('response' in each ? [each.response] : [])),
    calls,
    answer: null,
    expectedFailure: null,
    notes: [...asked.notes, ...told.flatMap((each) => ('note' in each ? [each.note] : []))],
  }
}

type Told =
  | { readonly call: ForeignCall }
  | { readonly response: RecordedResponse }
  | { readonly note: string }

function toldBy(entry: HarEntry, from: number, { knownAs, argsOf: args }: Around): Told {
  const { request, response } = entry
  const where = `${request.method} ${request.url}`
  const known = knownAs(request.method, request.url)
  if (known === null) return { note: `${where} is no call over HTTP.` }
  if (response.status === 101 || request.method === 'CONNECT')
    return { note: `${where} is no call with an answer.` }
  if (response.body === null)
    return { note: `${where} is not replayed: the archive was saved without the content of its answer.` }
  const call = callOf(entry, known, from)
  if (known.boundary !== 'proxy' || !isPlain(entry)) return { call }
  const { path, type, body } = call.call
  return {
    response: {
      tool: known.name,
      args: argsOf(args({ path, type, body })),
      response: valueOf(response.body),
      status: response.status,
      latencyMs: Math.round(entry.time),
    },
  }
}

/** Bytes that are no text, and answers whose headers matter, are kept as they were. */
function isPlain({ response: { status, body } }: HarEntry): boolean {
  return (status < 300 || status >= 400) && !(body?.includes('\uFFFD') ?? true)
}

function callOf(entry: HarEntry, { boundary, name, path }: KnownAs, from: number): ForeignCall {
  const { request, response, firstByteMs, time } = entry
  const body = response.bytes ?? Buffer.alloc(0)
  const isWhole = response.status !== 0
  return {
    call: { boundary, name, method: request.method, path, type: request.type, body: request.body },
    status: response.status,
    headers: response.headers,
    frames: [
      ...(body.length === 0 ? [] : [{ atMs: firstByteMs, bytes: body }]),
      ...(time > firstByteMs ? [{ atMs: time, bytes: new Uint8Array() }] : []),
    ],
    isWhole,
    atMs: entry.at - from,
  }
}

function valueOf(text: string): Json {
  return text === '' ? null : (parseJson(text) ?? text)
}

/** What the first model was told; without one the user must say what was asked. */
function questionIn(
  calls: readonly ForeignCall[],
  { input, file }: Around,
): Pick<Imported, 'input' | 'context' | 'notes'> {
  const models = calls.filter(({ call }) => call.boundary === 'model')
  const asked = models.map(({ call }) => askedOf(call.body)).find((each) => each !== null) ?? null
  if (input !== null) return { input, context: asked?.context ?? [], notes: [] }
  if (asked !== null) return asked
  throw new UserError({
    message: `${file} does not say what the agent was asked: it holds no call of a model that can be read.`,
    hint: 'Save the archive with its content (Playwright: `content: "embed"`), or give the question with `--input`.',
  })
}

/** Chat, Anthropic and Ollama have `messages`, responses `input`, Gemini `contents`, completions `prompt`. */
function askedOf(body: Buffer): Pick<Imported, 'input' | 'context' | 'notes'> | null {
  const request = parseJson(body.toString('utf8')) ?? null
  if (!isMap(request)) return null
  const said = request['messages'] ?? request['input'] ?? request['contents'] ?? request['prompt'] ?? null
  if (typeof said === 'string') return { input: said, context: [], notes: [] }
  const messages = isList(said) ? said.flatMap((each) => chatMessage(each) ?? []) : []
  const told = conversationOf(messages.filter(({ role }) => role !== 'system'))
  return told && { input: told.input, context: told.context, notes: told.notes }
}
