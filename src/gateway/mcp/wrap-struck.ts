import type { Brought } from './wrap-line.ts'

/** A call that meets a fault, as the wrapper sees it. */
export interface StruckCall {
  /** Resolves when the server has the call, or never will. */
  readonly passed: Promise<void>
  /** Resolves when the client has all that it will ever get. */
  readonly done: Promise<void>
  hasReply(): boolean
  /** The client does not want it answered any more, or the server is gone and cannot. */
  leave(): void
}

export interface StruckEnds {
  readonly brought: Brought
  /** Writes the call to the server; its reply is given to `take`. */
  readonly forward: (take: (reply: Buffer) => void) => Promise<void>
  /** Writes a line to the client. */
  readonly answer: (line: Buffer) => Promise<void>
}

/** Does what the gateway says with a call; where the gateway is lost, the call and its reply pass as they are. */
export function struckCall({ brought, forward, answer }: StruckEnds): StruckCall {
  const passed = Promise.withResolvers<void>()
  const reply = Promise.withResolvers<Buffer>()
  let state: 'held' | 'forwarded' | 'replied' = 'held'
  let isUnwanted = false

  const pass = async (): Promise<void> => {
    if (state !== 'held') return
    state = 'forwarded'
    await forward((line) => {
      state = 'replied'
      reply.resolve(line)
      brought.reply(line)
    })
    passed.resolve()
  }
  const obey = async (): Promise<void> => {
    for (;;) {
      const word = await brought.word()
      if (word.kind === 'answer') return answer(word.line)
      if (word.kind === 'drop' || (isUnwanted && state === 'held')) return
      await pass()
      if (word.kind !== 'forward') return answer(await reply.promise)
    }
  }
  return {
    passed: passed.promise,
    done: obey().finally(passed.resolve),
    hasReply: () => state === 'replied',
    leave: () => {
      isUnwanted = true
      brought.abort()
    },
  }
}
