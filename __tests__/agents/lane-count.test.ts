import { expect, test } from 'vitest'
import { mostLanes } from '../../src/agents/lane-count.ts'
import { aStart } from './agents.ts'

test.for([
  ['http', 3, 10, 3],
  ['http', 3, 2, 2],
  ['openai', 4, 1, 1],
  ['http', null, 10, 10],
  // Its one process stands beside as many workers as are asked at once.
  ['command', 1, 4, 4],
] as const)(
  'an agent of type %s in %s instances at concurrency %i has at most %i lanes',
  ([type, instances, concurrency, lanes]) => {
    const start = instances === null ? null : { ...aStart, instances }

    expect(mostLanes({ type, start }, concurrency)).toBe(lanes)
  },
)
