import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'

/** `src/disk/` and the folders of `dist/` are equally deep, so that one path serves both. */
const file = join(import.meta.dirname, '../../dist/page/report.html')

/** The template of the HTML report, which is built from `page/` and comes with the package. */
export function readTemplate(): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(
      {
        message: `The template of the HTML report is missing: ${reasonOf(error)}.`,
        hint: 'Build it with `npm run build`, or install flakestorm again.',
      },
      { cause: error },
    )
  }
}
