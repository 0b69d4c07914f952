import { cellPage, noSuchCell } from './cell-page.ts'
import type { Data } from './data.ts'
import { cellAddress, type Filters, listAddress, placeOf } from './filters.ts'
import type { Keys } from './keys.ts'
import { type ListPart, listPart } from './list-part.ts'
import { overview } from './overview.ts'

/** The two places of the page, the list and a cell, and the ways between them. */
interface Places {
  readonly keys: Keys
  /** Goes where the address says. */
  readonly route: () => void
  /** Draws the rows in sight. */
  readonly draw: () => void
}

/** Where the reader is, and where he was in the list. */
interface Standing {
  cell: string | null
  scrolled: number
  listed: string
}

export function openPlaces(data: Data, main: HTMLElement): Places {
  const at: Standing = { cell: null, scrolled: 0, listed: '#cells' }
  const list = listPart(data, (address) => {
    history.replaceState(null, '', address)
    route()
  })
  const home = overview(data, list.element)

  const showList = (filters: Filters): void => {
    const left = at.cell
    at.cell = null
    at.listed = listAddress(filters)
    if (!home.isConnected) main.replaceChildren(home)
    list.narrow(filters)
    if (left === null) return followAddress(list)
    scrollTo({ top: at.scrolled, behavior: 'instant' })
    list.list.focus(left)
  }
  const showCell = (id: string): void => {
    if (at.cell === null) at.scrolled = scrollY
    at.cell = id
    const cell = data.byId.get(id)
    const ways = { ...list.beside(id), list: at.listed }
    main.replaceChildren(cell === undefined ? noSuchCell(id) : cellPage(cell, data, ways))
    scrollTo({ top: 0, behavior: 'instant' })
    document.getElementById('cell')?.focus({ preventScroll: true })
  }
  const route = (): void => {
    const place = placeOf(location.hash)
    if (place.at === 'cell') showCell(place.id)
    else showList(place.filters)
  }
  list.narrow({})
  return { route, draw: list.list.draw, keys: keysFor(at, list, route) }
}

function keysFor(at: Standing, list: ListPart, route: () => void): Keys {
  return {
    search() {
      if (at.cell !== null) {
        location.hash = at.listed
        route()
      }
      list.search.focus()
      list.search.select()
    },
    move(by) {
      if (at.cell === null) return list.list.move(by)
      const { before, after } = list.beside(at.cell)
      const next = by > 0 ? after : before
      if (next !== undefined) location.hash = cellAddress(next.id)
    },
    back() {
      if (at.cell !== null) location.hash = at.listed
    },
  }
}

/** An address with a filter, or `#cells`, means the list; whoever is using the list already is there. */
function followAddress(list: ListPart): void {
  const busy = list.element.contains(document.activeElement)
  if (location.hash.length > 1 && !busy) list.element.scrollIntoView()
  list.list.draw()
}
