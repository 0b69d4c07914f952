import type { FaultMet, Planted } from '../base/fault-met.ts'
import { UserError } from '../base/user-error.ts'
import { isCalm } from '../chaos/calm.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Evidence, When } from '../invariants/invariant.ts'
import type { Judge } from '../invariants/judge.ts'
import { statusOf, type Verdict } from '../invariants/verdict.ts'
import type { Cell, Rule } from '../plan/cell.ts'
import { oddityOf } from '../plan/oddity.ts'
import type { Answer, Ending, Transcript } from '../transcript/transcript.ts'
import { inOrder } from './in-order.ts'
import type { Outcome } from './outcome.ts'
import type { Agent, LaneGateway, World } from './world.ts'

/** After so many cells in a row that found nobody home, the agent is gone, not unlucky. */
const mostUnreachable = 3

/** What a run of cells needs. */
export interface Running {
  readonly world: World
  readonly judge: Judge
  readonly signal: AbortSignal
  /** What the agent did with a golden prompt in a clean world; empty where that is not known. */
  readonly cleanOf: (promptId: string) => readonly Transcript[]
  /** True where every call must be known to belong to one cell: each lane is then asked one cell at a time. */
  readonly apart: boolean
}

/**
 * Asks the agent cell by cell and judges what it did, in the order of the plan at any concurrency.
 * Cancelling keeps every outcome that was complete. Throws a `UserError` once the agent is gone, after yielding
 * what was known before.
 */
export function run(cells: Iterable<Cell>, running: Running): AsyncGenerator<Outcome> {
  let missed = 0
  if (running.apart) for (const { gateway } of running.world.lanes) gateway?.forget()

  const perform = async (cell: Cell, worker: Worker): Promise<Outcome> => {
    await worker.agent.reset?.(running.signal)
    const transcript = await transcribe(cell, worker, running)
    if (transcript.ending.kind !== 'unreachable') {
      missed = 0
      return judged(cell, transcript, running)
    }
    missed += 1
    if (missed >= mostUnreachable) throw gone(transcript.ending)
    return { cell, transcript, verdicts: [], status: 'excluded' }
  }
  return inOrder(cells, { workers: workersOf(running), signal: running.signal, perform })
}

interface Worker {
  readonly agent: Agent
  readonly gateway: LaneGateway | null
}

function workersOf({ world, apart }: Running): readonly Worker[] {
  return world.lanes.flatMap(({ agent, gateway, width }) =>
    apart ? [{ agent, gateway }] : Array.from({ length: width }, () => ({ agent, gateway: null })),
  )
}

async function transcribe(
  cell: Cell,
  { agent, gateway }: Worker,
  { world, signal }: Running,
): Promise<Transcript> {
  const { id, scenario, incident } = cell
  const session = incident?.session ?? null
  const watched = gateway?.raise({ id, scenario, session, deadlineMs: world.deadlineMs }) ?? null
  const answer = await ask(agent, cell, signal)
  return { ...answer, traffic: (await watched?.settle()) ?? null }
}

async function ask(agent: Agent, cell: Cell, signal: AbortSignal): Promise<Answer> {
  const { act, mustSurvive } = oddityOf(cell)
  const answer = await agent.ask({
    cell: cell.id,
    turns: cell.turns,
    history: cell.incident?.history ?? [],
    act,
    signal,
  })
  if (!mustSurvive || answer.ending.kind === 'unreachable' || (await agent.healthy(signal)) || signal.aborted)
    return answer
  const reason = `${answer.ending.kind}, and then no longer there to be asked`
  // Hanging up is no clean end for somebody who does not come back.
  const wire = answer.wire && { ...answer.wire, hungUp: false }
  return { ...answer, wire, ending: { kind: 'crashed', reason } }
}

async function judged(cell: Cell, transcript: Transcript, running: Running): Promise<Outcome> {
  const { faults, rejected } = transcript.traffic ?? { faults: [], rejected: [] }
  // A client that would not trust our certificate never made its call: that is no failure of the agent.
  if (rejected.length > 0) return { cell, transcript, verdicts: [], status: 'excluded' }
  if (faults.length > 0 && faults.every(({ delivered }) => delivered === 0)) {
    return { cell, transcript, verdicts: [], status: 'not-triggered' }
  }
  const evidence = evidenceOf(cell, transcript, running)
  const beside = await verdictsOf(
    cell.rules.filter(({ counts }) => !counts),
    evidence,
    running.judge,
  )
  const spoken = beside.filter(({ status }) => status !== 'skipped')
  const taskDone = spoken.length === 0 ? null : spoken.every(({ status }) => status === 'held')
  const counting = await verdictsOf(
    cell.rules.filter(({ counts }) => counts),
    { ...evidence, taskDone },
    running.judge,
  )
  const scored = (transcript.traffic?.replay?.missed ?? []).length === 0 ? counting : counting.map(unproven)
  return { cell, transcript, verdicts: [...scored, ...beside], status: statusOf(scored.filter(isEvidence)) }
}

/** That a recording answered every call says nothing about the agent: a replay that no other rule speaks about is unjudged. */
function isEvidence({ type, status }: Verdict): boolean {
  return type !== 'replay_matched' || status !== 'held'
}

/** After a call that its recording had no answer for, an agent may do anything: it met our refusal, and not its world. */
function unproven(verdict: Verdict): Verdict {
  if (verdict.type === 'replay_matched') return verdict
  const { rule, type, severity, counts } = verdict
  const because = 'the recording had no answer for a call, and what follows proves nothing'
  return { rule, type, severity, counts, status: 'skipped', because }
}

function evidenceOf(cell: Cell, transcript: Transcript, { world, cleanOf }: Running): Evidence {
  const planted = [
    ...(transcript.traffic?.faults ?? []).flatMap((fault) => fault.planted),
    ...(cell.incident?.planted ?? []),
  ]
  return {
    transcript,
    prompt: cell.turns.at(-1) ?? '',
    golden: cell.golden,
    canary: cell.mutation?.canary ?? canaryIn(planted),
    holding: holdingUnder(cell.scenario, transcript.traffic?.faults ?? []),
    planted,
    baseline: cleanOf(cell.promptId),
    taskDone: null,
    load: world.load,
    judge: world.judge,
    embed: world.embed,
    sleep: world.clock.sleep,
  }
}

function canaryIn(planted: readonly Planted[]): string | null {
  for (const one of planted) if (one.kind === 'canary') return one.text
  return null
}

const clean: readonly When[] = ['always', 'no_chaos']

/** The conditions of `when` that hold in a cell: faults are active where they reached the agent, not where they were planned. */
function holdingUnder(scenario: Scenario | null, faults: readonly FaultMet[]): readonly When[] {
  if (scenario === null || isCalm(scenario)) return clean
  const struck = (kind: string): boolean =>
    faults.some(({ id, delivered }) => delivered > 0 && id.startsWith(`${kind}:`))
  const active = [
    ...(struck('tool') ? (['tool_faults_active'] as const) : []),
    ...(struck('model') ? (['llm_faults_active'] as const) : []),
    ...(struck('context') ? (['context_attacks_active'] as const) : []),
  ]
  return active.length === 0 ? ['always'] : ['always', 'any_chaos_active', ...active]
}

async function verdictsOf(
  rules: readonly Rule[],
  evidence: Evidence,
  judge: Judge,
): Promise<readonly Verdict[]> {
  const verdicts: Verdict[] = []
  for (const rule of rules) {
    const verdict = judge(rule, evidence)
    // Awaiting only real promises keeps tens of thousands of plain checks off the microtask queue.
    verdicts.push(verdict instanceof Promise ? await verdict : verdict)
  }
  return verdicts
}

function gone(ending: Ending): UserError {
  const reason = ending.kind === 'unreachable' ? ending.reason : ending.kind
  return new UserError(
    {
      message: `The agent is gone: ${reason}.`,
      hint: 'Is it still running? `flakestorm verify` asks it once.',
    },
    { exit: 3 },
  )
}
