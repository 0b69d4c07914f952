import type { ToolReply } from '../../chaos/fault.ts'
import type { Claim } from '../lane.ts'
import type { Gateway } from '../route.ts'
import { withoutSecrets } from '../tool-args.ts'
import type { JsonObject, ToolRequest } from './messages.ts'
import { readReply } from './tool-result.ts'
import { type UnderFaults, underFaults } from './under-faults.ts'

/** One call of an MCP tool, from its request to what the agent gets, over as many exchanges as its revision takes. */
export interface OpenCall extends Pick<UnderFaults, 'begin' | 'outcome'> {
  readonly request: ToolRequest
  /** The cell that it belongs to, however long it takes. */
  readonly claim: Claim
  /** When it was made, since the cell began. */
  readonly atMs: number
  readonly isStruck: boolean
  /** True where a fault is due that is meant to change the shape of the result. */
  readonly mayDrift: boolean
  /** The server's reply as a message; a second one changes nothing. */
  answer(message: JsonObject): void
  /** What the server said instead of a message: an HTTP status, or nothing at all. */
  fail(failure: Extract<ToolReply, { kind: 'failure' | 'reset' }>): void
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
  const struck: string[] = []
  const saw = recordCall(request, { claim, redact, atMs, struck })
  const faults = underFaults(dues, call, claim.signal)
  const commit = (): void => {
    struck.splice(0, struck.length, ...faults.commit())
  }

  return {
    request,
    claim,
    atMs,
    isStruck: dues.length > 0,
    mayDrift: dues.some(({ mode }) => mode === 'schema_drift' || mode === 'empty_result'),
    begin: faults.begin,
    answer: (message) => faults.settle(readReply(message) ?? { kind: 'result', value: null, kept: true }),
    fail: faults.settle,
    outcome: faults.outcome,
    abandon: async () => {
      if (await faults.quit()) commit()
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
