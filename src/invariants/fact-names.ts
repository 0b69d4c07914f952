import type { FactReader } from './fact.ts'

/** Addresses: what names one thing by a shape that nothing else has. */
export const addressReaders: readonly FactReader[] = [
  {
    kind: 'url',
    shape: /(?<![\w@.-])(?:https?:\/\/|www\.)[^\s<>"'`)\]}|\\]{1,2000}/gi,
    read: ([whole = '']) => {
      const address = whole.replace(/[.,;:!?*_]+$/, '')
      const full = /^https?:/i.test(address) ? address : `https://${address}`
      if (!URL.canParse(full)) return null
      const { host, pathname, search, hash } = new URL(full)
      return { value: `${host}${pathname.replace(/\/+$/, '')}${search}${hash}`, length: address.length }
    },
  },
  {
    kind: 'email',
    shape: /(?<![\w.+%-])[\w.+%-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}/g,
    read: ([whole = '']) => ({ value: whole.toLowerCase() }),
  },
  {
    kind: 'id',
    shape: /(?<![\w-])[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}(?![\w-])/gi,
    read: ([whole = '']) => ({ value: whole.toUpperCase().replaceAll('-', '') }),
  },
  {
    kind: 'phone',
    shape: /(?<![\w+])\+[1-9](?:[ ().-]{0,2}\d){7,14}(?![\w])/g,
    read: ([whole = '']) => ({ value: whole.replace(/\D/g, '') }),
  },
]

/** Versions and codes; read after dates, which look like them. */
export const codeReaders: readonly FactReader[] = [
  {
    kind: 'id',
    shape: /(?<![\w.-])v?(\d{1,9}(?:\.\d{1,9}){2,5})(?![\w]|\.\d|,\d)/gi,
    read: ([, parts = '']) => {
      const isGrouped = /^\d{1,3}(?:\.\d{3})+$/.test(parts) && !isAddress(parts)
      return isGrouped ? null : { value: parts }
    },
  },
  {
    kind: 'id',
    shape:
      /(?<![\w-])(?=[\w-]{0,63}\d)(?=[\w-]{0,63}[A-Za-z])[A-Za-z\d]{1,64}(?:[-_][A-Za-z\d]{1,64}){0,8}(?![\w-])/g,
    read: ([whole = '']) => (isCode(whole) ? { value: whole.toUpperCase().replace(/[-_]/g, '') } : null),
  },
]

function isAddress(parts: string): boolean {
  const numbers = parts.split('.').map(Number)
  return numbers.length === 4 && numbers.every((number) => number < 256)
}

/** `A-1002`, `BA2490` and `GPT-4` name something; `24-hour`, `3rd`, `5km` and `2026-05-12T10` do not. */
function isCode(token: string): boolean {
  if (/^\d+(?:[A-Za-z]{1,8}|e\d+)$/.test(token) && !/^\d+[A-Z]{1,2}\d*$/.test(token)) return false
  if (/^(?:\d+(?:[kKMB]|KB|MB|GB|TB|AM|PM|KM|KG)|\d{4}-\d\d-\d\dT\d\d)$/.test(token)) return false
  const segments = token.split(/[-_]/)
  if (segments.some((segment) => /\d/.test(segment) && /[A-Za-z]/.test(segment))) return !isMeasure(segments)
  return segments.some((segment) => /^[A-Z]{1,12}$/.test(segment)) || /^[a-z]{1,2}[-_]\d{3,}$/.test(token)
}

/** `5km-long`, `10am-2pm`. */
function isMeasure(segments: readonly string[]): boolean {
  return segments.every((segment) => /^\d+[a-z]{1,4}$|^[a-z]+$/.test(segment))
}
