import type { Origin } from './origin.ts'
import { type Wire, openWire } from './wire.ts'

/** Connections to upstreams that wait to be used again, per origin. */
export interface Wires {
  /** One that is idle, or a new one; `fresh` = only a new one. */
  take(origin: Origin, fresh: boolean): Wire
  close(): void
}

/** Shorter than what servers allow by default (Node and uvicorn 5 s): a connection that the upstream is about to close is not used again. */
export const idleMs = 4000

/** An upstream that says when it will close is believed, but not to the last moment. */
const beforeItsEndMs = 1000

/** `now` in milliseconds. */
export function openWires(now: () => number): Wires {
  const idle = new Map<string, { readonly wire: Wire; readonly until: number }[]>()
  const all = new Set<Wire>()
  const sweep = setInterval(() => {
    for (const waiting of idle.values()) {
      while (waiting[0] !== undefined && now() > waiting[0].until) waiting.shift()?.wire.destroy()
    }
  }, idleMs)
  sweep.unref()

  const open = (origin: Origin, key: string): Wire => {
    const wire = openWire(origin, {
      released: (free, staysMs) => {
        const until = now() + Math.min(idleMs, staysMs - beforeItsEndMs)
        const waiting = idle.get(key)
        if (waiting === undefined) idle.set(key, [{ wire: free, until }])
        else waiting.push({ wire: free, until })
      },
      closed: (gone) => {
        all.delete(gone)
        const waiting = idle.get(key)
        const at = waiting?.findIndex(({ wire: each }) => each === gone) ?? -1
        if (at >= 0) waiting?.splice(at, 1)
      },
    })
    all.add(wire)
    return wire
  }
  return {
    take: (origin, fresh) => {
      const key = `${origin.secure ? 'https' : 'http'}://${origin.hostname}:${origin.port}`
      const waiting = fresh ? undefined : idle.get(key)
      for (let free = waiting?.pop(); free !== undefined; free = waiting?.pop()) {
        if (!free.wire.socket.destroyed && now() < free.until) return free.wire
        free.wire.destroy()
      }
      return open(origin, key)
    },
    close: () => {
      clearInterval(sweep)
      for (const wire of all) wire.destroy()
    },
  }
}
