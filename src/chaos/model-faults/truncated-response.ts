import type { Said, SaidCall } from '../fault.ts'
import type { ModelFaultKind } from '../kind.ts'
import { countTokens, firstTokens } from '../tokens.ts'

/** The model runs out of tokens in the middle of a sentence. */
export const truncatedResponse: ModelFaultKind = {
  mode: 'truncated_response',
  summary: 'The reply stops after a few tokens, 10 unless told otherwise, and says so by its finish reason.',
  effect: 'value',
  make:
    ({ maxTokens, cut }) =>
    async (_call, next) => {
      const reply = await next()
      if (reply.kind !== 'said') return reply
      const said = truncated(reply.said, maxTokens ?? 10)
      if (said === undefined) return reply
      // An honest provider ends such a reply cleanly, with a finish reason; any other ending leaves it out.
      return cut === 'clean' ? { kind: 'said', said, kept: false } : { kind: 'cut', said, how: cut }
    },
}

/** The text counts first, then the tool calls in their order; undefined where all of it fits. */
function truncated({ text, toolCalls }: Said, most: number): Said | undefined {
  const inText = countTokens(text)
  if (inText > most) return { text: firstTokens(text, most), toolCalls: [], finish: 'length' }
  const calls: SaidCall[] = []
  let left = most - inText
  for (const call of toolCalls) {
    const size = countTokens(call.args)
    if (size > left) {
      const args = firstTokens(call.args, left)
      return { text, toolCalls: args === '' ? calls : [...calls, { ...call, args }], finish: 'length' }
    }
    calls.push(call)
    left -= size
  }
  return undefined
}
