import { lookup } from 'node:dns/promises'
import { connect } from 'node:net'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream/promises'
import { isMetadata } from './target.ts'
import type { Target } from './target.ts'

/** Connects to a target; rejects when it cannot, or when the name leads to an address that tells only about this machine. */
export async function dial(target: Target, isAllowed: (host: string) => boolean): Promise<Socket> {
  const found = await lookup(target.host, { all: true })
  if (!isAllowed(target.host) && found.some(({ address }) => isMetadata(address))) {
    throw new Error(`${target.host} leads to a link-local or metadata address`)
  }
  const { promise, resolve, reject } = Promise.withResolvers<Socket>()
  const socket = connect({ ...target, noDelay: true, allowHalfOpen: true })
  socket.once('connect', () => {
    socket.off('error', reject)
    resolve(socket)
  })
  socket.once('error', reject)
  return promise
}

/** Passes every byte on unread, in both directions, until both have ended or one breaks; `early` goes first. */
export async function passBlind(client: Socket, upstream: Socket, early: Buffer): Promise<void> {
  if (early.length > 0) upstream.write(early)
  if (client.readableEnded) upstream.end()
  const ways = client.readableEnded ? [] : [pipeline(client, upstream)]
  try {
    await Promise.all([...ways, pipeline(upstream, client)])
  } catch {
    // One end broke: the other learns of it by a broken connection too.
    client.destroy()
    upstream.destroy()
  }
}
