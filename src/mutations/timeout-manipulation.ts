import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** Callers who are slow, impatient, or gone. */
export const timeoutManipulation: Mutation = {
  type: 'timeout_manipulation',
  summary:
    'Dribbles the request, waits for a go-ahead, leaves before the answer or within it, or sets a deadline that nobody can keep.',
  category: 'system',
  weight: 1.3,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const operators = [
  wireOperator('slow-body', (_, random) => ({ pace: { pieces: random.pick([5, 10, 20]), pauseMs: 50 } })),
  // What counts is the answer to the next caller.
  wireOperator('leaves-before-the-answer', () => ({ after: 'abandon' }), 'INV'),
  // A reply that is streamed is then cut in its midst.
  wireOperator('leaves-within-the-answer', () => ({ after: 'abandon-reply' }), 'INV'),
  wireOperator('impossible-deadline', (_, random) => ({
    lines: [
      random.pick(['X-Request-Timeout: 0', 'X-Request-Deadline: 1970-01-01T00:00:00Z', 'Grpc-Timeout: 1n']),
      'Prefer: wait=0',
    ],
  })),
  wireOperator('expects-a-go-ahead', () => ({ lines: ['Expect: 100-continue'] })),
  wireOperator('expects-the-impossible', () => ({ lines: ['Expect: 999-miracle'] })),
  wireOperator(
    'leaves-within-the-body',
    (_, random) => ({
      pace: { pieces: random.pick([2, 4, 8]), pauseMs: 10 },
      lengthOff: 1_000,
      after: 'abandon',
    }),
    'INV',
  ),
  wireOperator('slow-and-half-closed', (_, random) => ({
    pace: { pieces: random.pick([3, 6]), pauseMs: 40 },
    after: 'half-close',
  })),
  wireOperator('keeps-nothing-alive', () => ({
    without: ['connection'],
    lines: ['Connection: close', 'Keep-Alive: timeout=0, max=0'],
  })),
]
