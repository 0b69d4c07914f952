import type { Writable } from 'node:stream'
import type { Json } from '../../base/json.ts'
import type { Line } from './lines.ts'
import { cancelledBy, messagesIn, replyOf, toolRequestOf } from './messages.ts'
import type { Brought, WrapLine } from './wrap-line.ts'
import { type StruckCall, struckCall } from './wrap-struck.ts'

/** Both directions of a wrapped server, line by line. */
export interface WrapCalls {
  /** A line of the client; resolves when the next one may follow. */
  fromClient(line: Line): Promise<void>
  fromServer(line: Line): Promise<void>
  /** Resolves when every call that is still to reach the server has reached it. */
  whenForwarded(): Promise<void>
  /** Resolves when every reply that the server gave has been dealt with. */
  whenAnswered(): Promise<void>
  /** The server is gone: nothing is answered any more. */
  end(): void
}

export interface WrapEnds {
  readonly client: Writable
  readonly server: Writable
  readonly line: WrapLine
}

type Take = (reply: Buffer) => Promise<void> | void

export function wrapCalls({ client, server, line }: WrapEnds): WrapCalls {
  const expected = openExpected()
  const struck = new Map<string, StruckCall>()
  const watched = new Set<Brought>()

  const strike = (key: string, brought: Brought, bytes: Buffer): void => {
    const forward = (take: Take): Promise<void> => {
      expected.add(key, take)
      return write(server, bytes)
    }
    const call = struckCall({ brought, forward, answer: (reply) => write(client, reply) })
    struck.set(key, call)
    void call.done.then(() => void (struck.get(key) === call && struck.delete(key)))
  }
  const watch = (key: string, brought: Brought): void => {
    watched.add(brought)
    expected.add(key, async (reply) => {
      watched.delete(brought)
      brought.reply(reply)
      await write(client, reply)
    })
  }
  const fromClient = async ({ bytes, isWhole }: Line): Promise<void> => {
    const message = isWhole ? only(bytes) : null
    struck.get(cancelledBy(message) ?? '')?.leave()
    const request = toolRequestOf(message)
    const brought = request === null ? null : await line.open(bytes)
    if (request !== null && brought?.isStruck === true) return strike(request.key, brought, bytes)
    if (request !== null && brought !== null) watch(request.key, brought)
    await write(server, bytes)
  }
  const fromServer = async ({ bytes, isWhole }: Line): Promise<void> => {
    const reply = isWhole && expected.size() > 0 ? replyOf(only(bytes)) : null
    const take = reply === null ? undefined : expected.take(reply.key)
    await (take === undefined ? write(client, bytes) : take(bytes))
  }
  return {
    fromClient,
    fromServer,
    whenForwarded: async () => void (await Promise.all([...struck.values()].map(({ passed }) => passed))),
    whenAnswered: async () =>
      void (await Promise.all(
        [...struck.values()].filter((each) => each.hasReply()).map(({ done }) => done),
      )),
    end: () => {
      for (const call of struck.values()) call.leave()
      for (const brought of watched) brought.abort()
    },
  }
}

/** Replies that are waited for; a client may use an id twice. */
function openExpected() {
  const takes = new Map<string, readonly Take[]>()
  return {
    size: () => takes.size,
    add: (key: string, take: Take): void => void takes.set(key, [...(takes.get(key) ?? []), take]),
    take: (key: string): Take | undefined => {
      const [first, ...others] = takes.get(key) ?? []
      if (others.length > 0) takes.set(key, others)
      else takes.delete(key)
      return first
    },
  }
}

/** The message of a line; null for a batch and for what is no message. */
function only(bytes: Buffer): Json {
  const messages = messagesIn(bytes.toString('utf8'))
  return messages === null || messages.isBatch ? null : (messages.list[0] ?? null)
}

/** Resolves when there is room for more, or nobody to read it. */
async function write(stream: Writable, bytes: Buffer): Promise<void> {
  if (stream.destroyed || stream.writableEnded || stream.write(bytes)) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stream.off('drain', go).off('close', go)
      resolve()
    }
    stream.on('drain', go).on('close', go)
  })
}
