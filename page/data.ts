import type { PageHead } from '../src/report/html.ts'
import { type PackedCell, type PageCell, type Tables, unpack } from '../src/report/html-pack.ts'

/** Everything that the page knows. */
export interface Data extends PageHead {
  readonly cells: readonly PageCell[]
  readonly byId: ReadonlyMap<string, PageCell>
}

/** Reads what was put into the page when it was written. */
export function readData(): Data {
  const head: PageHead = JSON.parse(textOf('report'))
  const tables: Tables = JSON.parse(textOf('tables'))
  const packed: readonly PackedCell[] = JSON.parse(textOf('cells'))
  const cells = packed.map((cell) => unpack(cell, tables))
  return { ...head, cells, byId: new Map(cells.map((cell) => [cell.id, cell])) }
}

function textOf(id: string): string {
  const element = document.getElementById(id)
  const text = element?.textContent ?? 'null'
  element?.remove()
  return text
}
