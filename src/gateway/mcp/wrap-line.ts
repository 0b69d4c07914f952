import { Agent, type IncomingMessage, request } from 'node:http'
import { reasonOf } from '../../base/user-error.ts'
import { struckHeader, wrapPath } from './wrap-words.ts'

/** The wrapper's line to the gateway. */
export interface WrapLine {
  /** Brings a call; resolves when the gateway has seen it, with null where there is no gateway to see it. */
  open(call: Buffer): Promise<Brought | null>
  close(): void
}

/** A call that the gateway knows of. */
export interface Brought {
  readonly isStruck: boolean
  /** The server's reply; to be given once. */
  reply(line: Buffer): void
  /** What the gateway wants next; `lost` = it is gone. */
  word(): Promise<Word>
  /** Nobody waits for this call any more. */
  abort(): void
}

export type Word =
  | { readonly kind: 'forward' | 'keep' | 'drop' | 'lost' }
  | { readonly kind: 'answer'; readonly line: Buffer }

/** So long a gateway may take to see a call, in milliseconds: it decides, and asks nobody. */
const patienceMs = 5000

/** A line to the gateway at `http://host:port/i/<token>`; `lost` is told why a call passes without it. */
export function openWrapLine(gateway: string, server: string, lost: (reason: string) => void): WrapLine {
  // An agent of our own: the global one would obey proxy variables.
  const agent = new Agent({ keepAlive: true })
  const url = new URL(gateway.replace(/\/$/, '') + wrapPath(server))

  const open = (call: Buffer): Promise<Brought | null> =>
    new Promise((resolve) => {
      const out = request(url, { agent, method: 'POST', headers: { 'content-type': 'application/x-ndjson' } })
      const fail = (reason: string): void => {
        lost(reason)
        resolve(null)
        out.destroy()
      }
      const timer = setTimeout(() => fail(`it took longer than ${patienceMs} ms`), patienceMs)
      out.on('error', (error) => fail(reasonOf(error)))
      out.once('response', (incoming) => {
        clearTimeout(timer)
        out.removeAllListeners('error').on('error', () => {})
        if (incoming.statusCode !== 200) return fail(`it answered ${incoming.statusCode}`)
        // A call that the gateway answers by itself waits for no reply of the server's.
        incoming.once('end', () => out.end())
        let isAborted = false
        const words = wordsIn(incoming, (reason) => {
          if (!isAborted) lost(reason)
        })
        resolve({
          isStruck: incoming.headers[struckHeader] === '1',
          reply: (line) => void out.end(line),
          word: words,
          abort: () => {
            isAborted = true
            out.destroy()
          },
        })
      })
      out.once('close', () => clearTimeout(timer))
      out.write(call)
      out.flushHeaders()
    })
  return { open, close: () => agent.destroy() }
}

/** Reads the gateway's words one by one; after `answer` the rest is the line to write. */
function wordsIn(incoming: IncomingMessage, lost: (reason: string) => void): () => Promise<Word> {
  const bytes = incoming[Symbol.asyncIterator]()
  let text: Buffer = Buffer.alloc(0)
  let isOver = false

  const more = async (): Promise<void> => {
    try {
      const { value, done } = await bytes.next()
      if (done === true) isOver = true
      else text = Buffer.concat([text, value])
    } catch (error) {
      isOver = true
      lost(reasonOf(error))
      text = Buffer.alloc(0)
    }
  }
  return async () => {
    while (!isOver && text.indexOf(newline) < 0) await more()
    const end = text.indexOf(newline)
    const word = text.subarray(0, Math.max(end, 0)).toString('utf8')
    text = text.subarray(end + 1)
    if (word === 'forward' || word === 'keep' || word === 'drop') return { kind: word }
    if (word !== 'answer') return { kind: 'lost' }
    while (!isOver) await more()
    return text.length === 0
      ? { kind: 'lost' }
      : { kind: 'answer', line: Buffer.concat([text, Buffer.from('\n')]) }
  }
}

const newline = 0x0a
