import { appendFileSync, statSync } from 'node:fs'
import { reasonOf } from '../base/user-error.ts'

/** The runner drops a step's summary whole above 1 MiB; some room is left for what masking adds and others write. */
const mostBytes = 900 * 1024

/**
 * Appends to the job summary the first of `pages`, the richest first, that fits in it in bytes. Returns null, or the reason as a
 * sentence why there is none: a platform without summaries is no fault of the agent.
 */
export function appendSummary(file: string | undefined, pages: Iterable<string>): string | null {
  if (file === undefined || file === '') return 'This platform has no job summary, so none was written.'
  try {
    const left = mostBytes - statSync(file).size
    for (const page of pages) {
      if (Buffer.byteLength(page) > left) continue
      appendFileSync(file, page)
      return null
    }
    return 'The job summary has no room left, so nothing was added to it.'
  } catch (error) {
    return `The job summary could not be written: ${reasonOf(error)}.`
  }
}
