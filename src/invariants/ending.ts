import type { Ending } from '../transcript/transcript.ts'
import { quote } from './invariant.ts'

/** How a cell ended, as a noun phrase for a reader. */
export function describeEnding(ending: Ending): string {
  switch (ending.kind) {
    case 'answered':
      return 'an answer'
    case 'timed-out':
      return `no answer: timed out after ${Math.round(ending.afterMs)} ms`
    case 'refused':
      return `no answer: refused with status ${ending.status}: ${quote(ending.reason)}`
    case 'unreadable':
      return `no answer: unreadable: ${quote(ending.reason)}`
    case 'crashed':
      return `no answer: the agent crashed: ${quote(ending.reason)}`
    case 'unreachable':
      return `no answer: the agent could not be reached: ${quote(ending.reason)}`
  }
}
