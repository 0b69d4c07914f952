import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/**
 * Looks a host name up as the system does, but `localhost` is both loopback addresses (RFC 6761): on many runners the
 * hosts file knows only one of them, and a server may listen on the other.
 */
export const lookUp: LookupFunction = (hostname, options, callback) => {
  const isLocal = /^(?:.+\.)?localhost\.?$/i.test(hostname)
  if (isLocal && options.all === true && !options.family) callback(null, loopback)
  else lookup(hostname, options, callback)
}

const loopback = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]
