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
  socket.on('error', (error) => {
    code ??= 'code' in error && typeof error.code === 'string' ? error.code : error.message
    socket.destroy()
  })
  socket.once('close', () => {
    const sentence = rejectionOf({ code, requests: requestsOf(socket) }, name, tunnel.userAgent)
    if (sentence !== null) rejected(tunnel, sentence)
    tunnel.client.destroy()
    reject(new Error(`the client of ${name} left before a request`))
  })
  socket.once('secure', () => resolve(socket))
  return promise
}
