import type { Json } from './base/json.ts'
import { Stopped } from './base/stopped.ts'
import { discreet, prepare } from './invariants/judge.ts'
import { worldFor } from './launch.ts'
import type { Cell } from './plan/cell.ts'
import type { Prepared } from './prepare.ts'
import type { Recording } from './replay/recording.ts'
import type { Outcome } from './run/outcome.ts'
import { run } from './run/run.ts'
import type { Transcript } from './transcript/transcript.ts'

/** An agent that is asked one cell after another, each decided by what came of those before. */
export interface OneByOne extends AsyncDisposable {
  /** Asks and judges one cell, and tells what crossed the gateway; `recording` answers a cell that replays. */
  ask(cell: Cell, recording: Recording | null): Promise<Asked>
}

export interface Asked {
  readonly outcome: Outcome
  /** As they may be written, without secrets. */
  readonly exchanges: readonly Json[]
}

/** Opens the agent of what was prepared, and asks in a clean world what rules compare with. */
export async function openOneByOne(
  prepared: Prepared,
  around: { readonly signal: AbortSignal; readonly redact: (text: string) => string },
): Promise<OneByOne> {
  const { plan } = prepared
  const { signal, redact } = around
  const playing: Recording[] = [...prepared.recordings]
  const world = await worldFor({ ...prepared, recordings: playing }, { signal, log: () => {} })
  const rules = new Map(plan.invariants.map((rule) => [rule.id, rule]))
  const judge = discreet(prepare(rules, prepared.config.kinds.invariants), redact)
  const clean = new Map<string, readonly Transcript[]>()
  const [lane] = world.lanes
  const alone = { ...world, lanes: [{ ...lane, width: 1 }] as const }
  const running = { world: alone, judge, signal, apart: true, cleanOf: (id: string) => clean.get(id) ?? [] }
  const one = async (cell: Cell): Promise<Outcome | undefined> => {
    for await (const outcome of run([cell], running)) return outcome
    return undefined
  }
  for (const cell of plan.baselines) {
    const outcome = await one(cell)
    if (outcome !== undefined)
      clean.set(cell.promptId, [...(clean.get(cell.promptId) ?? []), outcome.transcript])
    world.takes?.drop(cell.id)
  }
  return {
    async ask(cell, recording) {
      if (recording !== null) playing.splice(0, playing.length, recording)
      const outcome = await one(cell)
      if (outcome === undefined) throw new Stopped()
      return { outcome, exchanges: world.takes?.take(cell.id) ?? [] }
    },
    [Symbol.asyncDispose]: () => world[Symbol.asyncDispose](),
  }
}
