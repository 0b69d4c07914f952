import type { Random } from '../../base/random.ts'
import type { CutMode, Said } from '../fault.ts'
import type { ModelFaultKind } from '../kind.ts'
import { countTokens, firstTokens } from '../tokens.ts'

/** The line to the model goes dead while it speaks. */
export const cutStream: ModelFaultKind = {
  mode: 'cut_stream',
  summary:
    'The reply ends too early on the wire: cleanly but unfinished, by a reset, or inside an event or a tool call.',
  effect: 'failure',
  make:
    ({ cut, maxTokens }) =>
    async (_call, next, { random }) => {
      const reply = await next()
      return reply.kind === 'said'
        ? { kind: 'cut', said: begun(reply.said, { cut, maxTokens, random }), how: cut }
        : reply
    },
}

interface Where {
  readonly cut: CutMode
  readonly maxTokens: number | null
  readonly random: Random
}

/** What had been said until then. A reply without text, or one that is to end inside a tool call, is cut by the wire alone. */
function begun(said: Said, { cut, maxTokens, random }: Where): Said {
  if (said.text === '' || (cut === 'tool_args' && said.toolCalls.length > 0)) return said
  const most = maxTokens ?? Math.ceil(countTokens(said.text) * (0.2 + 0.6 * random.next()))
  return { text: firstTokens(said.text, most), toolCalls: [], finish: 'other' }
}
