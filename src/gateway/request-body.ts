import type { IncomingMessage, ServerResponse } from 'node:http'

/** What was read of a request's body. */
export interface ReadBody {
  readonly chunks: readonly Buffer[]
  /** `whole` = all of it is here; `more` = the limit was reached and the rest waits; `gone` = the client broke off. */
  readonly end: 'whole' | 'more' | 'gone'
}

/** Reads a request's body up to a limit, and invites the client that asks first (`Expect: 100-continue`). */
export function readBody(
  request: IncomingMessage,
  response: ServerResponse,
  limit: number,
): Promise<ReadBody> {
  if (/100-continue/i.test(request.headers.expect ?? '')) response.writeContinue()
  return new Promise((resolve) => {
    const chunks: Buffer[] = []
    let length = 0
    const done = (end: ReadBody['end']): void => {
      request.off('data', read).off('end', whole).off('close', closed)
      resolve({ chunks, end })
    }
    const read = (chunk: Buffer): void => {
      chunks.push(chunk)
      length += chunk.length
      if (length <= limit) return
      request.pause()
      done('more')
    }
    const whole = (): void => done('whole')
    const closed = (): void => done(request.complete ? 'whole' : 'gone')
    request.on('data', read).once('end', whole).once('close', closed)
  })
}
