import { Agent } from 'node:http'
import { Agent as SecureAgent } from 'node:https'
import { performance } from 'node:perf_hooks'
import { type Wires, idleMs, openWires } from './wires.ts'

/** The connections to upstreams, kept alive per origin. */
export interface Agents {
  /** For calls that pass as they are. */
  readonly wires: Wires
  /** For calls that must be read or changed. */
  readonly plain: Agent
  readonly secure: SecureAgent
  close(): void
}

export function openAgents(): Agents {
  const options = { keepAlive: true, timeout: idleMs, maxFreeSockets: 1024, scheduling: 'lifo' } as const
  const plain = new Agent(options)
  const secure = new SecureAgent(options)
  const wires = openWires(() => performance.now())
  const close = (): void => {
    wires.close()
    plain.destroy()
    secure.destroy()
  }
  return { wires, plain, secure, close }
}
