import { relative, resolve } from 'node:path'
import { Readable } from 'node:stream'
import { UserError } from '../base/user-error.ts'
import { readResult } from '../disk/read-result.ts'
import { type Surface, surfaces, writeSurface } from '../disk/surfaces.ts'
import type { Io } from './io.ts'

interface ReportFlags {
  readonly format?: string
  readonly output?: string
}

/** `flakestorm report`: any surface again, from a result file that may come from anywhere. */
export async function report(named: string, flags: ReportFlags, io: Io): Promise<number> {
  const format = formatOf(flags.format ?? 'terminal')
  const result = await readResult(resolve(io.folder, named), named)
  const shown = {
    report: result.report,
    cells: () => result.cells(),
    resultFile: resolve(io.folder, named),
    colour: format === 'terminal' && flags.output === undefined && io.colour.out,
  }
  if (flags.output === undefined) {
    const pieces: AsyncIterable<string> = Readable.from(surfaces[format](shown))
    for await (const piece of pieces) io.out(piece)
    return 0
  }
  const path = resolve(io.folder, flags.output)
  if (path === shown.resultFile) {
    throw new UserError({
      message: `--output names the result file itself, ${named}.`,
      hint: 'Name another file; the result would be lost.',
    })
  }
  await writeSurface(path, format, shown)
  io.err(`${relative(io.folder, path)}\n`)
  return 0
}

function formatOf(format: string): Surface {
  const names = Object.keys(surfaces)
  if (isSurface(format)) return format
  throw new UserError({
    message: `There is no format "${format}".`,
    hint: `Use one of ${names.join(', ')}.`,
  })
}

function isSurface(name: string): name is Surface {
  return Object.hasOwn(surfaces, name)
}
