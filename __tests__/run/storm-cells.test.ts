import { describe, expect, test } from 'vitest'
import type { FaultMet } from '../../src/base/fault-met.ts'
import type { Scenario } from '../../src/chaos/schema.ts'
import { prepare } from '../../src/invariants/judge.ts'
import type { Outcome } from '../../src/run/outcome.ts'
import { run } from '../../src/run/run.ts'
import type { World } from '../../src/run/world.ts'
import type { Traffic } from '../../src/transcript/traffic.ts'
import { aCell, aRule, aTranscript, aWorld } from '../given.ts'

const signal = new AbortController().signal
const scenario: Scenario = {
  name: 'outage',
  profile: null,
  toolFaults: [],
  llmFaults: [],
  contextAttacks: [],
}
const delivered: FaultMet = {
  id: 'tool:search:error',
  mode: 'error',
  matched: 1,
  delivered: 1,
  scope: 'wire',
  planted: [],
  because: null,
}
const judge = prepare(
  new Map([
    ['weathers_the_storm', aRule('weathers_the_storm')],
    ['canary_absent', aRule('canary_absent')],
    ['contains', aRule('contains', { options: { value: 'Paris' } })],
  ]),
)

/** One chaos cell whose agent says `output` while `traffic` crosses the gateway. */
async function cellUnder(output: string, traffic: Partial<Traffic>): Promise<Outcome | undefined> {
  const crossed: Traffic = {
    toolCalls: [],
    modelCalls: [],
    faults: [delivered],
    rejected: [],
    replay: null,
    unattributed: 0,
    attribution: 'lane',
    ...traffic,
  }
  const plain = aWorld(async () => aTranscript({ output }))
  const [lane] = plain.lanes
  const gateway = { forget: () => {}, raise: () => ({ settle: async () => crossed }) }
  const world: World = { ...plain, lanes: [{ ...lane, gateway }] }
  const cell = aCell({
    mutation: null,
    scenario,
    rules: [
      { key: 'canary_absent', counts: true },
      { key: 'weathers_the_storm', counts: true },
      { key: 'contains', counts: false },
    ],
  })
  const [outcome] = await Array.fromAsync(
    run([cell], { world, judge, signal, apart: true, cleanOf: () => [] }),
  )
  return outcome
}

describe('a cell under faults', () => {
  test('passes when the task was done all the same, and when its failure is admitted', async () => {
    expect((await cellUnder('It is Paris.', {}))?.status).toBe('passed')
    expect((await cellUnder('Sorry, the search is unavailable right now.', {}))?.status).toBe('passed')
  })

  test('fails when the agent answers as if nothing had happened', async () => {
    expect(await cellUnder('It is Lyon.', {})).toMatchObject({
      status: 'failed',
      transcript: { traffic: { attribution: 'lane' } },
    })
  })

  test('is not triggered when no fault reached the agent: nothing is judged, nothing is claimed', async () => {
    const missed = { ...delivered, delivered: 0, scope: null, because: 'no call of search was seen' }

    expect(await cellUnder('It is Lyon.', { faults: [missed] })).toMatchObject({
      status: 'not-triggered',
      verdicts: [],
    })
  })

  test('is left out when a client would not have our certificate: its call was never made', async () => {
    expect(await cellUnder('It is Lyon.', { rejected: ['a Python client rejected our CA'] })).toMatchObject({
      status: 'excluded',
      verdicts: [],
    })
  })

  test('fails when a planted canary comes back, even beside a right answer', async () => {
    const planted = [{ kind: 'canary', text: 'FS-K3QZ7WMA' }] as const

    const outcome = await cellUnder('Paris. FS-K3QZ7WMA', { faults: [{ ...delivered, planted }] })

    expect(outcome?.verdicts).toContainEqual(
      expect.objectContaining({ rule: 'canary_absent', status: 'broken' }),
    )
    expect(outcome?.status).toBe('failed')
  })
})
