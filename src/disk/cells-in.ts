import type { ResultCell } from '../report/result.ts'
import { linesOf } from './lines-of.ts'

/** The cells of a `result.json` that this very process wrote, one at a time, however large the file is. */
export async function* cellsIn(path: string): AsyncGenerator<ResultCell, void, undefined> {
  for await (const { text } of cellLines(path)) {
    const cell: ResultCell = JSON.parse(text)
    yield cell
  }
}

/** The lines that hold one cell each, with their place in the file; what they hold is not looked at. */
export async function* cellLines(
  path: string,
): AsyncGenerator<{ readonly text: string; readonly line: number }, void, undefined> {
  let line = 0
  let inside = false
  for await (const text of linesOf(path)) {
    line += 1
    if (inside && text.startsWith(']')) return
    if (inside && text !== '') yield { text: text.replace(/,$/, ''), line }
    if (text.endsWith('"cells": [')) inside = true
  }
}
