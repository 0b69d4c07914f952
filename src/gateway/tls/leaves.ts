import { createSecureContext } from 'node:tls'
import type { SecureContext } from 'node:tls'
import type { Authority } from './certificate.ts'

/** What TLS shows to a client that asks for a host: minted on first use, the most recently used are kept. */
export function createLeaves(authority: Authority, most = mostLeaves): (host: string) => SecureContext {
  const kept = new Map<string, SecureContext>()
  return (host) => {
    const context = kept.get(host) ?? createSecureContext(authority.leafFor(host))
    // Set anew, so that the order of the map is the order of use.
    kept.delete(host)
    kept.set(host, context)
    if (kept.size > most) kept.delete(kept.keys().next().value ?? host)
    return context
  }
}

/** More hosts than an agent talks to; one that walks through a million cannot fill our memory. */
const mostLeaves = 256
