import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ResultCell } from '../report/result.ts'

/** The cells of a `result.json`, one at a time, however large the file is. */
export async function* cellsIn(path: string): AsyncGenerator<ResultCell, void, undefined> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })
  let inside = false
  for await (const line of lines) {
    if (inside && line.startsWith(']')) return
    if (inside && line !== '') yield cellOf(line)
    if (line.endsWith('"cells": [')) inside = true
  }
}

function cellOf(line: string): ResultCell {
  const cell: ResultCell = JSON.parse(line.replace(/,$/, ''))
  return cell
}
