import type { Evidence, Finding } from './invariant.ts'
import { nobodyLooked } from './seen-calls.ts'

/** What a user's code is given of a cell. */
interface Given {
  readonly output: string
  readonly prompt: string
  readonly golden: string
  /** As the gateway saw them, with their results, else as the answer reports them. */
  readonly toolCalls: readonly unknown[]
  readonly ending: { readonly kind: string }
  readonly durationMs: number
}

export function givenOf({ transcript, prompt, golden }: Evidence): Given {
  const { output, durationMs, traffic } = transcript
  const toolCalls = traffic?.toolCalls ?? transcript.toolCalls
  return { output, prompt, golden, toolCalls, ending: transcript.ending, durationMs }
}

/** What code looked at beside the answer. */
export interface Looked {
  calls: boolean
  ending: boolean
}

/** A copy, so that nothing that is done to it reaches another rule, and a record of what was looked at. */
export function watched(original: Given): { readonly given: Given; readonly looked: Looked } {
  const looked = { calls: false, ending: false }
  const given = structuredClone(original)
  const watching = {
    ...given,
    get toolCalls() {
      looked.calls = true
      return given.toolCalls
    },
    get ending() {
      looked.ending = true
      return given.ending
    },
  }
  return { given: watching, looked }
}

/** Without an answer, code that looked at the calls or the ending has judged all the same, if somebody saw the calls. */
export function withoutAnswer(finding: Finding, looked: Looked, { transcript }: Evidence): Finding {
  if (!('expected' in finding) || !(looked.calls || looked.ending)) return finding
  const isBlind = looked.calls && transcript.traffic === null && transcript.toolCalls.length === 0
  return { ...finding, unanswered: isBlind ? { unknown: nobodyLooked } : 'judged' }
}
