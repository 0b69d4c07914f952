import { createWriteStream, renameSync, rmSync, statSync } from 'node:fs'
import { basename, isAbsolute, relative } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { html } from '../report/html.ts'
import { junit } from '../report/junit.ts'
import { markdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'
import type { ResultCell } from '../report/result.ts'
import { sarif } from '../report/sarif.ts'
import { terminal } from '../report/terminal.ts'
import { cannotWrite } from './cannot-write.ts'
import { readTemplate } from './read-template.ts'

/** What a surface is made of. */
export interface Shown {
  readonly report: Report
  /** The cells of the run, from the first, each time it is called. */
  readonly cells: () => AsyncIterable<ResultCell>
  /** Where `result.json` is, absolute. */
  readonly resultFile: string
  readonly colour: boolean
}

/** Every surface of a report by its name; the one way to make them, whether the run is over just now or long ago. */
export const surfaces = {
  terminal: ({ report, colour }: Shown) => [terminal(report, { colour })],
  markdown: ({ report }: Shown) => [markdown(report)],
  json: ({ report }: Shown) => [`${JSON.stringify(report)}\n`],
  junit: ({ report, cells }: Shown) => junit(report, cells()),
  sarif: ({ report, cells }: Shown) => sarif(report, cells()),
  html: ({ report, cells, resultFile }: Shown) =>
    html({ template: readTemplate(), report, cells, resultFile: near(resultFile) }),
} as const

export type Surface = keyof typeof surfaces

/**
 * Writes a surface piece by piece, whole or not at all: beside its place first. Throws a `UserError` that names the file
 * where it cannot be written.
 */
export async function writeSurface(path: string, name: Surface, shown: Shown): Promise<void> {
  const draft = `${path}.${process.pid}.part`
  try {
    // A pipe or a device has no place that something could be moved into.
    const isSpecial = statSync(path, { throwIfNoEntry: false })?.isFile() === false
    await pipeline(Readable.from(surfaces[name](shown)), createWriteStream(isSpecial ? path : draft))
    if (!isSpecial) renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    // What is wrong with the cells has an address of its own, and a bug of ours is no matter of the disk.
    throw error instanceof Error && 'syscall' in error ? cannotWrite(path, error) : error
  }
}

/** As somebody in the folder of the run would name it; a report travels, so it names no other folder of the machine. */
function near(path: string): string {
  const way = relative(process.cwd(), path)
  return way.startsWith('..') || isAbsolute(way) ? basename(path) : way.replaceAll('\\', '/')
}
