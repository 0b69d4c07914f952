import type { Got } from './call-json.ts'
import type { Fields } from './record.ts'
import { withoutOrders } from './without-orders.ts'

/** The result of a tool whose answer is not of the shape that it promised. */
export const unreadable = { error: 'unreadable' }

/** The result of a tool that did not answer. */
export function failure({ because }: Extract<Got, { ok: false }>): object {
  return { error: because }
}

/** Characters of one text that the model gets to read. */
const mostLetters = 500

/** Texts of a result, cut to a length that no honest one has, and without sentences that give orders. */
export function trimmed(record: Fields): object {
  const entries = Object.entries(record).map(([key, value]) => [
    key,
    typeof value === 'string' ? withoutOrders(value.slice(0, mostLetters)) : value,
  ])
  return Object.fromEntries(entries)
}
