import type { Clock } from './base/clock.ts'
import { UserError } from './base/user-error.ts'
import type { Config } from './config/config.ts'
import { prepare } from './invariants/judge.ts'
import type { Cell } from './plan/cell.ts'
import type { Plan } from './plan/plan.ts'
import { gather, type Gathering } from './report/gather.ts'
import type { Report } from './report/report.ts'
import type { Outcome } from './run/outcome.ts'
import { run } from './run/run.ts'
import type { Watch } from './run/watch.ts'
import type { World } from './run/world.ts'
import type { CutShort } from './scoring/tally.ts'
import type { Transcript } from './transcript/transcript.ts'

/** Where outcomes go as they come, before anybody is told. */
export interface Ledger {
  add(outcome: Outcome): void
  finish(report: Report): void
}

/** What a storm needs beside its plan and its world. */
export interface Setting {
  readonly head: Pick<Report, 'tool' | 'configFile' | 'said' | 'agent' | 'startedAt'>
  readonly warnings: readonly string[]
  readonly clock: Clock
  /** Reaches or starts the agent; a `UserError` when it cannot. */
  readonly open: () => Promise<World>
  readonly ledger: Ledger
  readonly watch: Watch
  /** Aborting ends the storm early; all that is known by then is scored and written. */
  readonly signal: AbortSignal
}

/** A storm always leaves a report; `failure` says what the user must mend where it could not go on. */
export interface Storm {
  readonly report: Report
  readonly failure: UserError | null
}

/** The whole program on one page: check the golden prompts, run the phases, score, write, report. */
export async function storm(config: Config, plan: Plan, setting: Setting): Promise<Storm> {
  const began = setting.clock.now()
  const seen = gather(config)
  const { failure, remarks } = await blow(plan, seen, setting)

  const score = seen.score({
    ...config.scoring,
    strata: plan.weights,
    cutShort: cutShort(failure, setting.signal, { done: seen.done(), total: plan.total }),
  })
  const report: Report = {
    schema: 1,
    ...setting.head,
    ...seen.told(),
    durationMs: Math.round(setting.clock.now() - began),
    seed: plan.seed,
    planned: plan.total,
    score,
    baseline: null,
    notes: [...setting.warnings, ...plan.notes, ...remarks],
  }
  // Whatever went wrong before, what is known is written.
  const unwritten = finish(setting.ledger, report)
  return { report, failure: failure ?? unwritten }
}

/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
async function blow(plan: Plan, seen: Gathering, setting: Setting): Promise<Blown> {
  const remarks: string[] = []
  try {
    await using world = await setting.open()
    try {
      await ask(plan, seen, { ...setting, world })
    } finally {
      // A run that ends early has the more to explain.
      remarks.push(...world.remarks())
    }
    return { failure: null, remarks }
  } catch (error) {
    return { failure: userErrorOrThrow(error), remarks }
  }
}

/** First every golden prompt in a clean world, then phase after phase. */
async function ask(plan: Plan, seen: Gathering, setting: Setting & { readonly world: World }): Promise<void> {
  const { world, ledger, watch, signal } = setting
  const clean = new Map<string, readonly Transcript[]>()
  const cleanOf = (promptId: string): readonly Transcript[] => clean.get(promptId) ?? []
  const judge = prepare(new Map(plan.invariants.map((rule) => [rule.id, rule])))
  const running = { world, judge, signal, cleanOf }

  if (plan.preflight.length > 0) watch({ kind: 'preflight', total: plan.preflight.length })
  for await (const outcome of run(plan.preflight, { ...running, apart: plan.apart })) {
    refuseAbsent(outcome)
    seen.clean(outcome)
    const { promptId } = outcome.cell
    if (plan.compares) clean.set(promptId, [...cleanOf(promptId), outcome.transcript])
    watch({ kind: 'checked', outcome })
  }
  for (const { phase, cells, total, apart } of plan.phases) {
    watch({ kind: 'phase', phase, total })
    for await (const outcome of run(sparing(cells, seen.failsClean()), { ...running, apart })) {
      ledger.add(outcome)
      seen.add(outcome)
      watch({ kind: 'cell', outcome })
    }
  }
}

interface Blown {
  readonly failure: UserError | null
  readonly remarks: readonly string[]
}

function finish(ledger: Ledger, report: Report): UserError | null {
  try {
    ledger.finish(report)
    return null
  } catch (error) {
    return userErrorOrThrow(error)
  }
}

function userErrorOrThrow(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}

function cutShort(
  failure: UserError | null,
  signal: AbortSignal,
  progress: { readonly done: number; readonly total: number },
): CutShort | null {
  if (signal.aborted) return { because: 'cancelled', ...progress }
  return failure && { because: failure.exit === 3 ? 'agent-gone' : 'disk', ...progress }
}

/** Cells of a prompt that fails without any storm prove nothing; they are left out and the gate says why. */
function* sparing(cells: Iterable<Cell>, spoilt: readonly string[]): Generator<Cell> {
  const left = new Set(spoilt)
  for (const cell of cells) if (!left.has(cell.promptId)) yield cell
}

function refuseAbsent({ transcript }: Outcome): void {
  if (transcript.ending.kind !== 'unreachable') return
  throw new UserError(
    {
      message: `The agent could not be reached: ${transcript.ending.reason}.`,
      hint: 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.',
    },
    { exit: 3 },
  )
}
