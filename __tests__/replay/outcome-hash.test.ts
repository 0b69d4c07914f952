import { expect, test } from 'vitest'
import type { Verdict } from '../../src/invariants/verdict.ts'
import { outcomeHash } from '../../src/replay/outcome-hash.ts'
import { aCell, aTranscript } from '../given.ts'

function hashOf(output: string, verdicts: readonly Verdict[] = []): string {
  return outcomeHash({ cell: aCell(), transcript: { ...aTranscript(), output }, verdicts })
}

const late = { rule: 'soon', type: 'latency', severity: 'medium', counts: true } as const

test('two replays whose agent only made another fresh id have the same outcome hash', () => {
  const key = '5ece8dd7-7e0a-42ee-922a-28d09fb8d3f4'
  const other = 'adc21033-bcbe-4ded-97a2-d3024d26d065'

  expect(hashOf(`paid under ${key}`)).toBe(hashOf(`paid under ${other}`))
})

test('two replays whose agent only tells the free port that it got have the same outcome hash', () => {
  expect(hashOf('host: 127.0.0.1:40123, fine')).toBe(hashOf('host: 127.0.0.1:51999, fine'))
  expect(hashOf('host: 127.0.0.1:40123, fine')).not.toBe(hashOf('host: 10.0.0.1:40123, fine'))
})

test('two replays that broke a limit of time by another millisecond have the same outcome hash', () => {
  const broken = (actual: string): Verdict => ({ ...late, status: 'broken', expected: '100 ms', actual })

  expect(hashOf('a', [broken('took 212 ms')])).toBe(hashOf('a', [broken('took 219 ms')]))
  expect(hashOf('a', [broken('took 212 ms')])).not.toBe(hashOf('a', [{ ...late, status: 'held' }]))
})

test('two replays with other answers have another outcome hash', () => {
  expect(hashOf('paid on 2026-01-01')).not.toBe(hashOf('paid on 2026-01-02'))
})
