import type { SeenModelCall, SeenToolCall, Traffic } from '../transcript/traffic.ts'
import { canonical } from './canonical.ts'
import { quote } from './invariant.ts'
import { isNamed } from './tool-name.ts'

/** Calls that ask for the same thing, in the order in which they began. */
export interface SameCalls<Call> {
  /** What was called, for people: `"pay"`, or `the model gpt-5`. */
  readonly what: string
  readonly calls: readonly Call[]
}

/** What a call of a tool and one of the model have in common. */
export type Attempt = Pick<SeenToolCall & SeenModelCall, 'failed' | 'retryAfterS' | 'atMs' | 'durationMs'>

/** Calls of one tool with the same arguments, wherever their keys stand. */
export function sameToolCalls(calls: readonly SeenToolCall[]): readonly SameCalls<SeenToolCall>[] {
  return grouped(calls, ({ name, args }) => ({ key: `${name} ${canonical(args)}`, what: quote(name, 60) }))
}

/**
 * What may be attempts at the same thing: of a tool by its name and arguments, of the model by its name, since an agent
 * gets no further without it. `tool` names tools; `model` is the agent's model, and null is all of both.
 */
export function attemptsOf(traffic: Traffic, tool: string | null): readonly SameCalls<Attempt>[] {
  const tools = traffic.toolCalls.filter(({ name }) => tool === null || isNamed(name, tool))
  const models = tool === null || tool === 'model' ? traffic.modelCalls : []
  return [
    ...sameToolCalls(tools),
    ...grouped(models, ({ provider, model }) => ({
      key: `${provider} ${model}`,
      what: `the model ${quote(model, 60)}`,
    })),
  ]
}

function grouped<Call extends Attempt>(
  calls: readonly Call[],
  nameOf: (call: Call) => { readonly key: string; readonly what: string },
): readonly SameCalls<Call>[] {
  const groups = new Map<string, { readonly what: string; readonly calls: Call[] }>()
  for (const call of calls.toSorted((left, right) => left.atMs - right.atMs)) {
    const { key, what } = nameOf(call)
    const group = groups.get(key) ?? { what, calls: [] }
    group.calls.push(call)
    groups.set(key, group)
  }
  return [...groups.values()]
}
