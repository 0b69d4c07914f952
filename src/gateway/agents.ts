import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'

/** The connections to upstreams, kept alive per origin. */
export interface Agents {
  readonly plain: Agent
  readonly secure: SecureAgent
  close(): void
}

/** Shorter than what servers allow by default (Node and uvicorn 5 s): a connection that the upstream is about to close is not used again. */
const idleMs = 4000

export function openAgents(): Agents {
  const options = { keepAlive: true, timeout: idleMs, maxFreeSockets: 1024, scheduling: 'lifo' } as const
  const plain = new Agent(options)
  const secure = new SecureAgent(options)
  const close = (): void => {
    plain.destroy()
    secure.destroy()
  }
  return { plain, secure, close }
}
