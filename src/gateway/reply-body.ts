import { type BodyEvents, openChunkedBody } from './chunked-body.ts'
import type { ReplyHead } from './reply-head.ts'
import { type Lines, type Step, nothing, openCounted } from './reply-pieces.ts'

/** The bodies of one connection, one after another, in whatever way their ends are told (RFC 9112 §6.3). */
export interface ReplyBody {
  /** The step that reads the next body, unless it is empty. */
  begin(framing: ReplyHead['framing']): Step
  /** The step that only the end of the connection ends. */
  readonly toTheClose: Step
}

export function openReplyBody(lines: Lines, { body, end }: BodyEvents): ReplyBody {
  const counted = openCounted(body, () => end([]))
  const chunked = openChunkedBody(lines, { body, end })
  const toTheClose: Step = (rest) => {
    body(rest)
    return nothing
  }
  return {
    begin: (framing) => {
      if (framing === 'close') return toTheClose
      if (framing === 'chunked') {
        chunked.begin()
        return chunked.read
      }
      counted.begin(framing)
      return counted.read
    },
    toTheClose,
  }
}
