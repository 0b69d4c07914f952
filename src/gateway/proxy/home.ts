import { networkInterfaces } from 'node:os'
import type { Socket } from 'node:net'
import { plainHost } from './target.ts'
import type { Target } from './target.ts'

/**
 * True where a target is the very listener that the client reached. Clients whose NO_PROXY is empty send even the calls
 * of our own base URLs through the proxy.
 */
export function isHome({ host, port }: Target, client: Socket): boolean {
  if (port !== client.localPort) return false
  const name = plainHost(host)
  if (name === 'localhost' || host === client.localAddress) return true
  return Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === host))
}
