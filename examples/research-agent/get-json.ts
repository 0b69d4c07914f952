import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from './deadline.ts'

/** What came back, or in a word why nothing did. */
export type Got =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly because: 'not found' | 'unavailable' | 'unreadable' }

/** Milliseconds that one try may take. */
const tryMs = 800

/** Milliseconds before the second and the third try; there is no fourth. */
const pausesMs = [100, 300]

/**
 * GETs JSON. What may pass (429, 5xx, a broken connection, silence) is tried again after a pause, or after as long as
 * the service asks for in `Retry-After`; a wait that would outlast the deadline is not begun.
 */
export async function getJson(url: string, deadline: Deadline): Promise<Got> {
  for (const pauseMs of [...pausesMs, null]) {
    const reply = await once(url, deadline)
    if (!('again' in reply)) return reply
    if (pauseMs === null) break
    // Half of the pause is chance, so that many callers do not come back together.
    const waitMs = reply.afterMs ?? pauseMs * (0.5 + Math.random() / 2)
    if (waitMs >= deadline.leftMs()) break
    await sleep(waitMs)
  }
  return { ok: false, because: 'unavailable' }
}

interface Again {
  readonly again: true
  /** As the service asked for; null where it did not. */
  readonly afterMs: number | null
}

async function once(url: string, { signal }: Deadline): Promise<Got | Again> {
  try {
    const response = await fetch(url, { signal: AbortSignal.any([signal, AbortSignal.timeout(tryMs)]) })
    if (response.ok) return readable(await response.text())
    if (response.status < 500 && response.status !== 429) return { ok: false, because: 'not found' }
    return { again: true, afterMs: patienceOf(response.headers.get('retry-after')) }
  } catch {
    return { again: true, afterMs: null }
  }
}

function readable(text: string): Got {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false, because: 'unreadable' }
  }
}

/** `Retry-After` in milliseconds: a number of seconds, or a date (RFC 9110 §10.2.3). */
function patienceOf(header: string | null): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
