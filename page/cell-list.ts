import type { PageCell } from '../src/report/html-pack.ts'
import { duration } from '../src/report/words.ts'
import { h } from './dom.ts'
import { cellAddress } from './filters.ts'
import { oneLine } from './foreign.ts'
import { statuses } from './status.ts'

/** Height of a row in pixels; the style sheet says the same. */
const rowHeight = 56
const overscan = 6

/** A list of any length of which only the rows in sight exist. */
export interface CellList {
  readonly element: HTMLElement
  show(cells: readonly PageCell[]): void
  /** Draws the rows that are in sight now. */
  draw(): void
  /** Moves the focus by so many rows. */
  move(by: number): void
  /** Focus on a cell that was left, where it is in the list. */
  focus(id: string): void
}

export function cellList(): CellList {
  const element = h('ol', { class: 'cells', 'aria-label': 'Cells' })
  let shown: readonly PageCell[] = []
  let active = -1
  let drawn = ''

  const draw = (): void => {
    const top = element.getBoundingClientRect().top
    // Out of sight a few rows stand all the same, so that a keyboard finds its way in.
    const most = Math.max(0, shown.length - overscan)
    const first = Math.min(most, Math.max(0, Math.floor(-top / rowHeight) - overscan))
    const sight = Math.ceil((innerHeight - top) / rowHeight) + overscan
    const last = Math.min(shown.length, Math.max(first + overscan, sight))
    const key = `${first} ${last}`
    if (key === drawn) return
    drawn = key
    const held = focusedIn(element)
    element.replaceChildren(...rowsOf(shown, first, last))
    if (held !== null) linkAt(element, held)?.focus({ preventScroll: true })
  }

  const focusAt = (at: number): void => {
    const cell = shown[at]
    if (cell === undefined) return
    active = at
    const top = element.getBoundingClientRect().top + at * rowHeight
    if (top < stickyHeight || top + rowHeight > innerHeight)
      scrollBy({ top: top - innerHeight / 2, behavior: 'instant' })
    draw()
    linkAt(element, at)?.focus({ preventScroll: true })
  }

  element.addEventListener('focusin', () => (active = focusedIn(element) ?? active))
  return {
    element,
    draw,
    show(cells) {
      shown = cells
      active = -1
      drawn = ''
      element.style.height = `${shown.length * rowHeight}px`
      draw()
    },
    move: (by) => focusAt(Math.min(shown.length - 1, Math.max(0, active + by))),
    focus: (id) => focusAt(shown.findIndex((cell) => cell.id === id)),
  }
}

/** What sticks to the top of the window covers so many pixels of a row. */
const stickyHeight = 64

function rowsOf(cells: readonly PageCell[], first: number, last: number): readonly HTMLElement[] {
  return cells.slice(first, last).map((cell, offset) => {
    const at = first + offset
    const row = rowOf(cell, at, cells.length)
    row.style.top = `${at * rowHeight}px`
    return row
  })
}

/** One cell as a line to click on. */
export function rowOf(cell: PageCell, at: number, of: number): HTMLLIElement {
  const { hue, sign, word } = statuses[cell.status]
  return h(
    'li',
    { 'aria-setsize': of, 'aria-posinset': at + 1, 'data-at': at },
    h(
      'a',
      { href: cellAddress(cell.id), class: hue },
      h('span', { class: 'sign', 'aria-hidden': 'true' }, sign),
      h('span', { class: 'unheard' }, `${word}: `),
      h('span', { class: 'row-name' }, oneLine(cell.id)),
      h('span', { class: 'row-time' }, duration(cell.durationMs)),
      h('span', { class: 'row-why' }, oneLine(whyOf(cell))),
    ),
  )
}

/** The line under the name: what broke, or why nothing is known, or what was asked. */
function whyOf(cell: PageCell): string {
  const told = cell.verdicts.find(
    ({ status, counts }) => counts && (status === 'broken' || status === 'errored'),
  )
  if (told?.status === 'broken') return `${told.rule}: ${told.actual}`
  if (told?.status === 'errored') return `${told.rule}: ${told.reason}`
  if (cell.status === 'not-triggered')
    return `not triggered: ${cell.traffic?.faults.find(({ because }) => because !== null)?.because ?? 'no fault was delivered'}`
  return cell.status === 'passed' ? cell.prompt : statuses[cell.status].word
}

function focusedIn(list: HTMLElement): number | null {
  const row = document.activeElement?.closest('li')
  const at = row !== null && row !== undefined && list.contains(row) ? row.dataset['at'] : undefined
  return at === undefined ? null : Number(at)
}

function linkAt(list: HTMLElement, at: number): HTMLAnchorElement | null {
  return list.querySelector(`li[data-at="${at}"] a`)
}
