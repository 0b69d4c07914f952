import { duration } from '../src/report/words.ts'
import type { Data } from './data.ts'
import { h, s } from './dom.ts'

const bins = 60

/** How long cells took and how many tokens they used, phase by phase, each as a strip on one scale. */
export function stripPart({ cells }: Data): HTMLElement | null {
  const phases = [...Map.groupBy(cells, ({ phase }) => phase)]
  if (phases.length === 0) return null
  const time = phases.map(([phase, own]) => ({ phase, values: own.map(({ durationMs }) => durationMs) }))
  const tokens = phases
    .map(([phase, own]) => ({
      phase,
      values: own.flatMap((cell) => (cell.tokens === null ? [] : [cell.tokens])),
    }))
    .filter(({ values }) => values.length > 0)
  return h(
    'section',
    { 'aria-labelledby': 'strips' },
    h('h2', { id: 'strips' }, 'Time and tokens'),
    h(
      'p',
      { class: 'faint' },
      'On a logarithmic scale; the line is the median, the dashed one what 95 % stay within.',
    ),
    strips('Time of a cell', time, duration),
    tokens.length === 0 ? null : strips('Tokens of a cell', tokens, (count) => String(Math.round(count))),
  )
}

interface Strip {
  readonly phase: string
  readonly values: readonly number[]
}

function strips(title: string, all: readonly Strip[], words: (value: number) => string): HTMLElement {
  const most = Math.max(
    1,
    ...all.flatMap(({ values }) => values.reduce((so, value) => Math.max(so, value), 0)),
  )
  return h(
    'div',
    { class: 'strips' },
    h('h3', {}, title),
    all.map(({ phase, values }) => {
      const sorted = values.toSorted((a, b) => a - b)
      const told = `median ${words(quantile(sorted, 0.5))} · 95 % within ${words(quantile(sorted, 0.95))} · longest ${words(sorted.at(-1) ?? 0)}`
      const figures = title.startsWith('Time') ? told : told.replace('longest', 'most')
      return h(
        'div',
        { class: 'strip' },
        h('span', { class: 'strip-name' }, phase),
        drawing(sorted, most, `${title}, ${phase}: ${figures}`),
        h('span', { class: 'faint' }, figures),
      )
    }),
  )
}

/** One bar for each stretch of the scale; its height is the root of its share, so that single cells stay in sight. */
function drawing(sorted: readonly number[], most: number, label: string): SVGSVGElement {
  const counts = Array.from({ length: bins }, () => 0)
  for (const value of sorted) {
    const bin = Math.min(bins - 1, Math.floor(place(value, most)))
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  const highest = Math.max(1, ...counts)
  const median = place(quantile(sorted, 0.5), most)
  const late = place(quantile(sorted, 0.95), most)
  const bars = counts
    .map((count, bin) =>
      count === 0 ? '' : `M${bin + 0.1} 20V${20 - 19 * Math.sqrt(count / highest)}h.8V20z`,
    )
    .join('')
  return s(
    'svg',
    {
      viewBox: `0 0 ${bins} 20`,
      preserveAspectRatio: 'none',
      height: 28,
      width: '100%',
      role: 'img',
      'aria-label': label,
    },
    s('path', { class: 'bars', d: bars }),
    s('path', { class: 'median', d: `M${median} 0V20`, 'vector-effect': 'non-scaling-stroke' }),
    s('path', { class: 'late', d: `M${late} 0V20`, 'vector-effect': 'non-scaling-stroke' }),
  )
}

/** On the scale from 0 to `most`, in bins. */
function place(value: number, most: number): number {
  return (Math.log1p(value) / Math.log1p(most)) * bins
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
