import { expect, test } from 'vitest'
import { outcomeHash } from '../../src/replay/outcome-hash.ts'
import { aCell, aTranscript } from '../given.ts'

function hashOf(output: string): string {
  return outcomeHash({ cell: aCell(), transcript: { ...aTranscript(), output }, verdicts: [] })
}

test('two replays whose agent only made another fresh id have the same outcome hash', () => {
  const key = '5ece8dd7-7e0a-42ee-922a-28d09fb8d3f4'
  const other = 'adc21033-bcbe-4ded-97a2-d3024d26d065'

  expect(hashOf(`paid under ${key}`)).toBe(hashOf(`paid under ${other}`))
})

test('two replays with other answers have another outcome hash', () => {
  expect(hashOf('paid on 2026-01-01')).not.toBe(hashOf('paid on 2026-01-02'))
})
