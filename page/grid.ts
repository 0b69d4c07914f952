import { h } from './dom.ts'
import { breakable, oneLine } from './foreign.ts'

/** One field of a grid: a few words on a hue, that lead somewhere. */
export interface Field {
  readonly hue: 'held' | 'broken' | 'untested' | 'errored' | 'none'
  readonly text: string
  /** Under it, smaller. */
  readonly note?: string
  /** The whole sentence, for whoever hovers or listens. */
  readonly title: string
  readonly href: string | null
}

interface GridRow {
  readonly name: string
  /** Beside the name, fainter. */
  readonly aside: string
  readonly fields: readonly (Field | null)[]
  /** At the end of the row, where the grid has such a column. */
  readonly end?: string
}

/** What a grid comes to at its edges. */
interface Margins {
  /** Name of the last column. */
  readonly end: string
  /** The last row: a name, and a word for each column and for the last. */
  readonly foot: { readonly name: string; readonly words: readonly string[] }
}

/** A picture that is a table: rows and columns have names, every field says in words what its hue says. */
export function grid(
  caption: string,
  {
    corner,
    columns,
    rows,
    margins = null,
  }: {
    readonly corner: string
    readonly columns: readonly string[]
    readonly rows: readonly GridRow[]
    readonly margins?: Margins | null
  },
): HTMLElement {
  return h(
    'div',
    { class: 'grid-frame', tabindex: '0', role: 'region', 'aria-label': caption },
    h(
      'table',
      { class: 'grid' },
      h('caption', { class: 'unheard' }, caption),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, corner),
          columns.map((name) => h('th', { scope: 'col' }, breakable(name))),
          margins && h('th', { scope: 'col' }, margins.end),
        ),
      ),
      h('tbody', {}, rows.map(rowElement)),
      margins && footElement(margins.foot),
    ),
  )
}

function footElement({ name, words }: Margins['foot']): HTMLElement {
  const fields = words.map((word) => h('td', { class: 'margin' }, word))
  return h('tfoot', {}, h('tr', {}, h('th', { scope: 'row' }, name), fields))
}

function rowElement({ name, aside, fields, end }: GridRow): HTMLElement {
  return h(
    'tr',
    {},
    h(
      'th',
      { scope: 'row' },
      breakable(name),
      aside === '' ? null : h('span', { class: 'faint' }, ` ${aside}`),
    ),
    fields.map(fieldElement),
    end === undefined ? null : h('td', { class: 'margin' }, end),
  )
}

function fieldElement(field: Field | null): HTMLElement {
  if (field === null) return h('td', { class: 'none' }, h('span', { class: 'unheard' }, 'nothing planned'))
  const { hue, text, note, title, href } = field
  const shown = [text, note === undefined ? null : h('small', {}, note)]
  const words = oneLine(title, 400)
  const heard = h('span', { class: 'unheard' }, ` ${words}`)
  return h(
    'td',
    { class: hue },
    href === null
      ? h('span', { class: 'field', title: words }, shown, heard)
      : h('a', { class: 'field', href, title: words }, shown, heard),
  )
}
