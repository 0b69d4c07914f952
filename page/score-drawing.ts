import type { Interval } from '../src/scoring/score.ts'
import { bar, decimals, range } from '../src/report/words.ts'
import { s } from './dom.ts'

/** What is drawn: a dot on its interval against a line, and an earlier value as a hollow mark. */
export interface Drawn {
  readonly value: number
  readonly rerun: Interval
  /** The line that must be reached; null = none. */
  readonly needed: number | null
  readonly before: number | null
  readonly size: 'large' | 'small'
}

/** A score on the axis from 0 to 1. */
export function scoreDrawing(drawn: Drawn, what: string): SVGSVGElement {
  const { value, rerun, needed, before, size } = drawn
  const large = size === 'large'
  const [height, middle] = large ? [64, 32] : [24, 12]
  const mark = needed === null ? 'plain' : value >= needed ? 'ok' : 'low'
  return s(
    'svg',
    {
      class: `score ${size} ${mark}`,
      width: '100%',
      height,
      role: 'img',
      'aria-label': labelOf(drawn, what),
    },
    s('line', { class: 'axis', x1: '0%', x2: '100%', y1: middle, y2: middle }),
    ...(large ? [0, 0.25, 0.5, 0.75, 1].map((tick) => tickMark(tick, middle)) : []),
    ...(needed === null ? [] : neededMarks(needed, large)),
    s('line', { class: 'interval', x1: at(rerun.low), x2: at(rerun.high), y1: middle, y2: middle }),
    before === null ? null : s('circle', { class: 'before', cx: at(before), cy: middle, r: large ? 6 : 4 }),
    s('circle', { class: 'dot', cx: at(value), cy: middle, r: large ? 8 : 5 }),
  )
}

function labelOf({ value, rerun, needed, before }: Drawn, what: string): string {
  return [
    `${what} ${decimals(value)}`,
    `re-run 95 % ${range(rerun)}`,
    ...(needed === null ? [] : [`needs ${bar(needed)}`]),
    ...(before === null ? [] : [`before ${decimals(before)}`]),
  ].join(', ')
}

function neededMarks(needed: number, large: boolean): readonly SVGElement[] {
  const [y1, y2] = large ? [14, 44] : [3, 21]
  const line = s('line', { class: 'needed', x1: at(needed), x2: at(needed), y1, y2 })
  const word = { class: 'needed-word', x: at(needed), y: 9, 'text-anchor': anchor(needed) }
  return large ? [line, s('text', word, `needs ${bar(needed)}`)] : [line]
}

function tickMark(tick: number, middle: number): SVGGElement {
  return s(
    'g',
    { class: 'tick' },
    s('line', { x1: at(tick), x2: at(tick), y1: middle - 4, y2: middle + 4 }),
    s('text', { x: at(tick), y: middle + 28, 'text-anchor': anchor(tick) }, String(tick)),
  )
}

function at(share: number): string {
  return `${(Math.min(1, Math.max(0, share)) * 100).toFixed(2)}%`
}

/** Words at the ends of the axis stay inside. */
function anchor(share: number): 'start' | 'middle' | 'end' {
  if (share < 0.06) return 'start'
  return share > 0.94 ? 'end' : 'middle'
}
