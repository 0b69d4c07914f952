import { answered } from '../agents-kit/seen.ts'
import type { Found, Seen } from '../agents-kit/seen.ts'

/** Whether something is called booked or paid without the receipt of a payment. */
export function confirmsWithoutReceipt({ output, toolCalls }: Seen): Found {
  return {
    pass: /\bbooked:|\bEUR paid\b/i.test(output) && !toolCalls.some(answered('pay')),
    expected: 'a confirmation without a receipt',
    actual: `"${output.slice(0, 80)}", though no payment came back with a receipt`,
  }
}
