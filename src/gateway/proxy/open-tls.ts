import { TLSSocket } from 'node:tls'
import type { SecureContext } from 'node:tls'
import type { Tunnel } from './connect.ts'
import { rejectionOf } from './rejection.ts'

export interface TlsRules {
  readonly leafFor: (name: string) => SecureContext
  /** Requests that came through a socket so far. */
  readonly requestsOf: (socket: TLSSocket) => number
  /** Told once of a client that would not have our certificate. */
  readonly rejected: (tunnel: Tunnel, sentence: string) => void
}

/** Answers the TLS handshake of a tunnel in the name of the host that it was to lead to; HTTP/1.1 is all that it offers. */
export function openTls(
  tunnel: Tunnel,
  name: string,
  { leafFor, requestsOf, rejected }: TlsRules,
): Promise<TLSSocket> {
  const { promise, resolve, reject } = Promise.withResolvers<TLSSocket>()
  const socket = new TLSSocket(tunnel.client, {
    isServer: true,
    secureContext: leafFor(name),
    ALPNProtocols: ['http/1.1'],
  })
  let code: string | null = null
  let hasLeft = false
  socket.on('error', (error) => {
    code ??= 'code' in error && typeof error.code === 'string' ? error.code : error.message
    socket.destroy()
  })
  socket.once('close', () => {
    // What we cut ourselves, at the end of the run, is nobody's refusal.
    const sentence =
      code === null && !hasLeft
        ? null
        : rejectionOf({ code, requests: requestsOf(socket) }, name, tunnel.headers)
    if (sentence !== null) rejected(tunnel, sentence)
    tunnel.client.destroy()
    reject(new Error(`the client of ${name} left before a request`))
  })
  let isOpen = false
  socket.once('end', () => {
    hasLeft = true
    // The client's half may end while ours stays open: in the middle of a handshake that is the end of both.
    if (!isOpen) socket.destroy()
  })
  socket.once('secure', () => {
    isOpen = true
    resolve(socket)
  })
  return promise
}
