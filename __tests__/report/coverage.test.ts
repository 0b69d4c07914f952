import { expect, test } from 'vitest'
import type { FaultMet } from '../../src/base/fault-met.ts'
import type { Scenario } from '../../src/chaos/schema.ts'
import { coverage } from '../../src/report/coverage.ts'
import type { Outcome } from '../../src/run/outcome.ts'
import type { SeenModelCall, Traffic } from '../../src/transcript/traffic.ts'
import { aCell, anOutcome, aTranscript } from '../given.ts'

const scenario: Scenario = {
  name: 'outage',
  profile: null,
  toolFaults: [],
  llmFaults: [],
  contextAttacks: [],
}

function aFault(more: Partial<FaultMet> = {}): FaultMet {
  return {
    id: 'tool:search:error',
    mode: 'error',
    matched: 1,
    delivered: 1,
    scope: 'wire',
    planted: [],
    because: null,
    ...more,
  }
}

const aCall: SeenModelCall = {
  provider: 'openai',
  model: 'scripted',
  inputTokens: 1,
  outputTokens: 1,
  cost: null,
  status: 200,
  failed: false,
  retryAfterS: null,
  streaming: false,
  asked: [],
  said: 'done',
  struck: [],
  atMs: 0,
  durationMs: 1,
}

function stormy(traffic: Partial<Traffic>): Outcome {
  const crossed: Traffic = {
    toolCalls: [],
    modelCalls: [aCall],
    faults: [],
    rejected: [],
    replay: null,
    unattributed: 0,
    attribution: 'lane',
    ...traffic,
  }
  return anOutcome({
    cell: aCell({ phase: 'chaos', scenario }),
    transcript: aTranscript({ traffic: crossed }),
  })
}

test('a fault is followed over all cells: planned, reached, calls that it could have struck, calls that it struck', () => {
  const covered = coverage()

  covered.add(stormy({ faults: [aFault({ matched: 3, delivered: 2 })] }))
  covered.add(stormy({ faults: [aFault({ matched: 1, delivered: 0, scope: null, because: 'spared' })] }))

  expect(covered.covered()).toMatchObject([
    {
      scenario: 'outage',
      id: 'tool:search:error',
      planned: 2,
      cells: 1,
      matched: 4,
      delivered: 2,
      scope: 'wire',
      because: null,
    },
  ])
  expect(covered.missed()).toEqual([])
})

test('one that reached no cell is missed, with the reason of the first', () => {
  const covered = coverage()

  for (const because of ['no call of search was seen', 'the trigger spared it'])
    covered.add(stormy({ faults: [aFault({ matched: 0, delivered: 0, scope: null, because })] }))

  expect(covered.missed()).toEqual([{ fault: 'tool:search:error', because: 'no call of search was seen' }])
})

test('a phase in which no call came past is known, and so is the share of calls that nobody owns', () => {
  const wired = coverage()
  const unwired = coverage()

  wired.add(stormy({ faults: [aFault()], unattributed: 1 }))
  unwired.add(stormy({ faults: [aFault()], modelCalls: [] }))

  expect(wired.unseen()).toEqual([])
  expect(wired.strays()).toEqual({ calls: 1, total: 2 })
  expect(unwired.unseen()).toEqual(['chaos'])
  expect(unwired.strays()).toBeNull()
})

test('a clean cell says nothing about faults, and nothing has to come past the gateway there', () => {
  const covered = coverage()

  covered.add(anOutcome())
  covered.add(stormy({ modelCalls: [], unattributed: 3 }))

  expect([covered.covered(), covered.unseen(), covered.strays()]).toEqual([[], [], null])
})
