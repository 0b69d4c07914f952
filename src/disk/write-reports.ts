import { createWriteStream, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { OutputConfig } from '../config/config.ts'
import { junit } from '../report/junit.ts'
import { markdown } from '../report/markdown.ts'
import type { Report } from '../report/report.ts'
import { cellsIn } from './read-result.ts'
import { cannotWrite } from './result-file.ts'

/** Files that a run leaves in its output folder, absolute. */
export interface ReportFiles {
  readonly result: string
  readonly markdown: string
  readonly junit: string | null
}

/** Writes the surfaces beside `result.json`; throws a `UserError` that names the first file that cannot be written. */
export async function writeReports(
  report: Report,
  result: string,
  output: OutputConfig,
): Promise<ReportFiles> {
  const files = {
    result,
    markdown: join(output.folder, 'summary.md'),
    junit: output.formats.includes('junit') ? join(output.folder, 'junit.xml') : null,
  }
  try {
    writeFileSync(files.markdown, markdown(report))
  } catch (error) {
    throw cannotWrite(files.markdown, error)
  }
  if (files.junit === null) return files
  try {
    await pipeline(junit(report, cellsIn(result)), createWriteStream(files.junit))
  } catch (error) {
    throw cannotWrite(files.junit, error)
  }
  return files
}
