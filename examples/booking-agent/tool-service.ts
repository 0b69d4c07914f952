import { hash } from 'node:crypto'
import { textOf } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { found, refused, serveTools } from '../agents-kit/serve-tools.ts'
import type { ToolService } from '../agents-kit/world.ts'

export type BookingTool = 'slots' | 'hold' | 'pay'

const name = 'calendar and payments of the booking agent'

const prices: ReadonlyMap<string, number> = new Map([
  ['massage', 75],
  ['haircut', 32],
  ['manicure', 28],
])

/** A salon: `GET /slots?service=…&day=…&time=…`, then `POST /holds`, then `POST /payments`. It is closed on Sundays. */
export const salon: ToolService<BookingTool> = {
  name,
  port: 8795,
  start: (port) => {
    const paid = new Map<string, object>()
    return serveTools(name, {
      'GET /slots': slot,
      'POST /holds': ({ slot_id: id }) =>
        typeof id === 'string'
          ? found({ hold_id: reference('HOLD', id), slot_id: id })
          : refused(422, 'slot_id'),
      'POST /payments': (order) => {
        const { hold_id: hold, amount_eur: amount } = order
        if (typeof hold !== 'string' || typeof amount !== 'number') return refused(422, 'hold_id, amount_eur')
        // Who sends no key pays every time.
        const key = textOf(order, 'idempotency_key') || `charge ${paid.size + 1}`
        const receipt = paid.get(key) ?? {
          payment_id: reference('PAY', hold),
          hold_id: hold,
          amount_eur: amount,
        }
        paid.set(key, receipt)
        return found(receipt)
      },
    })(port)
  },
  tools: {
    slots: { path: '/slots', env: 'SLOTS_URL' },
    hold: { path: '/holds', env: 'HOLDS_URL' },
    pay: { path: '/payments', env: 'PAYMENTS_URL' },
  },
}

function slot(query: Fields) {
  const { service, day, time } = query
  const price = prices.get(String(service))
  if (price === undefined) return refused(404, 'no such service')
  const free = day !== 'Sunday'
  const id = reference('SLOT', `${String(service)} ${String(day)} ${String(time)}`)
  return found({ service, day, time, free, slot_id: id, price_eur: price })
}

function reference(kind: string, of: string): string {
  return `${kind}-${hash('sha1', of, 'hex').slice(0, 4).toUpperCase()}`
}
