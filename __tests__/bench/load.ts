import { type Socket, connect } from 'node:net'
import { performance } from 'node:perf_hooks'

/** The least that a keep-alive client can do: bytes out, bytes in until a reply with `content-length` is whole. */
export interface Client {
  /** Milliseconds from the first byte out to the last byte in. */
  call(): Promise<number>
  close(): void
}

const body = JSON.stringify({ query: 'kingfisher', filler: 'y'.repeat(2000) })

export function openClient(url: string): Client {
  const { hostname, port, pathname, host } = new URL(url)
  const head = `POST ${pathname} HTTP/1.1\r\nHost: ${host}\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`
  const bytes = Buffer.from(head + body)
  const socket: Socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let began = 0
  let got = ''
  let done: { resolve: (ms: number) => void; reject: (error: Error) => void } | null = null
  socket.setEncoding('latin1')
  socket.on('data', (text: unknown) => {
    got += String(text)
    const end = got.indexOf('\r\n\r\n')
    if (end < 0) return
    const length = Number(/content-length: *(\d+)/i.exec(got)?.[1] ?? Number.NaN)
    const isWhole = Number.isNaN(length) ? got.endsWith('\r\n0\r\n\r\n') : got.length >= end + 4 + length
    if (!isWhole) return
    const waiting = done
    const isGood = got.startsWith('HTTP/1.1 200')
    const shown = got.slice(0, 200)
    got = ''
    if (isGood) waiting?.resolve(performance.now() - began)
    else waiting?.reject(new Error(shown))
  })
  socket.on('error', (error) => done?.reject(error))
  return {
    call: () =>
      new Promise((resolve, reject) => {
        done = { resolve, reject }
        began = performance.now()
        socket.write(bytes)
      }),
    close: () => void socket.destroy(),
  }
}

/** Requests per second with so many connections, each asking again as soon as it is answered. */
export async function throughput(url: string, connections: number, ms: number): Promise<number> {
  const until = performance.now() + ms
  let count = 0
  await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = await accepted(url)
      while (performance.now() < until) {
        await client.call()
        count += 1
      }
      client.close()
    }),
  )
  return (count / ms) * 1000
}

/** Round trips one after another on one connection, sorted, in milliseconds. */
export async function roundTrips(url: string, count: number): Promise<number[]> {
  const client = await accepted(url)
  const times: number[] = []
  for (let nth = 0; nth < count; nth += 1) times.push(await client.call())
  client.close()
  return times.toSorted((left, right) => left - right)
}

/**
 * A client whose first call was served. mockttp takes a client whose port happens to be one of its own outgoing ones for
 * a loop, and refuses it.
 */
async function accepted(url: string, tries = 20): Promise<Client> {
  const client = openClient(url)
  try {
    await client.call()
    return client
  } catch (error) {
    client.close()
    if (tries === 0) throw error
    return accepted(url, tries - 1)
  }
}
