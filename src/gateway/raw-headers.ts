import type { IncomingHttpHeaders } from 'node:http'

/** Headers as they stood on the wire: name, value, name, value; case and repetition kept. */
export type RawHeaders = readonly string[]

/** Meant for one connection only (RFC 9110 §7.6.1, and `proxy-connection` of old clients). */
const hopByHop = new Set([
  'connection',
  'keep-alive',
  'proxy-connection',
  'proxy-authorization',
  'proxy-authenticate',
  'te',
  'upgrade',
  'http2-settings',
])

/** What `Connection` may name, but a hostile one must not remove: without them the message has another end. */
const needed = new Set([
  'content-length',
  'transfer-encoding',
  'host',
  'content-type',
  'content-encoding',
  'close',
])

/** The raw headers without those whose lower-case name is unwanted. */
export function without(raw: RawHeaders, unwanted: (name: string, value: string) => boolean): string[] {
  const kept: string[] = []
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = raw[at] ?? ''
    const value = raw[at + 1] ?? ''
    if (!unwanted(name.toLowerCase(), value)) kept.push(name, value)
  }
  return kept
}

/** Headers by lower-case name; of repeated ones the first, as Node does it for those that we read. */
export function headersOf(raw: RawHeaders): IncomingHttpHeaders {
  const headers: IncomingHttpHeaders = {}
  for (let at = raw.length - 2; at >= 0; at -= 2) headers[(raw[at] ?? '').toLowerCase()] = raw[at + 1]
  return headers
}

/** True for headers that end at this hop, those that `Connection` names included. */
export function endsHere(raw: RawHeaders): (name: string) => boolean {
  const named = namedByConnection(raw)
  if (named.length === 0) return (name) => hopByHop.has(name)
  return (name) => hopByHop.has(name) || (named.includes(name) && !needed.has(name))
}

/** The first value of a header, undefined where there is none. */
export function valueOf(raw: RawHeaders, wanted: string): string | undefined {
  for (let at = 0; at + 1 < raw.length; at += 2) {
    if (raw[at]?.length === wanted.length && raw[at]?.toLowerCase() === wanted) return raw[at + 1]
  }
  return undefined
}

function namedByConnection(raw: RawHeaders): readonly string[] {
  const value = valueOf(raw, 'connection')
  if (value === undefined || /^(?:keep-alive|close)$/i.test(value)) return []
  const all = raw.flatMap((name, at) =>
    at % 2 === 0 && name.toLowerCase() === 'connection' ? (raw[at + 1] ?? '').toLowerCase().split(',') : [],
  )
  return all.map((name) => name.trim())
}
