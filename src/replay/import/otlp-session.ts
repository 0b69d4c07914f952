import { type Json, parseJson } from '../../base/json.ts'
import type { RecordedResponse } from '../recorded-response.ts'
import type { ChatMessage } from './chat-message.ts'
import { argsOf, type Conversation, conversationOf, responsesIn } from './conversation.ts'
import { saidIn, toldIn } from './genai-messages.ts'
import type { Imported } from './imported.ts'
import type { Span } from './otlp-span.ts'
import { statusOf } from './tool-failure.ts'

/** The GenAI spans of one trace as a session; null where they do not say what was asked. */
export function otlpSession(trace: string, spans: readonly Span[], input: string | null): Imported | null {
  const inOrder = spans.toSorted((left, right) => Number(left.startNs - right.startNs))
  const speaking = inOrder.filter((span) => !isTool(span))
  const agent = speaking.find((span) => operationOf(span) === 'invoke_agent' && toldIn(span).length > 0)
  const first = agent ?? speaking.find((span) => toldIn(span).length > 0)
  const asked = questionIn(first ?? null, input)
  if (asked === null) return null
  const tools = toolsIn(inOrder, speaking)
  const models = speaking.filter((span) => operationOf(span) !== 'invoke_agent').length
  return {
    id: `otlp-${trace}`,
    name: inOrder[0]?.name ?? null,
    source: 'otlp',
    capturedAt:
      inOrder[0] === undefined ? null : new Date(Number(inOrder[0].startNs / 1_000_000n)).toISOString(),
    input: asked.input,
    context: asked.context,
    toolResponses: tools.responses,
    calls: [],
    answer: answerIn(agent === undefined ? speaking : [...speaking, agent]),
    expectedFailure: speaking.find(({ error }) => error !== null)?.error ?? null,
    notes: [
      ...asked.notes,
      ...tools.notes,
      ...(models === 0
        ? []
        : [
            `${models} model call${models === 1 ? '' : 's'} cannot be replayed: a trace does not keep their bytes.`,
          ]),
    ],
  }
}

function operationOf({ attributes, name }: Span): string {
  const operation = attributes['gen_ai.operation.name']
  return typeof operation === 'string' ? operation : (/^(execute_tool|invoke_agent)\b/.exec(name)?.[1] ?? '')
}

function isTool(span: Span): boolean {
  return ['execute_tool', 'retrieval'].includes(operationOf(span))
}

/** What the agent was asked; what a model was told begins with the agent's own instructions, which it brings again. */
function questionIn(
  span: Span | null,
  input: string | null,
): Pick<Conversation, 'input' | 'context' | 'notes'> | null {
  if (span === null) return input === null ? null : { input, context: [], notes: [] }
  const told = toldIn(span)
  const isAgent = operationOf(span) === 'invoke_agent'
  const kept = isAgent ? told : told.filter(({ role }) => role !== 'system')
  const asked = conversationOf(kept)
  if (asked === null) return input === null ? null : { input, context: [], notes: [] }
  const { context } = asked
  const notes =
    kept.length === told.length ? [] : ["The agent's own instructions were left out: it brings them again."]
  return { input: input ?? asked.input, context, notes }
}

function answerIn(speaking: readonly Span[]): string | null {
  const said = speaking.flatMap((span) => saidIn(span).filter(({ text }) => text !== ''))
  return said.at(-1)?.text ?? null
}

/** Tools by their own spans; where there are none, by what the model was told of them. */
function toolsIn(
  spans: readonly Span[],
  speaking: readonly Span[],
): { readonly responses: readonly RecordedResponse[]; readonly notes: readonly string[] } {
  const own = spans.filter(isTool)
  const executed = own.filter(
    (span) => !own.some(({ id, ...outer }) => id === span.parent && toolOf(outer) === toolOf(span)),
  )
  const told = speaking.map(toldIn)
  if (executed.length === 0) return toolsToldIn(told, speaking)
  const missing: string[] = []
  const responses = executed.flatMap((span) => {
    const response = responseOf(span, told)
    if (response === null)
      missing.push(`The result of ${toolOf(span)} was not captured: it is no recorded response.`)
    return response ?? []
  })
  return { responses, notes: missing }
}

/** Where the last model was told results without their calls, the calls are those that models were heard to make. */
function toolsToldIn(
  told: readonly (readonly ChatMessage[])[],
  speaking: readonly Span[],
): { readonly responses: readonly RecordedResponse[]; readonly notes: readonly string[] } {
  const last = told.findLast((each) => each.length > 0) ?? []
  const asked = last.findLastIndex(({ role, text }) => role === 'user' && text !== '')
  const after = last.slice(asked + 1)
  const isBare = after.every(({ calls }) => calls.length === 0)
  const heard = isBare ? speaking.flatMap(saidIn).filter(({ calls }) => calls.length > 0) : []
  const responses = responsesIn([...heard, ...after])
  const lost = after.flatMap(({ results }) => results).length - responses.length
  return {
    responses,
    notes: lost === 0 ? [] : [`${lost} results of tools are left out: no call tells their names.`],
  }
}

function toolOf({ attributes, name }: Pick<Span, 'attributes' | 'name'>): string {
  const named = attributes['gen_ai.tool.name'] ?? attributes['gen_ai.data_source.id']
  return typeof named === 'string' ? named : name.replace(/^(?:execute_tool|retrieval) /, '')
}

function responseOf(span: Span, told: readonly (readonly ChatMessage[])[]): RecordedResponse | null {
  const { attributes, error, durationMs } = span
  const given = attributes['gen_ai.tool.call.arguments'] ?? attributes['gen_ai.retrieval.query.text']
  const base = { tool: toolOf(span), args: argsOf(held(given)), latencyMs: Math.round(durationMs) }
  if (error !== null) {
    const status = statusOf(error)
    return { ...base, response: status === 0 ? null : error, status }
  }
  const result = held(attributes['gen_ai.tool.call.result'] ?? attributes['gen_ai.retrieval.documents'])
  if (result !== undefined) return { ...base, response: result, status: 200 }
  const heard = heardOf(attributes['gen_ai.tool.call.id'], told)
  return heard === null
    ? null
    : { ...base, args: base.args ?? heard.args, response: heard.response, status: heard.status }
}

/** The result of a call as a model was told it. */
function heardOf(id: Json | undefined, told: readonly (readonly ChatMessage[])[]): RecordedResponse | null {
  if (typeof id !== 'string') return null
  for (const messages of told) {
    const calls = messages.map((message) => ({
      ...message,
      results: message.results.filter((result) => result.id === id),
    }))
    const [found] = responsesIn(calls)
    if (found !== undefined) return found
  }
  return null
}

function held(value: Json | undefined): Json | undefined {
  return typeof value === 'string' ? (parseJson(value) ?? value) : value
}
