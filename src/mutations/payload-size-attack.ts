import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** The right request in a body of the wrong size. At most 10 MB, so that the test does not become the incident. */
export const payloadSizeAttack: Mutation = {
  type: 'payload_size_attack',
  summary: 'Sends the request in bodies of 100 KB to 10 MB, with wrong lengths, or packed a thousandfold.',
  category: 'system',
  weight: 1.4,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const [kb, mb] = [1024, 1024 * 1024]

const operators = [
  ...padded('100-kb', 100 * kb),
  wireOperator('length-too-small', (_, random) => ({ lengthOff: -random.pick([1, 2, 5, 10]) })),
  ...padded('1-mb', mb),
  // The end of the sending side tells a server at once that the promised bytes will never come.
  wireOperator('length-too-large', (_, random) => ({
    lengthOff: random.pick([1, 10, 1_000, 1_000_000]),
    after: 'half-close',
  })),
  ...padded('5-mb', 5 * mb),
  wireOperator('packed', (_, random) => ({
    body: { kind: 'bomb', bytes: random.pick([mb, 5 * mb, 10 * mb]) },
    lines: ['Content-Encoding: gzip'],
  })),
  ...padded('10-mb', 10 * mb),
  wireOperator('no-body', () => ({ body: { kind: 'none' } })),
]

/** A few sizes around the round one, behind the body or within it. */
function padded(name: string, bytes: number) {
  return (['space', 'field'] as const).map((how) =>
    wireOperator(`${name}-in-${how}`, (_, random) => ({
      body: { kind: 'padded', bytes: Math.min(10 * mb, bytes + random.int(8) * 7), how },
    })),
  )
}
