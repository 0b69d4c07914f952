import { isObject } from './record.ts'

/** What flakestorm hands to a rule of ours: the answer, and the calls of tools that it saw, in order. */
export interface Seen {
  readonly output: string
  readonly toolCalls: readonly SeenCall[]
}

interface SeenCall {
  readonly name: string
  readonly args: unknown
  /** What the agent was given; null when it was given nothing. */
  readonly result?: string | null
  readonly failed?: boolean
}

/** What a rule of ours hands back: whether it found what it looks for, and both in words. */
export interface Found {
  readonly pass: boolean
  readonly expected: string
  readonly actual: string
}

/** Finds calls of a tool that came back with a result. */
export function answered(tool: string): (call: SeenCall) => boolean {
  return ({ name, result, failed }) => name === tool && failed === false && typeof result === 'string'
}

export function argument({ args }: SeenCall, name: string): unknown {
  return isObject(args) ? args[name] : undefined
}
