import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressAt, pathAt } from '../origin.ts'
import { refuse } from '../refuse.ts'
import { readBody } from '../request-body.ts'
import type { Visit } from '../route.ts'
import { type Passage, forward } from '../upstream.ts'
import { type Messages, messagesIn } from './messages.ts'
import { observe } from './observe.ts'
import { type PendingCalls, callsAmong, leave, takenUp } from './pending.ts'
import { strike } from './strike.ts'

/** Larger requests stream past unread: no arguments of a tool are so long. */
const largestRead = 32 * 1024 * 1024

/**
 * A request to an MCP server over streamable HTTP, of either era: sessions with `initialize`, or the stateless revision
 * 2026-07-28. Everything passes byte by byte as it came, but for the replies to tool calls for which a fault is due.
 */
export async function mcpRoute(
  request: IncomingMessage,
  response: ServerResponse,
  visit: Visit,
): Promise<void> {
  const { gateway, name } = visit
  const { headers } = request
  const origin = gateway.servers.get(name)
  if (origin === undefined)
    return refuse(response, 404, `The MCP server "${name}" has no address; it speaks over stdio.`)
  const path = pathAt(origin, visit.path)
  const trouble = (reason: string): void => gateway.trouble(`MCP server ${name}: ${reason}`)
  const passage: Passage = { origin, path, agents: gateway.agents, begun: [], trouble }
  const serve = (
    pending: PendingCalls,
    more: Partial<Pick<Served, 'messages' | 'passage'>> = {},
  ): Promise<void> => serveCalls([request, response], { visit, passage, pending, messages: null, ...more })
  if (request.method !== 'POST') return serve(takenUp(visit, headers))

  const { chunks: begun, end } = await readBody(request, response, largestRead)
  if (end === 'gone') return
  if (end === 'more') trouble('a request of more than 32 MiB passed unread')
  const isReadable = end === 'whole' && headers['content-encoding'] === undefined
  const messages = isReadable ? messagesIn(Buffer.concat(begun).toString('utf8')) : null
  const pending = callsAmong(messages?.list ?? [], { visit, headers, url: addressAt(origin, path) })
  await serve(pending, { messages, passage: { ...passage, begun } })
}

/** A request with the calls that its reply may answer. */
export interface Served {
  readonly visit: Visit
  readonly passage: Passage
  readonly pending: PendingCalls
  /** What the request says; null where it has no body, or none that can be read. */
  readonly messages: Messages | null
}

async function serveCalls(pair: readonly [IncomingMessage, ServerResponse], served: Served): Promise<void> {
  const { visit, passage, pending } = served
  const leaves = pending.all.map(({ call }) => call.claim.enter())
  try {
    if (pending.areStruck) return await strike(pair, served)
    const observer = observe(pending, () => visit.gateway.clock.date())
    const watched = pending.all.length === 0 ? passage : { ...passage, received: observer.tap }
    const got = observer.ended(await forward(...pair, watched))
    leave(pending, visit, { headers: pair[0].headers, isResumable: observer.isResumable(), got })
  } finally {
    for (const leaveCell of leaves) leaveCell()
  }
}
