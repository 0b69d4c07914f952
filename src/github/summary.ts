import { readFileSync, writeFileSync } from 'node:fs'
import { reasonOf } from '../base/user-error.ts'

/** The runner drops a step's summary whole above 1 MiB; some room is left for what masking adds and others write. */
const mostBytes = 900 * 1024

/** Our own part of the job summary, which may be written again when more is known. */
export interface Summary {
  /**
   * Puts the first of `pages`, the richest first, that fits in bytes in the place of what this part held before; what others wrote
   * stays. Returns null, or the reason as a sentence why it is not there: a platform without summaries is no fault of the agent.
   */
  write(pages: Iterable<string>): string | null
}

/** Opens a part at the end of `file`, the value of `GITHUB_STEP_SUMMARY`. */
export function openSummary(file: string | undefined): Summary {
  let ours = Buffer.alloc(0)
  return {
    write(pages) {
      if (file === undefined || file === '') return 'This platform has no job summary, so none was written.'
      try {
        const { before, after } = around(readFileSync(file), ours)
        const left = mostBytes - before.length - after.length
        for (const page of pages) {
          const bytes = Buffer.from(page)
          if (bytes.length > left) continue
          writeFileSync(file, Buffer.concat([before, bytes, after]))
          ours = bytes
          return null
        }
        return 'The job summary has no room left, so nothing was added to it.'
      } catch (error) {
        return `The job summary could not be written: ${reasonOf(error)}.`
      }
    },
  }
}

/** What others wrote before and behind our part. */
function around(all: Buffer, ours: Buffer): { readonly before: Buffer; readonly after: Buffer } {
  const at = ours.length === 0 ? -1 : all.lastIndexOf(ours)
  if (at < 0) return { before: all, after: Buffer.alloc(0) }
  return { before: all.subarray(0, at), after: all.subarray(at + ours.length) }
}
