import type { PageCell } from '../src/report/html-pack.ts'
import { type CellList, cellList, rowOf } from './cell-list.ts'
import type { Data } from './data.ts'
import { button, h } from './dom.ts'
import { type FilterName, type Filters, listAddress, matches } from './filters.ts'
import { oneLine } from './foreign.ts'
import { statuses } from './status.ts'

/** The list of cells with what narrows it. */
export interface ListPart {
  readonly element: HTMLElement
  readonly list: CellList
  readonly search: HTMLInputElement
  /** The cells before and after one in the list, as it is narrowed now. */
  readonly beside: (id: string) => Beside
  narrow(filters: Filters): void
}

export interface Beside {
  readonly before: PageCell | undefined
  readonly after: PageCell | undefined
}

const selects = [
  ['status', 'Status'],
  ['phase', 'Phase'],
  ['rule', 'Broken rule'],
  ['scenario', 'Scenario'],
  ['type', 'Mutation'],
] as const

/** `go` is told a new address to replace the present one. */
export function listPart({ cells }: Data, go: (address: string) => void): ListPart {
  const ordered = worstFirst(cells)
  const list = cellList()
  const search = h('input', {
    type: 'search',
    placeholder: 'Search cells',
    'aria-label': 'Search cells',
    id: 'search',
  })
  const count = h('p', { class: 'count', role: 'status' })
  const chips = h('div', { class: 'chips' })
  const choices = selects.map(([name, label]) => ({ name, ...choice(name, label, optionsOf(cells, name)) }))
  const paper = h('ol', { class: 'paper' })
  let filters: Filters = {}
  let shown: readonly PageCell[] = []

  const change = (name: FilterName, value: string): void => go(listAddress({ ...filters, [name]: value }))
  for (const { name, select } of choices) select.addEventListener('change', () => change(name, select.value))
  search.addEventListener('input', () => change('q', search.value))
  addEventListener('beforeprint', () => paper.replaceChildren(...onPaper(shown)))
  addEventListener('afterprint', () => paper.replaceChildren())

  return {
    element: h(
      'section',
      { 'aria-labelledby': 'cells', class: 'list' },
      h('h2', { id: 'cells', tabindex: '-1' }, 'Cells'),
      h(
        'div',
        { class: 'tools', role: 'search' },
        search,
        choices.map(({ element }) => element),
      ),
      h('div', { class: 'told-filters' }, count, chips),
      list.element,
      paper,
    ),
    list,
    search,
    beside(id) {
      const at = shown.findIndex((cell) => cell.id === id)
      return { before: shown[at - 1], after: shown[at + 1] }
    },
    narrow(asked) {
      filters = asked
      shown = ordered.filter((cell) => matches(cell, filters))
      for (const { name, select } of choices) select.value = filters[name] ?? ''
      if (document.activeElement !== search) search.value = filters.q ?? ''
      count.textContent =
        shown.length === cells.length ? `${cells.length} cells` : `${shown.length} of ${cells.length} cells`
      chips.replaceChildren(...chipsOf(filters, go))
      list.show(shown)
    },
  }
}

function chipsOf(filters: Filters, go: (address: string) => void): readonly HTMLElement[] {
  const own = (['prompt', 'fault'] as const).flatMap((name) => {
    const value = filters[name]
    if (value === undefined) return []
    const without = listAddress({ ...filters, [name]: '' })
    const label = `${name}: ${oneLine(value)}`
    return [button({ class: 'chip', 'aria-label': `Remove ${label}` }, () => go(without), `${label} ✕`)]
  })
  if (Object.keys(filters).length === 0) return own
  return [...own, button({ class: 'chip' }, () => go(listAddress({})), 'Show all')]
}

function choice(name: FilterName, label: string, options: readonly (readonly [string, string])[]) {
  const select = h(
    'select',
    { id: `filter-${name}` },
    h('option', { value: '' }, 'all'),
    options.map(([value, words]) => h('option', { value }, words)),
  )
  const element = h(
    'label',
    { class: 'choice', hidden: options.length < 2 && name !== 'rule' },
    label,
    select,
  )
  return { select, element }
}

function optionsOf(
  cells: readonly PageCell[],
  name: (typeof selects)[number][0],
): readonly (readonly [string, string])[] {
  const values = new Map<string, number>()
  for (const cell of cells)
    for (const value of valuesOf(cell, name)) values.set(value, (values.get(value) ?? 0) + 1)
  return [...values].map(([value, many]) => [value, `${oneLine(wordOf(name, value), 60)} (${many})`] as const)
}

function wordOf(name: FilterName, value: string): string {
  const known = Object.entries(statuses).find(([status]) => name === 'status' && status === value)
  return known === undefined ? value : known[1].word
}

function valuesOf(cell: PageCell, name: (typeof selects)[number][0]): readonly string[] {
  switch (name) {
    case 'status':
      return [cell.status]
    case 'phase':
      return [cell.phase]
    case 'scenario':
      return cell.scenario === null ? [] : [cell.scenario]
    case 'type':
      return cell.mutation === null ? [] : [cell.mutation.type]
    case 'rule':
      return cell.verdicts
        .filter(({ status }) => status === 'broken' || status === 'errored')
        .map(({ rule }) => rule)
  }
}

/** What needs a reader first, each kind in the order of the plan. */
function worstFirst(cells: readonly PageCell[]): readonly PageCell[] {
  const order = Object.keys(statuses)
  return cells.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
}

/** On paper the first rows stand one below the other, and the rest is a number. */
function onPaper(shown: readonly PageCell[]): readonly HTMLElement[] {
  const some = shown.slice(0, 60)
  const rest = shown.length - some.length
  return [
    ...some.map((cell, at) => rowOf(cell, at, shown.length)),
    ...(rest === 0 ? [] : [h('li', {}, `and ${rest} more, which are not printed`)]),
  ]
}
