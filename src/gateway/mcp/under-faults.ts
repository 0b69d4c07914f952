import { type Applied, applyTool } from '../../chaos/chain.ts'
import type { ToolCall, ToolFaultAct, ToolReply } from '../../chaos/fault.ts'
import type { Due } from '../../chaos/weather.ts'

/** A call in the hands of the faults that are due for it: they may have the real tool asked, change what it says, and keep the agent waiting. */
export interface UnderFaults {
  /** Lets the faults see the call; true when they want the real tool asked, false when they answer without it. */
  begin(): Promise<boolean>
  /** What the real tool says; a second reply changes nothing. */
  settle(reply: ToolReply): void
  /** What the agent is to get, once the faults have seen the answer; `isKept` = the bytes pass as they came. */
  outcome(): Promise<{ readonly reply: ToolReply; readonly isKept: boolean }>
  /** Ends it without a reply; true where it was a fault that kept the agent waiting, and not the tool. */
  quit(): Promise<boolean>
  /** Reports the faults that changed or delayed the reply, and gives their ids; none before there is one. */
  commit(): readonly string[]
}

/** Hands a call to its faults; `signal` ends it, as if the connection broke. */
export function underFaults(
  dues: readonly Due<ToolFaultAct>[],
  call: ToolCall,
  signal: AbortSignal,
): UnderFaults {
  const live = Promise.withResolvers<ToolReply>()
  const asked = Promise.withResolvers<boolean>()
  const left = new AbortController()
  let isAsking = false
  let liveReply: ToolReply | null = null
  let chain: Promise<Applied<ToolReply>> | null = null
  let applied: Applied<ToolReply> | null = null

  const ask = (): Promise<ToolReply> => {
    isAsking = true
    asked.resolve(true)
    return live.promise
  }
  const start = async (): Promise<Applied<ToolReply>> => {
    const ends = AbortSignal.any([signal, left.signal])
    applied = await applyTool(dues, { call, live: ask, signal: ends })
    asked.resolve(false)
    return applied
  }
  const settle = (reply: ToolReply): void => {
    liveReply ??= reply
    live.resolve(liveReply)
  }
  signal.addEventListener('abort', () => settle({ kind: 'reset' }), { once: true })

  return {
    begin: () => {
      chain ??= start()
      return asked.promise
    },
    settle,
    outcome: async () => {
      chain ??= start()
      const { reply } = await chain
      return { reply, isKept: reply === liveReply || (reply.kind === 'result' && reply.kept) }
    },
    quit: async () => {
      const isWaiting = chain !== null && !isAsking
      left.abort()
      settle({ kind: 'reset' })
      await chain
      return isWaiting
    },
    commit: () => applied?.commit('wire') ?? [],
  }
}
