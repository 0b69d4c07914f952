import { type Applied, applyTool } from '../../chaos/chain.ts'
import type { ToolReply } from '../../chaos/fault.ts'
import type { Claim } from '../lane.ts'
import type { Gateway } from '../route.ts'
import { withoutSecrets } from '../tool-args.ts'
import type { JsonObject, ToolRequest } from './messages.ts'
import { readReply } from './tool-result.ts'

/** One call of an MCP tool, from its request to what the agent gets, over as many exchanges as its revision takes. */
export interface OpenCall {
  readonly request: ToolRequest
  /** The cell that it belongs to, however long it takes. */
  readonly claim: Claim
  /** When it was made, since the cell began. */
  readonly atMs: number
  readonly isStruck: boolean
  /** True where a fault is due that is meant to change the shape of the result. */
  readonly mayDrift: boolean
  /** Lets the faults see the call; true when they want the real tool asked, false when they answer without it. */
  begin(): Promise<boolean>
  /** The server's reply as a message; a second one changes nothing. */
  answer(message: JsonObject): void
  /** What the server said instead of a message: an HTTP status, or nothing at all. */
  fail(failure: Extract<ToolReply, { kind: 'failure' | 'reset' }>): void
  /** What the agent is to get, once the faults have seen the answer; `isKept` = the bytes pass as they came. */
  outcome(): Promise<{ readonly reply: ToolReply; readonly isKept: boolean }>
  /** The client gives up: a fault that kept it waiting is reported, and the call got nothing. */
  abandon(): Promise<void>
  /** Reports the faults that changed the reply; to be called when it is out, or its silence has begun. */
  commit(): void
  /** Records what the agent got; only the first time counts. Until then the end of the cell records that it got nothing. */
  saw(got: Got): void
}

/** What the agent got of a call. */
export interface Got {
  readonly text: string | null
  readonly failed: boolean
  readonly retryAfterS: number | null
}

/** No answer, or a connection that broke. */
export const gotNothing: Got = { text: null, failed: true, retryAfterS: null }

/** Results are kept so far, in characters. */
const longestResult = 2000

/** A call that waits for its reply on one connection, under the id of the request that asks for it there. */
export interface Pending {
  readonly id: string | number
  readonly key: string
  readonly isModern: boolean
  readonly call: OpenCall
}

export interface CallOptions {
  readonly claim: Claim
  readonly redact: Gateway['redact']
  /** Of the server; null over stdio. */
  readonly url: string | null
}

/** Opens a call: asks the weather for its faults, once, and leaves word for the model boundary. */
export function openCall(request: ToolRequest, { claim, redact, url }: CallOptions): OpenCall {
  const { name, args } = request
  const atMs = claim.now()
  claim.memory.wire.push({ tool: name, atMs })
  const call = { tool: name, url, args }
  const dues = claim.weather.forTool(call)
  const live = Promise.withResolvers<ToolReply>()
  const asked = Promise.withResolvers<boolean>()
  const quit = new AbortController()
  const struck: string[] = []
  let isAsking = false
  let liveReply: ToolReply | null = null
  let chain: Promise<Applied<ToolReply>> | null = null
  let applied: Applied<ToolReply> | null = null

  const ask = (): Promise<ToolReply> => {
    isAsking = true
    asked.resolve(true)
    return live.promise
  }
  const settle = (reply: ToolReply): void => {
    liveReply ??= reply
    live.resolve(liveReply)
  }
  const start = async (): Promise<Applied<ToolReply>> => {
    applied = await applyTool(dues, call, ask, AbortSignal.any([claim.signal, quit.signal]))
    asked.resolve(false)
    return applied
  }
  const commit = (): void => {
    struck.splice(0, struck.length, ...(applied?.commit('wire') ?? []))
  }
  const saw = recordCall(request, { claim, redact, atMs, struck })
  claim.signal.addEventListener('abort', () => settle({ kind: 'reset' }), { once: true })

  return {
    request,
    claim,
    atMs,
    isStruck: dues.length > 0,
    mayDrift: dues.some(({ mode }) => mode === 'schema_drift' || mode === 'empty_result'),
    begin: () => {
      chain ??= start()
      return asked.promise
    },
    answer: (message) => settle(readReply(message) ?? { kind: 'result', value: null, kept: true }),
    fail: settle,
    outcome: async () => {
      chain ??= start()
      const { reply } = await chain
      return { reply, isKept: reply === liveReply || (reply.kind === 'result' && reply.kept) }
    },
    abandon: async () => {
      const isWaiting = chain !== null && !isAsking
      quit.abort()
      settle({ kind: 'reset' })
      await chain
      if (isWaiting) commit()
      saw(gotNothing)
    },
    commit,
    saw,
  }
}

interface Recording extends Pick<CallOptions, 'claim' | 'redact'> {
  readonly atMs: number
  /** Ids of delivered faults; one may come after the cell has ended the call. */
  readonly struck: readonly string[]
}

/** Records a call once: what the agent got, or that it got nothing until its cell ended. */
function recordCall(
  { name, args }: ToolRequest,
  { claim, redact, atMs, struck }: Recording,
): (got: Got) => void {
  let isTold = false
  const saw = ({ text, failed, retryAfterS }: Got): void => {
    if (isTold) return
    isTold = true
    claim.signal.removeEventListener('abort', unfinished)
    const result = text === null ? null : redact(text).slice(0, longestResult)
    const durationMs = claim.now() - atMs
    const told = {
      name,
      args: withoutSecrets(args, redact),
      result,
      failed,
      retryAfterS,
      struck,
      atMs,
      durationMs,
    }
    claim.saw({ tool: { ...told, method: null, boundary: 'mcp', status: null } })
  }
  const unfinished = (): void => saw(gotNothing)
  claim.signal.addEventListener('abort', unfinished, { once: true })
  return saw
}
