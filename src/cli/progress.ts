import { performance } from 'node:perf_hooks'
import type { Plan } from '../plan/plan.ts'
import { plain } from '../report/escape.ts'
import { paint } from '../report/paint.ts'
import { cells, duration } from '../report/words.ts'
import type { Outcome } from '../run/outcome.ts'
import type { Happening, Watch } from '../run/watch.ts'
import type { Io } from './io.ts'

/** Shows a storm while it blows: one live line on a terminal, a line for each broken cell in a log. */
export interface Progress {
  readonly watch: Watch
  /** A line that stays, above whatever is live. */
  readonly say: (line: string) => void
  readonly end: () => void
}

/** Redraws are cheap but not free: at most one in this many milliseconds. */
const redrawEveryMs = 80

/** Broken cells that get a line of their own in a log; the report has the rest. */
const mostLines = 40

export function progress(
  plan: Pick<Plan, 'total'>,
  io: Pick<Io, 'err' | 'live' | 'width' | 'colour'>,
  quiet: boolean,
): Progress {
  if (quiet) return { watch: () => {}, say: () => {}, end: () => {} }
  const ink = paint(io.colour.err)
  const began = performance.now()
  let done = 0
  let broken = 0
  let drawn = 0
  let isUp = false

  const clear = (): void => {
    if (isUp) io.err('\r\u001B[K')
    isUp = false
  }
  const say = (line: string): void => {
    clear()
    io.err(`${plain(line)}\n`)
  }
  const draw = (): void => {
    const now = performance.now()
    if (now - drawn < redrawEveryMs) return
    drawn = now
    const perSecond = (done / (now - began)) * 1000
    const left = perSecond > 0 ? duration(((plan.total - done) / perSecond) * 1000) : '…'
    const filled = Math.round((done / Math.max(1, plan.total)) * 20)
    const bar = '█'.repeat(filled) + ink.dim('░'.repeat(20 - filled))
    const figures = `${done}/${plan.total}  ${perSecond.toFixed(perSecond < 10 ? 1 : 0)} cells/s  ${left} left  ${broken} broken`
    io.err(`\r\u001B[Kmutation ${bar} ${figures.slice(0, Math.max(10, io.width - 31))}`)
    isUp = true
  }
  const cell = ({ cell: { id }, status, verdicts }: Outcome): void => {
    done += 1
    if (status === 'failed' || status === 'errored') {
      broken += 1
      const rules = verdicts.filter(
        (verdict) => verdict.counts && (verdict.status === 'broken' || verdict.status === 'errored'),
      )
      if (!io.live && broken <= mostLines)
        say(`  ${status} ${id}: ${rules.map((verdict) => verdict.rule).join(', ')}`)
      if (!io.live && broken === mostLines + 1) say('  further broken cells are in the report')
    }
    if (io.live) draw()
  }

  const watch = (happening: Happening): void => {
    switch (happening.kind) {
      case 'preflight':
        say(
          `Asking ${happening.total === 1 ? 'the golden prompt' : `${happening.total} golden prompts`} once in a clean world.`,
        )
        break
      case 'checked':
        if (happening.outcome.status === 'failed') say(`  fails clean: ${happening.outcome.cell.promptId}`)
        break
      case 'phase':
        say(`${happening.phase}: ${cells(happening.total)}`)
        break
      case 'cell':
        cell(happening.outcome)
        break
    }
  }
  return { watch, say, end: clear }
}
