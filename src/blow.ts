import type { Json } from './base/json.ts'
import { UserError } from './base/user-error.ts'
import type { Invariant, InvariantKind } from './invariants/invariant.ts'
import { discreet, prepare } from './invariants/judge.ts'
import type { Cell } from './plan/cell.ts'
import type { MemoryProbe } from './plan/memory-cells.ts'
import type { Plan } from './plan/plan.ts'
import type { Gathering } from './report/gather.ts'
import { memoryIn } from './run/memory.ts'
import type { Outcome } from './run/outcome.ts'
import { run } from './run/run.ts'
import { isSilent } from './run/silent.ts'
import type { Watch } from './run/watch.ts'
import type { World } from './run/world.ts'
import type { Transcript } from './transcript/transcript.ts'

/** What asking needs beside the plan. */
export interface Blowing {
  /** Reaches or starts the agent; a `UserError` when it cannot. */
  readonly open: () => Promise<World>
  /** Takes each outcome as it comes, before anybody is told. */
  readonly ledger: { add(outcome: Outcome): void }
  /** Keeps a cell that failed, with what crossed the gateway; null where nobody asked for it. */
  readonly keep: ((outcome: Outcome, exchanges: readonly Json[]) => void) | null
  readonly watch: Watch
  /** Aborting ends the storm early; all that is known by then is scored and written. */
  readonly signal: AbortSignal
  /** Hides secrets in what a verdict says: a rule may hold one. Transcripts are redacted when they are made. */
  readonly redact: (text: string) => string
  readonly kinds: readonly InvariantKind[]
  /** Every rule of the config, whichever part of it is run. */
  readonly rules: readonly Invariant[]
}

/** What asking left beside its outcomes. */
export interface Blown {
  readonly failure: UserError | null
  readonly remarks: readonly string[]
}

/** Everything that asks the agent. What the user must mend ends it early and is returned, not thrown. */
export async function blow(plan: Plan, seen: Gathering, setting: Blowing): Promise<Blown> {
  const remarks: string[] = []
  try {
    await using world = await setting.open()
    try {
      await ask(plan, seen, { ...setting, world, remark: (sentence) => void remarks.push(sentence) })
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
async function ask(plan: Plan, seen: Gathering, setting: Asking): Promise<void> {
  const { world, ledger, watch, signal } = setting
  const clean = new Map<string, readonly Transcript[]>()
  const cleanOf = (promptId: string): readonly Transcript[] => clean.get(promptId) ?? []
  const rules = new Map(plan.invariants.map((rule) => [rule.id, rule]))
  const judge = discreet(prepare(rules, setting.kinds), setting.redact)
  const running = { world, judge, signal, cleanOf }
  // What is compared with a cell whose calls are known must have been watched as closely.
  const apart = plan.apart || (plan.compares && plan.phases.some((phase) => phase.apart))
  const clear = { ...running, apart }
  const keep = ({ cell: { id, promptId }, transcript }: Outcome): void => {
    world.takes?.drop(id)
    if (plan.compares) clean.set(promptId, [...cleanOf(promptId), transcript])
  }

  if (plan.preflight.length > 0) watch({ kind: 'preflight', total: plan.preflight.length })
  for await (const outcome of run(plan.preflight, clear)) {
    refuseAbsent(outcome)
    keep(outcome)
    seen.clean(outcome, isSilent(outcome, setting.rules))
    watch({ kind: 'checked', outcome })
  }
  if (plan.baselines.length > 0) watch({ kind: 'baselines', total: plan.baselines.length })
  for await (const outcome of run(plan.baselines, clear)) keep(outcome)
  if (plan.memory !== null) await askForMemory(plan.memory, setting, clear)
  for (const { phase, cells, total, apart: alone } of plan.phases) {
    watch({ kind: 'phase', phase, total })
    for await (const outcome of run(sparing(cells, seen.spoilt()), { ...running, apart: alone })) {
      ledger.add(outcome)
      keepFailure(outcome, setting)
      tellDrift(outcome, setting.remark)
      seen.add(outcome)
      watch({ kind: 'cell', outcome })
    }
  }
}

/** Only what failed is written; the traffic of every other cell is let go. */
function keepFailure(outcome: Outcome, { keep, world: { takes } }: Asking): void {
  const { id } = outcome.cell
  const hasFailed = outcome.status === 'failed' || outcome.status === 'errored'
  if (keep === null || !hasFailed) takes?.drop(id)
  else keep(outcome, takes?.take(id) ?? [])
}

/** A replay whose agent went another way may well pass; nobody should take it for the same way. */
function tellDrift({ cell, transcript }: Outcome, remark: Asking['remark']): void {
  const drift = transcript.traffic?.replay?.drift ?? []
  if (cell.incident === null || drift.length === 0) return
  const more = drift.length > mostDrift ? `; and ${drift.length - mostDrift} more` : ''
  remark(`${cell.id} drifted from its recording: ${drift.slice(0, mostDrift).join('; ')}${more}.`)
}

const mostDrift = 3

type Asking = Blowing & { readonly world: World; readonly remark: (sentence: string) => void }

/** One question after another on one lane; an agent that remembers is a reason to be careful, not a failure. */
async function askForMemory(
  probe: MemoryProbe,
  { watch, remark }: Asking,
  running: Parameters<typeof run>[1],
): Promise<void> {
  watch({ kind: 'memory', total: probe.cells.length })
  const [first] = running.world.lanes
  const alone = { ...running, world: { ...running.world, lanes: [{ ...first, width: 1 }] as const } }
  const evidence = memoryIn(probe, await Array.fromAsync(run(probe.cells, alone)))
  for (const { id } of probe.cells) running.world.takes?.drop(id)
  if (evidence === null) return
  remark(
    `The agent remembers from one cell to the next: ${evidence}. Nothing resets it, so cells are not independent; configure \`agent.reset_endpoint\`, \`reset_function\` or \`reset_command\`.`,
  )
}

/** Cells of a prompt that fails without any storm prove nothing; they are left out and the gate says why. */
function* sparing(cells: Iterable<Cell>, spoilt: readonly string[]): Generator<Cell> {
  const left = new Set(spoilt)
  for (const cell of cells) if (cell.incident !== null || !left.has(cell.promptId)) yield cell
}

function refuseAbsent({ transcript }: Outcome): void {
  if (transcript.ending.kind !== 'unreachable') return
  const { reason } = transcript.ending
  const start = 'Start it first, let flakestorm start it with `agent.start`, or correct `agent.endpoint`.'
  throw new UserError(
    {
      message: `The agent could not be reached: ${reason}.`,
      // Whoever showed a certificate is there.
      ...(reason.includes('certificate') ? {} : { hint: start }),
    },
    { exit: 3 },
  )
}

/** What the user can mend is returned; everything else is a bug, and goes on its way. */
export function userErrorOrThrow(error: unknown): UserError {
  if (error instanceof UserError) return error
  throw error
}
