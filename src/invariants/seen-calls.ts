import type { Traffic } from '../transcript/traffic.ts'
import type { ToolCall, Transcript } from '../transcript/transcript.ts'
import { canonical } from './canonical.ts'
import { quote } from './invariant.ts'
import type { Check, Finding } from './invariant.ts'

/**
 * A check of the tools that were called: as the gateway saw them, else as the answer reports them. Where neither says
 * anything, nobody knows what the agent called, and that is errored: silence is no evidence.
 */
export function onCalls(look: (calls: readonly SeenCall[], transcript: Transcript) => Finding): Check {
  return ({ transcript }) => {
    const { traffic, toolCalls } = transcript
    if (traffic === null && toolCalls.length === 0) return { errored: nobodyLooked }
    return look(traffic?.toolCalls ?? toolCalls, transcript)
  }
}

/** A check of what only the wire tells: order in time, failures, tokens. Errored where no gateway stood between. */
export function onWire(look: (traffic: Traffic) => Finding): Check {
  return ({ transcript: { traffic } }) => (traffic === null ? { errored: needsGateway } : look(traffic))
}

/** A call of a tool, with its outcome where it is known. */
export interface SeenCall extends ToolCall {
  readonly failed?: boolean
}

/** Why calls could not be judged. */
export const nobodyLooked =
  "no tool calls were seen: declare the agent's tools and model under `gateway`, or have its answer report them as `tool_calls`"

const needsGateway = "needs the gateway: declare the agent's tools and model under `gateway`"

/** The tools that were called, as a noun phrase: `4 calls: "search" (3) and "pay"`. */
export function describeCalls(calls: readonly ToolCall[]): string {
  if (calls.length === 0) return 'no call of any tool'
  const counts = new Map<string, number>()
  for (const { name } of calls) counts.set(name, (counts.get(name) ?? 0) + 1)
  const all = [...counts].map(([name, count]) => `${quote(name, 60)}${count > 1 ? ` (${count})` : ''}`)
  const shown = all.length > mostNames ? [...all.slice(0, mostNames), `${all.length - mostNames} more`] : all
  return `${counted(calls.length, 'call')}: ${listed(shown)}`
}

const mostNames = 5

/** A list in words: `a, b and c`. */
export function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')
}

/** `one call`, `3 calls`. */
export function counted(count: number, one: string): string {
  return count === 1 ? `one ${one}` : `${count} ${one}s`
}

/** Arguments, as a short quotation of their JSON. */
export function quoteArgs(args: unknown): string {
  const text = canonical(args)
  return text.length <= 120 ? text : `${text.slice(0, 90)} … ${text.slice(-24)}`
}
