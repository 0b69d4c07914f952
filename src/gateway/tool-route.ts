import type { IncomingMessage, ServerResponse } from 'node:http'
import { applyTool } from '../chaos/chain.ts'
import type { ToolCall, ToolFaultAct } from '../chaos/fault.ts'
import type { Due } from '../chaos/weather.ts'
import { liveTool } from './live-tool.ts'
import { addressAt, pathAt } from './origin.ts'
import { putReply } from './put-reply.ts'
import { readBody } from './request-body.ts'
import { refuse } from './refuse.ts'
import type { Visit } from './route.ts'
import { type ToolRecord, recordTool } from './seen-tool.ts'
import { type Passage, forward } from './upstream.ts'

/** So much of a call is read before its faults are asked for; the rest of a larger one streams past. */
const largestRead = 1024 * 1024

/** Larger replies are never changed: they would have to be held in memory. */
const largestChanged = 32 * 1024 * 1024

/**
 * A call of a declared HTTP tool. Where no fault is due it passes untouched; where one is, the agent gets what the tool
 * would have sent if it had failed so. Either way it is recorded.
 */
export async function toolRoute(
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
): Promise<void> {
  const { claim, gateway, name } = visit
  const origin = gateway.tools.get(name)
  if (origin === undefined) return refuse(response, 404, `The tool "${name}" is not declared.`)
  const path = pathAt(origin, visit.path)
  const trouble = (reason: string): void => gateway.trouble(`tool ${name}: ${reason}`)
  const record = recordTool(request, { visit, path })
  const { sent, received } = record
  const passage: Passage = { origin, path, agents: gateway.agents, begun: [], sent, received, trouble }
  claim.memory.wire.push({ tool: name, atMs: claim.now() })
  if (claim.calm) return record.passed(await forward(request, response, passage))

  const { chunks: begun, end } = await readBody(request, response, largestRead)
  if (end === 'gone') return record.broke()
  const call: ToolCall = {
    tool: name,
    url: addressAt(origin, path),
    args: record.argsIn(Buffer.concat(begun)),
  }
  const dues = claim.weather.forTool(call)
  const read = { ...passage, begun }
  if (dues.length === 0) record.passed(await forward(request, response, read))
  else await strike([request, response], { visit, call, dues, passage: read, record })
}

interface Struck {
  readonly visit: Visit
  readonly call: ToolCall
  readonly dues: readonly Due<ToolFaultAct>[]
  readonly passage: Passage
  readonly record: ToolRecord
}

async function strike(
  [request, response]: readonly [IncomingMessage, ServerResponse],
  { visit: { claim, gateway }, call, dues, passage, record }: Struck,
): Promise<void> {
  const left = new AbortController()
  const leave = (): void => left.abort()
  response.once('close', leave)
  const signal = AbortSignal.any([claim.signal, left.signal])
  const now = (): string => gateway.clock.date()
  const live = liveTool(request, { passage, signal, now, limit: largestChanged })

  const { reply, commit } = await applyTool(dues, { call, live: live.ask, signal })
  const isWaiting = left.signal.aborted && !live.isAsking()
  const put = await putReply([request, response], { reply, live: live.reply(), claim, left: left.signal })
  response.off('close', leave)
  // A client that gave up while a fault kept it waiting has met the fault; one that left a slow tool has not.
  if (put.isOut || isWaiting) record.struckBy(commit('wire'))
  if (put.tooLarge) passage.trouble('a reply of more than 32 MiB passed unchanged, though a fault was due')
  record.put(put)
}
