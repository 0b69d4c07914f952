import type { Prepared } from '../prepare.ts'
import { plain } from '../report/escape.ts'
import { paint } from '../report/paint.ts'
import { bar } from '../report/words.ts'
import { cellsToCertify } from '../scoring/sample-size.ts'
import type { Cell } from '../plan/cell.ts'
import { cellsOf } from '../plan/plan.ts'
import { vacuousRules } from '../plan/vacuous-rules.ts'
import type { Io } from './io.ts'
import { orderOf } from '../order.ts'
import { prepareStoppable } from './stoppable.ts'

/** `flakestorm plan`: every cell and the counts, without calling anybody. */
export async function plan(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const order = orderOf(flags, { folder: io.folder, env: io.env, jobContext: null })
  const prepared = await prepareStoppable(order, io)
  if (flags.json === true) await print(prepared, io)
  else await show(prepared, [...prepared.plan.notes, ...(await vacuousRules(prepared.plan))], io)
  return 0
}

async function print({ plan: made }: Prepared, io: Io): Promise<void> {
  for (const cell of cellsOf(made)) {
    io.out(`${JSON.stringify(cell)}\n`)
    await io.drained()
  }
}

async function show({ plan: made, config }: Prepared, notes: readonly string[], io: Io): Promise<void> {
  const { total, preflight, baselines, memory, seed } = made
  const beforehand = preflight.length + baselines.length + (memory?.cells.length ?? 0)
  const ink = paint(io.colour.out)
  const counts = new Map<string, number>()
  for (const cell of cellsOf(made)) {
    counts.set(cell.stratum, (counts.get(cell.stratum) ?? 0) + 1)
    const text = plain((cell.turns.at(-1) ?? '').slice(0, Math.max(20, io.width - 5)))
    io.out(`${cell.id}  ${ink.dim(describe(cell))}\n    ${ink.dim(text)}\n`)
    await io.drained()
  }
  io.out('\n')
  for (const [stratum, count] of counts) io.out(`  ${stratum.padEnd(22)} ${String(count).padStart(5)}\n`)
  io.out(
    `  ${'preflight'.padEnd(22)} ${String(preflight.length).padStart(5)}  each golden prompt once, clean\n`,
  )
  if (baselines.length > 0)
    io.out(
      `  ${'baselines'.padEnd(22)} ${String(baselines.length).padStart(5)}  clean, for rules that compare\n`,
    )
  if (memory !== null)
    io.out(
      `  ${'memory'.padEnd(22)} ${String(memory.cells.length).padStart(5)}  whether the agent remembers, which nothing resets\n`,
    )
  io.out(`  ${'calls in all'.padEnd(22)} ${String(total + beforehand).padStart(5)}  seed ${seed}\n`)
  io.out(`${ink.dim(certainty(config.scoring.minScore))}\n`)
  for (const note of notes) io.out(ink.dim(`  note: ${plain(note)}\n`))
}

/** How many independent cells it takes before a pass is more than luck. */
function certainty(minScore: number): string {
  const truth = minScore + (1 - minScore) * 0.67
  const needed = cellsToCertify(minScore, truth)
  if (needed === null) return '  No number of cells can certify a perfect score.'
  return `  To certify ${bar(minScore)} for an agent that really scores ${truth.toFixed(2)} takes ${needed} independent cells (95 % sure, 80 % power).`
}

function describe({ mutation, scenario }: Cell): string {
  return mutation === null
    ? `under ${scenario?.name ?? 'nothing'}`
    : `${mutation.expectation} ${mutation.operator}`
}
