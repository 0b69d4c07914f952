import { isUtf8 } from 'node:buffer'
import { type Json, parseJson } from '../base/json.ts'
import { redacted, secretName } from '../base/redact.ts'
import { isList, isMap, isTooDeep } from '../chaos/shape.ts'
import { type PiiType, personalDataIn, piiTypes } from '../invariants/personal-data.ts'
import type { TimedBytes } from './exchange.ts'

/** Takes secrets and personal data out of what is about to be written. The same text always becomes the same. */
export interface Hider {
  text(text: string): string
  /** The same for text that may be JSON, or lines and events of it, whose names then tell secrets, too. */
  lines(text: string): string
  json(value: Json): Json
  /** The bytes of an answer; the very same list where nothing had to be hidden, and where they are no text. */
  frames(frames: readonly TimedBytes[]): readonly TimedBytes[]
}

/** `redact` hides the secrets of the run and well-known credentials. */
export function hider(redact: (text: string) => string): Hider {
  const text = (given: string): string => redact(withoutPersonalData(withoutNamed(given)))

  const json = (value: Json): Json => {
    if (typeof value === 'string') return inText(value)
    // A number can be a card or a phone, too; a number it stays.
    if (typeof value === 'number') return text(String(value)) === String(value) ? value : 0
    if (isList(value)) return value.map(json)
    if (!isMap(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [text(key), isSecret(key, item) ? redacted : json(item)]),
    )
  }
  /** Text that is JSON itself stays JSON. */
  const inText = (given: string): string => {
    const held = /^\s*[[{]/.test(given) ? parseJson(given) : undefined
    if (held === undefined || isTooDeep(held)) return text(given)
    const hidden = json(held)
    return JSON.stringify(hidden) === JSON.stringify(held) ? given : JSON.stringify(hidden)
  }
  const lines = (given: string): string =>
    inText(given) === given ? given : parseJson(given) === undefined ? eachLine(given, inText) : inText(given)

  const frames = (given: readonly TimedBytes[]): readonly TimedBytes[] => {
    const whole = Buffer.concat(given.map(({ bytes }) => bytes))
    if (!isUtf8(whole)) return given
    const hidden = lines(whole.toString('utf8'))
    if (hidden === whole.toString('utf8')) return given
    const parts = given.map(({ atMs, bytes }) => ({ atMs, text: Buffer.from(bytes).toString('utf8') }))
    const inParts = parts.map(({ atMs, text: part }) => ({ atMs, bytes: Buffer.from(lines(part)) }))
    // Something may stand across two parts: then their times are the price for hiding it.
    return Buffer.concat(inParts.map(({ bytes }) => bytes)).equals(Buffer.from(hidden))
      ? inParts
      : [{ atMs: given[0]?.atMs ?? 0, bytes: Buffer.from(hidden) }]
  }
  return { text, lines, json, frames }
}

const every: ReadonlySet<PiiType> = new Set(piiTypes)

function withoutPersonalData(text: string): string {
  let hidden = text
  for (const { type, value } of personalDataIn(text, every)) {
    hidden = hidden.replaceAll(value, `[${type} ${redacted.slice(1)}`)
  }
  return hidden
}

/** JSON that stands inside other text, quoted or not, still tells by its names what is a secret. */
function withoutNamed(text: string): string {
  if (!secretName.test(text)) return text
  return text.replace(named, (whole: string, start: string, name: string) => {
    const value = whole.indexOf('"', whole.indexOf(':')) + 1
    return isSecret(name, whole) ? `${whole.slice(0, value)}${redacted}${start}"` : whole
  })
}

/** `"password": "…"`, as often escaped as it may be; every repetition is bounded. */
const named = /(?<!\\)(\\{0,15})"([\w .-]{1,64})\1"\s{0,8}:\s{0,8}\1"(?!\1")[\s\S]{1,4096}?(?<!\\)\1"/g

/** Events and lines of JSON, one by one: `data: {…}` keeps its prefix. */
function eachLine(text: string, hide: (line: string) => string): string {
  return text
    .split(/(\r?\n)/)
    .map((line) => {
      const prefix = /^data: ?/.exec(line)?.[0] ?? ''
      return `${prefix}${hide(line.slice(prefix.length))}`
    })
    .join('')
}

/** Names whose value is a secret as a whole; tokens that are counted are none. */
function isSecret(key: string, value: Json): boolean {
  return typeof value === 'string' && value !== '' && secretName.test(key) && !/tokens|keyword/i.test(key)
}
