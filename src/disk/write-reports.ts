import { join } from 'node:path'
import type { OutputConfig } from '../config/config.ts'
import type { Report } from '../report/report.ts'
import { cellsIn } from './cells-in.ts'
import { writeSurface } from './surfaces.ts'

/** Files that a run leaves in its output folder, absolute. */
export interface ReportFiles {
  readonly result: string
  readonly markdown: string
  readonly junit: string | null
  readonly sarif: string | null
  readonly html: string | null
}

/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
export async function writeReports(
  report: Report,
  result: string,
  output: OutputConfig,
): Promise<ReportFiles> {
  const at = (format: OutputConfig['formats'][number], name: string): string | null =>
    output.formats.includes(format) ? join(output.folder, name) : null
  const files = {
    result,
    markdown: join(output.folder, 'summary.md'),
    junit: at('junit', 'junit.xml'),
    sarif: at('sarif', 'report.sarif'),
    html: at('html', 'report.html'),
  }
  const shown = { report, cells: () => cellsIn(result), resultFile: result, colour: false }
  for (const surface of ['markdown', 'junit', 'sarif', 'html'] as const) {
    const path = files[surface]
    if (path !== null) await writeSurface(path, surface, shown)
  }
  return files
}
