import type { Json } from '../../base/json.ts'
import type { Frame } from './dialect.ts'
import { fieldsOf, isList, listOf, payload, payloads, textOf, without } from './fields.ts'
import type { Fields } from './fields.ts'
import { unfinishedAfter } from './inside-tool-call.ts'
import { jsonPieces, pieces } from './pieces.ts'

/** A whole chat completion as the chunks that OpenAI streams, `[DONE]` last. */
export function chatFrames(reply: Json): readonly Frame[] {
  const whole = fieldsOf(reply)
  const { usage } = whole
  const base = { ...without(whole, 'choices', 'usage'), object: 'chat.completion.chunk' }
  const chunks = listOf(whole['choices']).flatMap((choice) => choiceChunks(fieldsOf(choice)))
  const silent = usage === undefined ? {} : { usage: null }
  const last =
    chunks.length > 0 && (usage === undefined || usage === null)
      ? []
      : [{ ...base, choices: [], ...(usage === undefined ? {} : { usage }) }]
  return [...chunks.map((choice) => ({ ...base, choices: [choice], ...silent })), ...last]
    .map((chunk): Frame => ({ event: null, data: JSON.stringify(chunk) }))
    .concat({ event: null, data: '[DONE]' })
}

/** The chat completion that chunks amount to, `finish_reason` null where the stream was cut. */
export function chatOf(frames: readonly Frame[]): Json {
  const choices = new Map<number, Growing>()
  let top: Fields = {}
  for (const chunk of payloads(frames)) {
    top = kept(top, without(chunk, 'choices', 'obfuscation'))
    for (const entry of listOf(chunk['choices'])) {
      const choice = fieldsOf(entry)
      const index = indexOf(choice, 0)
      const growing = choices.get(index) ?? seed(index)
      choices.set(index, growing)
      const logprobs = joinedLogprobs(growing.fields['logprobs'], choice['logprobs'])
      growing.fields = { ...kept(growing.fields, without(choice, 'delta', 'index')), ...logprobs }
      grow(growing, fieldsOf(choice['delta']))
    }
  }
  const list = [...choices.entries()].toSorted(([one], [other]) => one - other)
  return { ...top, object: 'chat.completion', choices: list.map(([, growing]) => grown(growing)) }
}

/** The first chunk after which the arguments of a call are not finished. */
export function insideChatCall(frames: readonly Frame[]): number | null {
  return unfinishedAfter(
    frames.map((frame) =>
      listOf(payload(frame)?.['choices'] ?? null).flatMap((entry) => {
        const choice = fieldsOf(entry)
        const delta = fieldsOf(choice['delta'])
        const legacy = delta['function_call'] === undefined ? [] : [fieldsOf(delta['function_call'])]
        return [
          ...legacy.map((call): Fields => ({ function: call, index: -1 })),
          ...listOf(delta['tool_calls']),
        ].map((call, at) => ({
          call: `${indexOf(choice, 0)}/${indexOf(fieldsOf(call), at)}`,
          text: argumentsOf(fieldsOf(call)),
        }))
      }),
    ),
  )
}

/** The arguments of a function call, or the input of a custom one. */
function argumentsOf(call: Fields): string {
  return textOf(fieldsOf(call['function'])['arguments']) + textOf(fieldsOf(call['custom'])['input'])
}

function choiceChunks(choice: Fields): readonly Json[] {
  const message = fieldsOf(choice['message'])
  const { content, refusal } = message
  const silent = 'logprobs' in choice ? { logprobs: null } : {}
  const first: Fields = {
    ...without(message, 'tool_calls', 'function_call'),
    ...(typeof content === 'string' ? { content: '' } : {}),
    ...(typeof refusal === 'string' ? { refusal: '' } : {}),
  }
  const deltas: readonly Fields[] = [
    ...pieces(textOf(content)).map((piece) => ({ content: piece })),
    ...pieces(textOf(refusal)).map((piece) => ({ refusal: piece })),
    ...listOf(message['tool_calls']).flatMap((call, index) => callDeltas(fieldsOf(call), index)),
    ...legacyDeltas(message['function_call']),
  ]
  const index = indexOf(choice, 0)
  return [
    { ...without(choice, 'message'), index, delta: first, finish_reason: null },
    ...deltas.map((delta) => ({ index, delta, ...silent, finish_reason: null })),
    { index, delta: {}, ...silent, finish_reason: choice['finish_reason'] ?? null },
  ]
}

/** The id and the name come once, with the arguments still empty. */
function callDeltas(call: Fields, index: number): readonly Fields[] {
  const [key, argumentKey] = 'custom' in call ? ['custom', 'input'] : ['function', 'arguments']
  const inner = fieldsOf(call[key])
  const announced = { ...call, index, [key]: { ...inner, [argumentKey]: '' } }
  return [
    announced,
    ...jsonPieces(textOf(inner[argumentKey])).map((piece) => ({ index, [key]: { [argumentKey]: piece } })),
  ].map((item) => ({ tool_calls: [item] }))
}

function legacyDeltas(call: Json | undefined): readonly Fields[] {
  if (call === undefined) return []
  if (call === null) return [{ function_call: null }]
  const fields = fieldsOf(call)
  return [
    { function_call: { ...fields, arguments: '' } },
    ...jsonPieces(textOf(fields['arguments'])).map((piece) => ({ function_call: { arguments: piece } })),
  ]
}

interface Growing {
  fields: Fields
  readonly message: Map<string, Json>
  readonly calls: Map<number, Fields>
}

function seed(index: number): Growing {
  return { fields: { index, finish_reason: null }, message: new Map(), calls: new Map() }
}

function grow({ message, calls }: Growing, delta: Fields): void {
  for (const [key, value] of Object.entries(delta)) {
    if (key === 'tool_calls') growCalls(calls, listOf(value))
    else message.set(key, joined(message.get(key), value, key))
  }
}

function growCalls(calls: Map<number, Fields>, fragments: readonly Json[]): void {
  for (const entry of fragments) {
    const fragment = fieldsOf(entry)
    const isNew = textOf(fragment['id']) !== ''
    const index = indexOf(fragment, Math.max(0, calls.size - (isNew ? 0 : 1)))
    const { function: one, custom: other, ...rest } = { ...calls.get(index) }
    calls.set(index, {
      ...kept(without(fragment, 'index', 'function', 'custom'), rest),
      ...innerOf('function', one, fragment['function']),
      ...innerOf('custom', other, fragment['custom']),
    })
  }
}

/** The name stays as it came first; arguments grow. */
function innerOf(key: string, old: Json | undefined, fragment: Json | undefined): Fields {
  if (old === undefined && fragment === undefined) return {}
  const [before, after] = [fieldsOf(old), fieldsOf(fragment)]
  const names = ['arguments', 'input'].filter((name) => name in before || name in after)
  const texts = names.map((name) => [name, textOf(before[name]) + textOf(after[name])])
  return { [key]: { ...kept(after, before), ...Object.fromEntries(texts) } }
}

function grown({ fields, message, calls }: Growing): Json {
  const list = [...calls.entries()].toSorted(([one], [other]) => one - other).map(([, call]) => call)
  return {
    ...fields,
    message: { ...Object.fromEntries(message), ...(list.length === 0 ? {} : { tool_calls: list }) },
  }
}

/** Text grows, lists too; null never takes the place of something. */
function joined(old: Json | undefined, value: Json, key: string): Json {
  if (old === undefined || old === null) return value
  if (value === null) return old
  if (typeof old === 'string' && typeof value === 'string') return key === 'role' ? value : old + value
  if (isList(old) && isList(value)) return [...old, ...value]
  if (key === 'function_call') return innerOf(key, old, value)[key] ?? old
  return value
}

function joinedLogprobs(old: Json | undefined, fresh: Json | undefined): Fields {
  if (Object.keys(fieldsOf(old)).length === 0 || fresh === undefined) return {}
  const more = Object.entries(fieldsOf(fresh))
  return {
    logprobs: {
      ...fieldsOf(old),
      ...Object.fromEntries(more.map(([key, value]) => [key, joined(fieldsOf(old)[key], value, key)])),
    },
  }
}

/** Both, where what is something in the second wins. */
function kept(old: Fields, fresh: Fields): Fields {
  const said = Object.entries(fresh).filter(
    ([key, value]) => !Object.hasOwn(old, key) || (value !== null && value !== ''),
  )
  return { ...old, ...Object.fromEntries(said) }
}

function indexOf(fields: Fields, otherwise: number): number {
  const { index } = fields
  return typeof index === 'number' ? index : otherwise
}
