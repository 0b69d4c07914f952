import { closeSync, openSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ResultHead, resultHead, resultLine, resultTail, runningTail } from '../report/result.ts'
import type { Report } from '../report/report.ts'
import type { Outcome } from '../run/outcome.ts'
import { cannotWrite } from './cannot-write.ts'
import { makeFolder } from './make-folder.ts'

/** Unwritten cells wait at most this long or until they are this large: what a crash of ours could cost. */
const flushAfterMs = 100
const pageBytes = 1 << 17

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
    makeFolder(dirname(path))
    return openPage(openSync(path, 'w'))
  })
  let first = true
  let timer: NodeJS.Timeout | null = null
  let late: unknown = null

  const forgetTimer = (): void => {
    if (timer !== null) clearTimeout(timer)
    timer = null
  }
  const flushLater = (): void => {
    timer = null
    try {
      file.flush(runningTail)
    } catch (error) {
      late = error
    }
  }
  attempt(path, () => {
    file.add(resultHead(head))
    file.flush(runningTail)
  })

  return {
    path,
    add(outcome) {
      if (late !== null) throw cannotWrite(path, late)
      attempt(path, () => file.add(resultLine(outcome, first)))
      first = false
      timer ??= setTimeout(flushLater, flushAfterMs)
    },
    finish(report) {
      // A flush that came later would put the tail of a running file behind the final one.
      forgetTimer()
      attempt(path, () => file.flush(resultTail(report)))
    },
    close() {
      forgetTimer()
      file.close()
    },
  }
}

/** A file that grows by what is added, always closed by a tail that the next addition overwrites. */
interface Page {
  add(text: string): void
  flush(tail: string): void
  close(): void
}

/** Text is kept as bytes of one page: tens of thousands of strings that wait together would outlive the collector's nursery. */
function openPage(file: number): Page {
  const page = Buffer.allocUnsafe(pageBytes)
  let filled = 0
  let position = 0

  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length;)
      done += writeSync(file, bytes, done, bytes.length - done, position + done)
  }
  const flush = (tail: string): void => {
    // One write for both: whoever reads in between finds the old tail or the new one.
    write(Buffer.concat([page.subarray(0, filled), Buffer.from(tail)]))
    position += filled
    filled = 0
  }
  return {
    add(text) {
      const bytes = Buffer.byteLength(text)
      if (filled + bytes > pageBytes) flush(runningTail)
      if (bytes <= pageBytes) {
        filled += page.write(text, filled)
        return
      }
      write(Buffer.from(text + runningTail))
      position += bytes
    },
    flush,
    close: () => closeSync(file),
  }
}

function attempt<T>(path: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    throw cannotWrite(path, error)
  }
}
