import { setTimeout as sleep } from 'node:timers/promises'
import type { Deadline } from './deadline.ts'
import { parsed } from './record.ts'

/** What came back, or in a few words why nothing did. */
export type Got =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false
      readonly because: 'not found' | 'refused' | 'unavailable' | 'unreadable' | 'sources disagree'
    }

/** Milliseconds that one try may take at most; less where little time is left. */
const longestTryMs = 800

/** Milliseconds before the second and the third try; there is no fourth. */
const pausesMs = [100, 300]

/**
 * GETs JSON. What may pass (429, 5xx, a broken connection, silence) is tried again after a pause, or after as long as
 * the service asks for in `Retry-After`; a wait that would outlast the deadline is not begun.
 */
export function getJson(url: string, deadline: Deadline): Promise<Got> {
  return callJson(url, { method: 'GET' }, deadline)
}

/**
 * POSTs JSON, as patiently as `getJson` reads. Only for calls that may be made twice without harm: those that write
 * carry an `idempotency_key` in their body, by which the service knows that it did this already.
 */
export function postJson(url: string, body: object, deadline: Deadline): Promise<Got> {
  const headers = { 'content-type': 'application/json' }
  return callJson(url, { method: 'POST', headers, body: JSON.stringify(body) }, deadline)
}

async function callJson(url: string, request: RequestInit, deadline: Deadline): Promise<Got> {
  const tryMs = Math.ceil(Math.min(longestTryMs, deadline.leftMs() / 4))
  for (const pauseMs of [...pausesMs, null]) {
    const signal = AbortSignal.any([deadline.signal, AbortSignal.timeout(tryMs)])
    const reply = await once(url, { ...request, signal })
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

async function once(url: string, request: RequestInit): Promise<Got | Again> {
  try {
    const response = await fetch(url, request)
    if (response.ok) return readable(await response.text())
    if (response.status === 404) return { ok: false, because: 'not found' }
    if (response.status < 500 && response.status !== 429) return { ok: false, because: 'refused' }
    return { again: true, afterMs: patienceOf(response.headers.get('retry-after')) }
  } catch {
    return { again: true, afterMs: null }
  }
}

function readable(text: string): Got {
  const value = parsed(text)
  return value === undefined ? { ok: false, because: 'unreadable' } : { ok: true, value }
}

/** `Retry-After` in milliseconds: a number of seconds, or a date (RFC 9110 §10.2.3). */
function patienceOf(header: string | null): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now()
  return Number.isNaN(ms) ? null : Math.max(0, ms)
}
