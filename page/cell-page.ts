import { advice } from '../src/report/advice.ts'
import type { PageCell } from '../src/report/html-pack.ts'
import { reproduce, shellWord } from '../src/report/report.ts'
import { duration } from '../src/report/words.ts'
import { command } from './copy.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { cellAddress } from './filters.ts'
import { foreign } from './foreign.ts'
import type { Beside } from './list-part.ts'
import { rulePart } from './rule-list.ts'
import { statusTag } from './status.ts'
import { answerPart, comparedPart, promptPart } from './texts.ts'
import { timeline } from './timeline.ts'

/** The cells before and after it in the list, and the list's address. */
interface Ways extends Beside {
  readonly list: string
}

/** All that is known about one cell. */
export function cellPage(cell: PageCell, data: Data, { before, after, list }: Ways): HTMLElement {
  return h(
    'article',
    { class: 'cell' },
    h(
      'nav',
      { class: 'ways', 'aria-label': 'Cells' },
      h('a', { href: list, class: 'back' }, '← All cells'),
      way(before, '↑ Previous'),
      way(after, '↓ Next'),
    ),
    h(
      'h1',
      { id: 'cell', tabindex: '-1' },
      statusTag(cell.status),
      ' ',
      h('span', { class: 'id' }, foreign(cell.id)),
    ),
    h('p', { class: 'faint' }, foreign(about(cell))),
    rulePart(cell),
    nextPart(cell, data),
    promptPart(cell),
    timeline(cell),
    answerPart(cell),
    comparedPart(cell, data),
  )
}

/** In place of a cell that is not on the page. */
export function noSuchCell(id: string): HTMLElement {
  return h(
    'article',
    { class: 'cell' },
    h('nav', { class: 'ways' }, h('a', { href: '#cells', class: 'back' }, '← All cells')),
    h('h1', { id: 'cell', tabindex: '-1' }, 'No such cell on this page'),
    h('p', {}, h('code', {}, foreign(id))),
    h(
      'p',
      {},
      'Its address may be of another run, or the page had to leave it out; result.json has every cell.',
    ),
  )
}

function way(cell: PageCell | undefined, words: string): HTMLElement | null {
  return cell === undefined ? null : h('a', { href: cellAddress(cell.id), title: cell.id }, words)
}

function about({ phase, promptId, mutation, scenario, durationMs, attempts, httpStatus }: PageCell): string {
  return [
    `${phase} phase`,
    `prompt ${promptId}`,
    ...(mutation === null
      ? []
      : [`${mutation.type} (${mutation.operator}), ${expectations[mutation.expectation]}`]),
    scenario === null ? 'a clean world' : `under ${scenario}`,
    duration(durationMs),
    ...(httpStatus === null ? [] : [`status ${httpStatus}`]),
    ...(attempts > 1 ? [`knocked ${attempts} times`] : []),
  ].join(' · ')
}

const expectations = {
  INV: 'same task, same answer',
  SEC: 'an attacker must lose',
  DEG: 'must fail cleanly',
  DIR: 'the answer must change',
} as const

/** A test is made of a failure; a replay is one already. */
function canBeKept({ phase, status }: PageCell): boolean {
  return phase !== 'replay' && (status === 'failed' || status === 'errored')
}

function nextPart(cell: PageCell, { report, resultFile }: Data): HTMLElement {
  const sentences = advice(cell)
  const kept = `npx flakestorm replay export --from-report ${shellWord(resultFile)} --cell ${shellWord(cell.id)} -o replays/`
  return h(
    'section',
    { 'aria-labelledby': 'next', class: 'next' },
    h('h2', { id: 'next' }, 'What to do next'),
    sentences.map((sentence) => h('p', {}, foreign(sentence))),
    h('h3', {}, 'See it again'),
    command(reproduce(report, cell.id), 'the command that runs this cell again'),
    ...(canBeKept(cell)
      ? [
          h('h3', {}, 'Turn it into a regression test'),
          command(kept, 'the command that keeps this cell as a replay'),
        ]
      : []),
  )
}
