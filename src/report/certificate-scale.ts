import type { Estimate } from '../scoring/score.ts'
import { bar, decimals, range } from './words.ts'

/** A score as a dot on its interval from 0 to 1, with the bar that it needs and all of it in numbers. */
export function largeScale(estimate: Estimate, needs: number): string {
  const words = [
    mark({ at: estimate.value, y: 16, text: decimals(estimate.value), kind: 'value' }),
    mark({ at: needs, y: 51, text: `needs ${bar(needs)}`, kind: 'aside' }),
    '<text x="0" y="51">0</text><text x="100%" y="51" text-anchor="end">1</text>',
  ]
  return drawing(estimate, { height: 56, y: 30, radius: 6, needs, words: words.join('') })
}

/** The same in a row of a table, where the numbers stand beside it; `needs` null = no bar of its own. */
export function smallScale(estimate: Estimate, needs: number | null): string {
  return drawing(estimate, { height: 14, y: 7, radius: 4, needs, words: '' })
}

interface Look {
  readonly height: number
  readonly y: number
  readonly radius: number
  readonly needs: number | null
  readonly words: string
}

function drawing({ value, rerun }: Estimate, { height, y, radius, needs, words }: Look): string {
  const ends = `y1="${y}" y2="${y}"`
  return [
    `<svg height="${height}" role="img" aria-label="score ${decimals(value)}, re-run ${range(rerun)}">`,
    `<line class="axis" x1="0%" x2="100%" ${ends}/>`,
    `<line class="range" x1="${share(rerun.low)}" x2="${share(rerun.high)}" ${ends}/>`,
    needs === null
      ? ''
      : `<line class="bar" x1="${share(needs)}" x2="${share(needs)}" y1="${y - 9}" y2="${y + 9}"/>`,
    `<circle class="dot" cx="${share(value)}" cy="${y}" r="${radius}"/>${words}</svg>`,
  ].join('')
}

interface Mark {
  readonly at: number
  readonly y: number
  readonly text: string
  readonly kind: string
}

/** Words near an end are drawn towards the middle, so that they stay on the page. */
function mark({ at, y, text, kind }: Mark): string {
  const anchor = at > 0.85 ? 'end' : at < 0.1 ? 'start' : 'middle'
  return `<text class="${kind}" x="${share(at)}" y="${y}" text-anchor="${anchor}">${text}</text>`
}

function share(score: number): string {
  return `${(score * 100).toFixed(2)}%`
}
