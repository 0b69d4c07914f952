import { performance } from 'node:perf_hooks'
import { plain } from '../report/escape.ts'
import { beforehandLine, figures, isBroken, isClean, preflightLine, watchInLog } from '../report/log.ts'
import { type Paint, paint } from '../report/paint.ts'
import { duration } from '../report/words.ts'
import type { Watch } from '../run/watch.ts'
import type { Io } from './io.ts'

/** Shows a storm while it blows: one live line on a terminal, plain lines in a log. */
export interface Progress {
  readonly watch: Watch
  /** A line that stays, above whatever is live. */
  readonly say: (line: string) => void
  readonly end: () => void
}

/** Redraws are cheap but not free: at most one in this many milliseconds. */
const redrawEveryMs = 80

type Shown = Pick<Io, 'err' | 'live' | 'width' | 'colour'>

export function progress(io: Shown, quiet: boolean): Progress {
  if (quiet) return { watch: () => {}, say: () => {}, end: () => {} }
  if (io.live) return liveLine(io)
  const say = (line: string): void => io.err(`${plain(line)}\n`)
  return { watch: watchInLog(say, () => performance.now()), say, end: () => {} }
}

function liveLine({ err, width, colour }: Shown): Progress {
  const ink = paint(colour.err)
  let phase = { name: '', total: 0, done: 0, broken: 0, began: 0 }
  let drawnAt = 0
  let isUp = false

  const clear = (): void => {
    if (isUp) err('\r\u001B[K')
    isUp = false
  }
  const say = (line: string): void => {
    clear()
    err(`${plain(line)}\n`)
  }
  const draw = (now: number): void => {
    drawnAt = now
    isUp = true
    const room = Math.max(10, width - phase.name.length - 23)
    err(`\r\u001B[K${phase.name} ${bar(phase, ink)} ${figures(phase, now - phase.began).slice(0, room)}`)
  }
  const endPhase = (): void => {
    if (phase.total === 0) return
    const { name, done, total, broken, began } = phase
    say(
      `${name.padEnd(9)} ${done}/${total} cells in ${duration(performance.now() - began)}, ${broken} broken`,
    )
    phase = { ...phase, total: 0 }
  }
  const watch: Watch = (happening) => {
    const now = performance.now()
    if (happening.kind === 'preflight') say(preflightLine(happening.total))
    if (happening.kind === 'baselines' || happening.kind === 'memory') say(beforehandLine(happening))
    if (happening.kind === 'checked' && !isClean(happening.outcome))
      say(`  fails clean: ${happening.outcome.cell.promptId}`)
    if (happening.kind === 'phase') {
      endPhase()
      phase = { name: happening.phase, total: happening.total, done: 0, broken: 0, began: now }
    }
    if (happening.kind !== 'cell') return
    phase.done += 1
    if (isBroken(happening.outcome)) phase.broken += 1
    if (now - drawnAt >= redrawEveryMs) draw(now)
  }
  return {
    watch,
    say,
    end() {
      endPhase()
      clear()
    },
  }
}

function bar({ done, total }: { readonly done: number; readonly total: number }, ink: Paint): string {
  const filled = Math.round((done / Math.max(1, total)) * 20)
  return '█'.repeat(filled) + ink.dim('░'.repeat(20 - filled))
}
