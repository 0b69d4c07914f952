import type { GatewayLane } from '../lane.ts'
import type { JsonObject, ToolRequest } from './messages.ts'
import type { Pending } from './open-call.ts'
import { taskIdOf } from './tool-result.ts'

/**
 * Calls whose reply comes by another way than the one they went: after the client has given what was asked for, as the
 * result of a task, or on a stream that was taken up again. They wait here until then, at most as long as their cell.
 */
export interface Parked {
  park(name: string, pending: Pending): void
  take(name: string): Pending | undefined
  /** All whose name begins so. */
  takeAll(prefix: string): readonly Pending[]
}

/** The parked calls of one instance of the agent. */
export function parkedIn(lane: GatewayLane): Parked {
  const known = parked.get(lane)
  if (known !== undefined) return known
  const fresh = openParked()
  parked.set(lane, fresh)
  return fresh
}

/** The name under which a call waits that a server has answered with something unfinished. */
export function waitsAs(server: string, request: ToolRequest, result: JsonObject): string {
  const task = taskIdOf(result)
  return task === null ? `input ${server} ${request.name}` : `task ${server} ${task}`
}

/** The name under which the call waits that a request goes on with; null for a request that is a call of its own. */
export function continuedBy(server: string, request: ToolRequest): string | null {
  if (request.method === 'tasks/result') return `task ${server} ${request.taskId}`
  return request.continues ? `input ${server} ${request.name}` : null
}

/** Where calls wait whose stream broke off and can be taken up again; the key of the request makes the name whole. */
export function streamOf(server: string, session: string | undefined): string {
  return `stream ${server} ${session ?? ''} `
}

const parked = new WeakMap<GatewayLane, Parked>()

function openParked(): Parked {
  let waiting: readonly { readonly name: string; readonly pending: Pending }[] = []

  const drop = (gone: Pending): void => {
    waiting = waiting.filter(({ pending }) => pending !== gone)
  }
  const takeWhere = (suits: (name: string) => boolean): readonly Pending[] => {
    const taken = waiting.filter(({ name }) => suits(name)).map(({ pending }) => pending)
    for (const pending of taken) drop(pending)
    return taken
  }
  return {
    park: (name, pending) => {
      waiting = [...waiting, { name, pending }]
      pending.call.claim.signal.addEventListener('abort', () => drop(pending), { once: true })
    },
    take: (wanted) => {
      const found = waiting.find(({ name }) => name === wanted)?.pending
      if (found !== undefined) drop(found)
      return found
    },
    takeAll: (prefix) => takeWhere((name) => name.startsWith(prefix)),
  }
}
