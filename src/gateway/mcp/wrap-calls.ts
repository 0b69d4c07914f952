import type { Writable } from 'node:stream'
import type { Json } from '../../base/json.ts'
import type { Line } from './lines.ts'
import { cancelledBy, messagesIn, replyOf, toolRequestOf } from './messages.ts'
import type { Brought, WrapLine } from './wrap-line.ts'

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

/** A call that meets a fault. */
interface Struck {
  readonly brought: Brought
  /** Resolves when the server has it, or never will. */
  readonly passed: PromiseWithResolvers<void>
  readonly reply: PromiseWithResolvers<Buffer>
  readonly done: PromiseWithResolvers<void>
  hasReply: boolean
  isForwarded: boolean
  isCancelled: boolean
}

export function wrapCalls({ client, server, line }: WrapEnds): WrapCalls {
  const expected = new Map<string, ((reply: Buffer) => Promise<void>)[]>()
  const struck = new Map<string, Struck>()
  const brought = new Set<Brought>()
  let isOver = false

  const expect = (key: string, take: (reply: Buffer) => Promise<void>): void => {
    expected.set(key, [...(expected.get(key) ?? []), take])
  }
  const forward = async (key: string, call: Struck, bytes: Buffer): Promise<void> => {
    call.isForwarded = true
    expect(key, async (reply) => {
      call.hasReply = true
      call.reply.resolve(reply)
      call.brought.reply(reply)
    })
    if (!isOver) await write(server, bytes)
    call.passed.resolve()
  }
  const obey = async (key: string, call: Struck, bytes: Buffer): Promise<void> => {
    for (;;) {
      const word = await call.brought.word()
      if (word.kind === 'forward') await forward(key, call, bytes)
      else if (word.kind === 'answer') return write(client, word.line)
      else if (word.kind === 'drop' || isOver) return
      else if (word.kind === 'lost' && call.isCancelled && !call.isForwarded) return
      else {
        if (!call.isForwarded) await forward(key, call, bytes)
        return write(client, await call.reply.promise)
      }
    }
  }
  const strike = (key: string, from: Brought, bytes: Buffer): void => {
    const [passed, done, reply] = [
      Promise.withResolvers<void>(),
      Promise.withResolvers<void>(),
      Promise.withResolvers<Buffer>(),
    ]
    const call: Struck = {
      brought: from,
      passed,
      reply,
      done,
      hasReply: false,
      isForwarded: false,
      isCancelled: false,
    }
    struck.set(key, call)
    void obey(key, call, bytes).then(() => {
      if (struck.get(key) === call) struck.delete(key)
      passed.resolve()
      done.resolve()
    })
  }

  const fromClient = async ({ bytes, isWhole }: Line): Promise<void> => {
    const message = isWhole ? only(bytes) : null
    const cancelled = struck.get(cancelledBy(message) ?? '')
    if (cancelled !== undefined) {
      cancelled.isCancelled = true
      cancelled.brought.abort()
    }
    const request = toolRequestOf(message)
    const known = request === null ? null : await line.open(bytes)
    if (request === null || known === null) return write(server, bytes)
    brought.add(known)
    if (known.isStruck) return strike(request.key, known, bytes)
    expect(request.key, async (reply) => {
      brought.delete(known)
      known.reply(reply)
      await write(client, reply)
    })
    await write(server, bytes)
  }
  const fromServer = async ({ bytes, isWhole }: Line): Promise<void> => {
    const reply = isWhole && expected.size > 0 ? replyOf(only(bytes)) : null
    const [take, ...others] = reply === null ? [] : (expected.get(reply.key) ?? [])
    if (reply === null || take === undefined) return write(client, bytes)
    if (others.length > 0) expected.set(reply.key, others)
    else expected.delete(reply.key)
    await take(bytes)
  }
  return {
    fromClient,
    fromServer,
    whenForwarded: async () =>
      void (await Promise.all([...struck.values()].map(({ passed }) => passed.promise))),
    whenAnswered: async () =>
      void (await Promise.all(
        [...struck.values()].filter(({ hasReply }) => hasReply).map(({ done }) => done.promise),
      )),
    end: () => {
      isOver = true
      for (const each of brought) each.abort()
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
  if (stream.destroyed || stream.write(bytes)) return
  await new Promise<void>((resolve) => {
    const go = (): void => {
      stream.off('drain', go).off('close', go)
      resolve()
    }
    stream.on('drain', go).on('close', go)
  })
}
