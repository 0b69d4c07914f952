import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'
import { type ResultHead, resultHead, resultLine, resultTail, runningTail } from '../report/result.ts'
import type { Report } from '../report/report.ts'
import type { Outcome } from '../run/outcome.ts'

/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100
const flushAfterCharacters = 1 << 16

/** `result.json` on disk, valid JSON from the first cell to the last, even when the process is killed. */
export interface ResultFile {
  readonly path: string
  add(outcome: Outcome): void
  /** Writes everything; from here on the file is final. */
  finish(report: Report): void
  close(): void
}

/** Opens `path` anew, making its folder; throws a `UserError` that names the path where it cannot be written. */
export function openResultFile(path: string, head: ResultHead): ResultFile {
  const file = attempt(path, () => {
    mkdirSync(dirname(path), { recursive: true })
    return openSync(path, 'w')
  })
  let position = 0
  let pending = resultHead(head)
  let first = true
  let timer: NodeJS.Timeout | null = null
  let late: unknown = null

  // Each write carries a tail along, and the next one starts where that tail began.
  const write = (text: string, tail: string): void => {
    const bytes = Buffer.from(text + tail)
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, bytes.length - done, position + done)
    position += Buffer.byteLength(text)
  }
  const flush = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const text = pending
    pending = ''
    write(text, runningTail)
  }
  const flushLater = (): void => {
    try {
      flush()
    } catch (error) {
      late = error
    }
  }
  attempt(path, flush)

  return {
    path,
    add(outcome) {
      pending += resultLine(outcome, first)
      first = false
      if (late !== null) throw cannotWrite(path, late)
      if (pending.length >= flushAfterCharacters) attempt(path, flush)
      else timer ??= setTimeout(flushLater, flushAfterMs)
    },
    finish(report) {
      attempt(path, () => {
        if (timer !== null) clearTimeout(timer)
        write(pending, resultTail(report))
        pending = ''
      })
    },
    close() {
      if (timer !== null) clearTimeout(timer)
      closeSync(file)
    },
  }
}

function attempt<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

/** The one sentence for a report that cannot be written, with the system's own reason. */
export function cannotWrite(path: string, error: unknown): UserError {
  return new UserError(
    {
      message: `Cannot write ${path}: ${reasonOf(error)}.`,
      hint: 'Make room or make the folder writable, or choose another with `--output`.',
    },
    { cause: error },
  )
}
