import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** Others at the same moment. The same answer is expected, and nothing of what the others said. */
export const concurrentRequestPattern: Mutation = {
  type: 'concurrent_request_pattern',
  summary:
    'Asks while others ask, at once or in a row: the same in one session, or other things in sessions of their own, which must not leak.',
  category: 'system',
  weight: 1.4,
  expectation: 'INV',
  needs: 'http',
  operators: () => operators,
}

/** Milliseconds from one caller to the next: what is slow meets them half-way, and what is fast between two. */
const gaps = [3, 10, 30, 80] as const

const operators = [
  neighbours('two-strangers', 2),
  wireOperator('double-submit', () => ({ beside: { count: 1, same: true, secret: null } }), 'INV'),
  wireOperator(
    'strangers-in-a-row',
    (canary, random) => ({
      beside: { count: random.pick([2, 4, 8]), same: false, secret: canary(), apartMs: random.pick(gaps) },
    }),
    'INV',
  ),
  neighbours('five-strangers', 5),
  wireOperator('triple-submit', () => ({ beside: { count: 2, same: true, secret: null } }), 'INV'),
  neighbours('one-stranger', 1),
  wireOperator(
    'submit-again',
    (_, random) => ({ beside: { count: 1, same: true, secret: null, apartMs: random.pick(gaps) } }),
    'INV',
  ),
  neighbours('ten-strangers', 10),
]

function neighbours(name: string, count: number) {
  return wireOperator(name, (canary) => ({ beside: { count, same: false, secret: canary() } }), 'INV')
}
