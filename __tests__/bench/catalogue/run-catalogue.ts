import { unwritten } from '../../../src/plan/unwritten.ts'
import { realClock } from '../../../src/disk/real-clock.ts'
import { makePlan } from '../../../src/plan/make-plan.ts'
import type { Outcome } from '../../../src/run/outcome.ts'
import { storm } from '../../../src/storm.ts'
import { openWorld } from '../../../src/world.ts'
import { aConfig, aReport, aRule } from '../../given.ts'
import { correct, type Parts, serve } from './agent.ts'
import { known } from './answer-to.ts'
import type { Bug } from './bugs.ts'

/** What became of an agent under some types of mutations. */
export interface Tried {
  readonly cells: number
  /** Cells in which a rule was broken. */
  readonly flagged: number
  /** Cells that were neither passed nor failed: none of them is a finding. */
  readonly unclear: number
  /** Golden prompts that failed before anything was done to them. */
  readonly failsClean: readonly string[]
  /** The first flagged cell and what was found, for people. */
  readonly example: string | null
}

/** The planted bug under its own type alone. */
export function tryBug(bug: Bug, size: Size): Promise<Tried> {
  return tryAgent({ ...correct, ...bug.plant() }, [bug.type], size)
}

/** The correct agent under one type. */
export function tryCorrect(type: string, size: Size): Promise<Tried> {
  return tryAgent(correct, [type], size)
}

export interface Size {
  /** Variants per golden prompt. */
  readonly count: number
  readonly seed: number
}

/** The same path as a run: plan, a clean look, all cells, rules. */
async function tryAgent(parts: Parts, types: readonly string[], { count, seed }: Size): Promise<Tried> {
  await using agent = await serve(parts)
  const config = aConfig({
    prompts: known.map(({ id, prompt, says }) => ({
      id,
      turns: [prompt],
      invariants: [
        aRule('contains', { id: `${id}-answer`, options: { value: says, case_sensitive: false } }),
      ],
    })),
    invariants: [aRule('output_not_empty'), aRule('completes')],
    agent: {
      endpoint: agent.url,
      requestTemplate: '{"input": "{prompt}"}',
      session: { kind: 'header', name: 'X-Session' },
      timeoutMs: 4_000,
    },
    mutations: { count, types, templates },
    advanced: { seed, maxTotal: 10_000, concurrency: 6 },
  })
  const plan = makePlan(config, {
    phases: ['mutation'],
    weather: null,
    contracts: [],
    sessions: [],
    frozen: unwritten,
  })
  const outcomes: Outcome[] = []
  const { signal } = new AbortController()
  const { report, failure } = await storm(config, plan, {
    head: aReport(),
    warnings: [],
    clock: realClock,
    open: () =>
      openWorld(config, {
        env: {},
        jobContext: null,
        gateway: { needed: false, faults: [], sessions: [], isRecording: false, keyless: false },
        signal,
        log: () => {},
      }),
    ledger: { add: (outcome) => void outcomes.push(outcome), finish: () => {} },
    keep: null,
    watch: () => {},
    signal,
    redact: (text) => text,
    compared: () => Promise.resolve({ earlier: null, baseline: null, notes: [] }),
  })
  if (failure !== null) throw failure
  const flagged = outcomes.filter(({ status }) => status === 'failed')
  const passed = outcomes.filter(({ status }) => status === 'passed')
  return {
    cells: outcomes.length,
    flagged: flagged.length,
    unclear: outcomes.length - flagged.length - passed.length,
    failsClean: report.preflight.flatMap(({ promptId, held }) => (held ? [] : [promptId])),
    example: flagged[0] ? exampleOf(flagged[0]) : null,
  }
}

const templates = [
  {
    name: 'pirate',
    instruction: null,
    template: 'Answer as a pirate would: {prompt}',
    expectation: 'INV',
    change: null,
  },
  {
    name: 'twice',
    instruction: null,
    template: '{prompt} In short: {prompt}',
    expectation: 'INV',
    change: null,
  },
] as const

function exampleOf({ cell, verdicts, transcript }: Outcome): string {
  const broken = verdicts.find(({ status, counts }) => status !== 'held' && counts)
  return JSON.stringify({
    cell: cell.id,
    operator: cell.mutation?.operator,
    asked: cell.turns.at(-1)?.slice(0, 200),
    act: cell.mutation?.act,
    output: transcript.output.slice(0, 200),
    ending: transcript.ending,
    broken,
  })
}
