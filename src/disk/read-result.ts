import { reasonOf, UserError } from '../base/user-error.ts'
import { isObject } from '../base/json.ts'
import { cellSchema } from '../report/cell-schema.ts'
import { fits, misfits } from '../report/fits.ts'
import { headSchema, reportSchema } from '../report/result-schema.ts'
import type { Report } from '../report/report.ts'
import { inFileOrder, type ResultCell } from '../report/result.ts'
import { cellLines } from './cells-in.ts'
import { linesOf } from './lines-of.ts'
import { damaged, misfit, notOurs, otherVersion, truncated, unfinished } from './result-problems.ts'

/** A `result.json` from anywhere: its report, checked, and its cells, each checked when its turn comes. */
export interface ResultOnDisk {
  readonly report: Report
  cells(): AsyncGenerator<ResultCell, void, undefined>
}

/**
 * Opens a result of unknown origin, holding nothing of it but what surrounds its cells; throws a `UserError` that names line and
 * key for a file that was cut, edited, reformatted, written by another version, or left by a run that was killed.
 */
export async function readResult(path: string, named: string): Promise<ResultOnDisk> {
  const frame = await framed(path, named)
  const report = reportOf(frame, named)
  if (report.done !== frame.cells)
    throw misfit({ file: named, line: frame.tailLine }, report.done, frame.cells)
  return { report, cells: () => checkedCells(path, named) }
}

/** All of a file but its cells. */
interface Frame {
  readonly head: string
  readonly tail: string
  readonly tailLine: number
  readonly cells: number
}

async function framed(path: string, named: string): Promise<Frame> {
  await using source = lines(path, named)
  const head = await opening(source, named)
  const { cells, isClosed } = await countCells(source)
  const after = isClosed ? await Array.fromAsync(source) : []
  const tailLine = linesBefore + cells + 2
  if (!isClosed) throw truncated(named, linesBefore + cells)
  if (after.at(-1)?.endsWith('}') !== true) throw truncated(named, tailLine + Math.max(0, after.length - 1))
  return { head, tail: after.join('\n'), tailLine, cells }
}

/** The head, and the line that opens the list. */
const linesBefore = 2

/** The line with the head; the list of cells must begin behind it. */
async function opening(source: AsyncGenerator<string>, named: string): Promise<string> {
  const [first, second] = [await source.next(), await source.next()]
  const head = first.done === true ? '' : first.value.replace(/^\uFEFF/, '')
  if (!head.startsWith('{"schema":')) throw notOurs(named, head)
  if (second.done === true || second.value !== '"cells": [') throw notOurs(named, head)
  return head
}

async function countCells(
  source: AsyncGenerator<string>,
): Promise<{ readonly cells: number; readonly isClosed: boolean }> {
  let cells = 0
  for (let next = await source.next(); next.done !== true; next = await source.next()) {
    if (next.value.startsWith(']')) return { cells, isClosed: true }
    if (next.value !== '') cells += 1
  }
  return { cells, isClosed: false }
}

function reportOf({ head, tail, tailLine, cells }: Frame, named: string): Report {
  const before = parsed(`${head.replace(/,$/, '')}}`, named, 1)
  if (before['schema'] !== 1) throw otherVersion(named, before)
  const after = parsed(`{${tail}`, named, tailLine)
  if (!fits(headSchema, before)) throw damaged({ file: named, line: 1 }, misfits(headSchema, before))
  if (after['status'] === 'running') throw unfinished(named, cells, before.planned)
  const whole: unknown = { ...after, ...before }
  if (!fits(reportSchema, whole)) throw damaged({ file: named, line: tailLine }, misfits(reportSchema, whole))
  return inFileOrder(whole)
}

async function* checkedCells(path: string, named: string): AsyncGenerator<ResultCell, void, undefined> {
  let index = 0
  for await (const { text, line } of cellLines(path)) {
    const cell: unknown = parsed(text, named, line)
    if (!fits(cellSchema, cell))
      throw damaged({ file: named, line: line }, misfits(cellSchema, cell), `cells.${index}`)
    yield cell
    index += 1
  }
}

function parsed(text: string, named: string, line: number): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    if (isObject(value)) return value
  } catch (error) {
    throw damaged({ file: named, line: line }, [
      { path: [], message: `This line is no JSON: ${reasonOf(error).slice(0, 200)}` },
    ])
  }
  throw damaged({ file: named, line: line }, [{ path: [], message: 'This line is no JSON object' }])
}

async function* lines(path: string, named: string): AsyncGenerator<string, void, undefined> {
  try {
    yield* linesOf(path)
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      {
        message: `Cannot read ${named}: ${reasonOf(error)}.`,
        hint: 'A run writes `reports/result.json`; name another file if it was moved.',
      },
      { cause: error },
    )
  }
}
