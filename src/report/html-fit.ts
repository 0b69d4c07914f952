import { Buffer } from 'node:buffer'
import { inertJson, type PackedCell, packer, type Slimness, slim } from './html-pack.ts'
import type { Report } from './report.ts'
import type { ResultCell } from './result.ts'

/** How slim passing cells are, and all others. */
export interface Level {
  readonly passing: Slimness
  readonly others: Slimness
}

/** What a page that would be too large does without; all of it is in `result.json`. */
export interface LeftOut extends Level {
  /** Cells that have less on the page than in the result. */
  readonly slimmed: number
  /** Cells that are not on the page at all. */
  readonly cells: number
  /** True where the clean answers are missing. */
  readonly clean: boolean
}

/** What was decided before the first cell is written. */
export interface Fit {
  readonly leftOut: LeftOut
  slimmed(cell: ResultCell): ReturnType<typeof slim>
  /** Whether a cell of so many bytes still has its place; asked once for each, in order. */
  keeps(cell: ResultCell, bytes: number): boolean
}

/** In the order in which a reader misses them least: what passed loses its transcripts first. */
const levels: readonly Level[] = [
  { passing: 0, others: 0 },
  { passing: 1, others: 0 },
  { passing: 2, others: 0 },
  { passing: 2, others: 1 },
  { passing: 2, others: 2 },
]

/** Measures all cells and takes the first level that fits into `room` bytes; below the last one, cells are left out, passing ones first. */
export async function fit(cells: AsyncIterable<ResultCell>, room: number): Promise<Fit> {
  const sizes = await measure(cells)
  const total = ({ passing, others }: Level): number => sizes.passing[passing] + sizes.others[others]
  const left = room - sizes.tables
  const level = levels.find((one) => total(one) <= left) ?? thinnest
  const quota = {
    others: Math.min(left, sizes.others[level.others]),
    passing: Math.max(0, left - sizes.others[level.others]),
  }
  const slimmed = (level.passing > 0 ? sizes.count.passing : 0) + (level.others > 0 ? sizes.count.others : 0)
  const gone = total(level) <= left ? 0 : countGone(sizes, quota)
  return {
    leftOut: { ...level, slimmed, cells: gone, clean: false },
    slimmed: (cell) => slim(cell, level[classOf(cell)]),
    keeps: taker(quota),
  }
}

/** The report without the clean answers, where they would take the room of the cells. */
export function withoutCleanAnswers(report: Report): Report {
  const preflight = report.preflight.map((result) => ({ ...result, output: '', toolCalls: [] }))
  return { ...report, preflight }
}

const thinnest: Level = { passing: 2, others: 2 }

type Class = keyof Level

function classOf({ status }: Pick<ResultCell, 'status'>): Class {
  return status === 'passed' ? 'passing' : 'others'
}

interface Sizes extends Record<Class, Record<Slimness, number>> {
  readonly tables: number
  readonly count: Readonly<Record<Class, number>>
  /** Bytes of every cell at its slimmest, in order. */
  readonly least: readonly (readonly [Class, number])[]
}

async function measure(cells: AsyncIterable<ResultCell>): Promise<Sizes> {
  const { pack, tables } = packer()
  const passing = { 0: 0, 1: 0, 2: 0 }
  const others = { 0: 0, 1: 0, 2: 0 }
  const count = { passing: 0, others: 0 }
  const least: [Class, number][] = []
  for await (const cell of cells) {
    const which = classOf(cell)
    const sizes = which === 'passing' ? passing : others
    for (const slimness of [0, 1] as const) sizes[slimness] += bytesOf(pack(slim(cell, slimness)))
    const bytes = bytesOf(pack(slim(cell, 2)))
    sizes[2] += bytes
    count[which] += 1
    least.push([which, bytes])
  }
  return { passing, others, count, least, tables: Buffer.byteLength(inertJson(tables())) }
}

/** With its comma and its line end. */
export function bytesOf(packed: PackedCell): number {
  return Buffer.byteLength(inertJson(packed)) + 2
}

function countGone({ least }: Sizes, quota: Record<Class, number>): number {
  const takes = taker(quota)
  return least.filter(
    ([which, bytes]) => !takes({ status: which === 'passing' ? 'passed' : 'failed' }, bytes),
  ).length
}

function taker(
  quota: Readonly<Record<Class, number>>,
): (cell: Pick<ResultCell, 'status'>, bytes: number) => boolean {
  const left = { ...quota }
  return (cell, bytes) => {
    const which = classOf(cell)
    if (bytes > left[which]) return false
    left[which] -= bytes
    return true
  }
}
