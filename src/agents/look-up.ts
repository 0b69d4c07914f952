import { lookup } from 'node:dns'
import type { LookupFunction, TcpNetConnectOpts } from 'node:net'

/** The host of an address as a socket wants it, and how its name is looked up and dialled. */
export function dialled({ hostname }: Pick<URL, 'hostname'>): Dialled {
  const host = hostname.replace(/^\[|\]$/g, '')
  return { host, lookup: lookUp, ...(isLocal(host) && { autoSelectFamilyAttemptTimeout: patienceMs }) }
}

type Dialled = Pick<TcpNetConnectOpts, 'host' | 'lookup' | 'autoSelectFamilyAttemptTimeout'>

/**
 * Node goes over to the next address after a quarter of a second. A server of this machine that takes longer is there,
 * and has more callers than it keeps waiting; the system tries again after a second.
 */
const patienceMs = 60_000

/**
 * Looks a host name up as the system does, but `localhost` is both loopback addresses (RFC 6761): on many runners the
 * hosts file knows only one of them, and a server may listen on the other.
 */
const lookUp: LookupFunction = (hostname, options, callback) => {
  if (isLocal(hostname) && options.all === true && !options.family) callback(null, loopback)
  else lookup(hostname, options, callback)
}

const loopback = [
  { address: '127.0.0.1', family: 4 },
  { address: '::1', family: 6 },
]

function isLocal(hostname: string): boolean {
  return /^(?:.+\.)?localhost\.?$/i.test(hostname)
}
