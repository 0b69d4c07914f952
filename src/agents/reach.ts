import net from 'node:net'
import type { Clock } from '../base/clock.ts'
import type { Connection } from './connection.ts'
import { dialled } from './look-up.ts'

/** True when something takes TCP connections there, on IPv4 or IPv6. */
export function takesConnections(url: URL, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect({
      ...dialled(url),
      port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)),
    })
    const end = (isThere: boolean): void => {
      signal.removeEventListener('abort', absent)
      socket.destroy()
      resolve(isThere)
    }
    const absent = (): void => end(false)
    signal.addEventListener('abort', absent)
    socket.setTimeout(connectMs, absent)
    socket.on('connect', () => end(true)).on('error', absent)
    if (signal.aborted) absent()
  })
}

const connectMs = 5_000

/** A probe that is ready when `path` answers 2xx. It remembers the last status that was no 2xx. */
export interface Probe {
  ready(signal: AbortSignal): Promise<boolean>
  /** What the last try met, as a sentence without a full stop. */
  last(): string
}

export function tcpProbe(url: URL): Probe {
  return {
    ready: (signal) => takesConnections(url, signal),
    last: () => `nothing listens on ${url.host}`,
  }
}

export function httpProbe(connection: Connection, path: string, clock: Clock): Probe {
  let last = 'it was not asked yet'
  return {
    async ready(signal) {
      const request = {
        method: 'GET',
        path,
        headers: { accept: '*/*', 'user-agent': 'flakestorm' },
        body: null,
      }
      const exchange = await connection.send(request, {
        deadlineAt: clock.now() + connectMs,
        maxBytes: 1_048_576,
        signal,
      })
      if (exchange.kind === 'answered') last = `${path} answered ${exchange.status}`
      else last = 'reason' in exchange ? exchange.reason : `${path} did not answer in time`
      return exchange.kind === 'answered' && exchange.status >= 200 && exchange.status < 300
    },
    last: () => last,
  }
}

/** Asks a probe again and again, at first every few milliseconds, until it is ready; false when `until` says stop. */
export async function waitFor(
  probe: Probe,
  clock: Clock,
  until: { deadlineAt: number; signal: AbortSignal },
): Promise<boolean> {
  for (let pauseMs = 10; !until.signal.aborted; pauseMs = Math.min(pauseMs * 1.5, 250)) {
    if (await probe.ready(until.signal)) return true
    if (clock.now() + pauseMs >= until.deadlineAt) return false
    await clock.sleep(pauseMs, until.signal)
  }
  return false
}
