import type { SeenToolCall, Traffic } from '../transcript/traffic.ts'
import type { Ending, Transcript } from '../transcript/transcript.ts'

/** What no user would want from an agent, or what the rule itself speaks of. */
export interface BadTranscript {
  /** A noun phrase for people: `an empty answer`. */
  readonly name: string
  readonly transcript: Transcript
}

/** An answer of an agent behind the gateway that made no call. */
export function answered(output: string, more: Partial<Transcript> = {}): Transcript {
  return { ...silent({ kind: 'answered' }), output, status: 200, ...more }
}

/** A question without an answer. */
export function silent(ending: Ending): Transcript {
  return {
    output: '',
    ending,
    toolCalls: [],
    status: null,
    durationMs: 40,
    attempts: 1,
    traffic: traffic({}),
    wire: null,
  }
}

/** What crossed the gateway: nothing, but for what is given. */
export function traffic(more: Partial<Traffic>): Traffic {
  return {
    toolCalls: [],
    modelCalls: [],
    faults: [],
    rejected: [],
    unattributed: 0,
    attribution: 'lane',
    replay: null,
    ...more,
  }
}

/** A call that worked, of a tool behind HTTP. */
export function call(name: string, more: Partial<SeenToolCall> = {}): SeenToolCall {
  return {
    name,
    args: {},
    method: 'POST',
    boundary: 'http',
    result: 'ok',
    status: 200,
    failed: false,
    retryAfterS: null,
    struck: [],
    atMs: 0,
    durationMs: 10,
    ...more,
  }
}
