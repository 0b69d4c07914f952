import { randomUUID } from 'node:crypto'
import { postJson } from '../agents-kit/call-json.ts'
import { careful } from '../agents-kit/careful.ts'
import type { ToolRun } from '../agents-kit/careful.ts'
import { isObject } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { failure, trimmed, unreadable } from '../agents-kit/results.ts'
import { readTwice } from '../agents-kit/two-sources.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import type { BookingTool } from './tool-service.ts'
import { tools } from './tools.ts'

type Run = ToolRun<BookingTool>

/** What a careful team ships: a payment has a key by which it happens once, and a receipt is read before it is believed. */
export const hardened = careful<BookingTool>({
  system: 'You book appointments: find the slot, hold it, and pay for it.',
  tools,
  openTools: (run) => {
    // One hold and one payment a conversation, however often the calls have to be made.
    const key = randomUUID()
    return (name, args) => {
      if (name === 'hold_slot') return write('hold', { ...args, idempotency_key: key }, run)
      if (name === 'pay') return write('pay', { ...args, idempotency_key: key }, run)
      return find(args, run)
    }
  },
  unfounded: 'I could not book that.',
})

async function find(args: Fields, { urlOf, deadline }: Run): Promise<object> {
  const got = await readTwice(withQuery(urlOf('slots'), args, ['service', 'day', 'time']), deadline)
  if (!got.ok) return failure(got)
  return isObject(got.value) ? trimmed(got.value) : unreadable
}

/** The receipt of a write, if it names what was asked for. */
async function write(tool: 'hold' | 'pay', order: Fields, { urlOf, deadline }: Run): Promise<object> {
  const got = await postJson(urlOf(tool), order, deadline)
  if (!got.ok) return failure(got)
  const receipt = got.value
  if (!isObject(receipt)) return unreadable
  const asked = Object.keys(order).filter((field) => field !== 'idempotency_key')
  return asked.every((field) => receipt[field] === order[field])
    ? trimmed(receipt)
    : { error: 'the receipt is for something else' }
}
