import { UserError } from '../base/user-error.ts'
import type { Judge } from '../invariants/judge.ts'
import { statusOf } from '../invariants/verdict.ts'
import type { Cell } from '../plan/cell.ts'
import type { Ending, Transcript } from '../transcript/transcript.ts'
import type { Outcome } from './outcome.ts'
import { inOrder } from './in-order.ts'
import type { Agent, World } from './world.ts'

/** After so many cells in a row that found nobody home, the agent is gone, not unlucky. */
const mostUnreachable = 3

/**
 * Asks the agent cell by cell and judges what it did, in the order of the plan at any concurrency.
 * Cancelling keeps every outcome that was complete. Throws a `UserError` once the agent is gone, after yielding
 * what was known before.
 */
export function run(cells: Iterable<Cell>, world: World, judge: Judge, signal: AbortSignal): AsyncGenerator<Outcome> {
  let missed = 0
  const workers = world.lanes.flatMap(({ agent, width }) => Array.from({ length: width }, () => agent))

  return inOrder(cells, workers, signal, async (cell, agent) => {
    await agent.reset?.(signal)
    const transcript = await ask(agent, cell, signal)
    if (transcript.ending.kind !== 'unreachable') {
      missed = 0
      return judged(cell, transcript, world, judge)
    }
    missed += 1
    if (missed >= mostUnreachable) throw gone(transcript.ending)
    return { cell, transcript, verdicts: [], status: 'excluded' }
  })
}

async function ask(agent: Agent, cell: Cell, signal: AbortSignal): Promise<Transcript> {
  const transcript = await agent.ask({ cell: cell.id, turns: cell.turns, signal })
  const mustSurvive = cell.mutation?.expectation === 'DEG' && transcript.ending.kind !== 'unreachable'
  if (!mustSurvive || (await agent.healthy(signal)) || signal.aborted) return transcript
  const reason = `${transcript.ending.kind}, and then no longer there to be asked`
  return { ...transcript, ending: { kind: 'crashed', reason } }
}

async function judged(cell: Cell, transcript: Transcript, world: World, judge: Judge): Promise<Outcome> {
  const evidence = {
    transcript,
    prompt: cell.turns.at(-1) ?? '',
    golden: cell.golden,
    canary: cell.mutation?.canary ?? null,
    load: world.load,
    sleep: world.clock.sleep,
  }
  const verdicts = []
  for (const rule of cell.rules) {
    const verdict = judge(rule, evidence)
    // Awaiting only real promises keeps tens of thousands of plain checks off the microtask queue.
    verdicts.push(verdict instanceof Promise ? await verdict : verdict)
  }
  return { cell, transcript, verdicts, status: statusOf(verdicts) }
}

function gone(ending: Ending): UserError {
  const reason = ending.kind === 'unreachable' ? ending.reason : ending.kind
  return new UserError(
    { message: `The agent is gone: ${reason}.`, hint: 'Is it still running? `flakestorm verify` asks it once.' },
    { exit: 3 },
  )
}
