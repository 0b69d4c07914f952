import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { z } from 'zod'
import { parseJson } from '../base/json.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { Cassette, Entry } from '../replay/cassette.ts'
import { entryOf } from '../replay/cassette.ts'
import { type Exchange, boundaries, exchangeSchema } from '../replay/exchange.ts'
import { cassetteHead, cassetteTailLength } from './write-session.ts'

/** Reads `bytes` bytes of a file from `at`. */
export type ReadBytes = (file: number, at: number, bytes: number) => Buffer

/**
 * Opens a file of exchanges by its index: what is read grows with the number of exchanges, not with their size. A file
 * that was edited by hand is read once as a whole. Throws a `UserError` with the line that is wrong.
 */
export function openCassette(path: string, read: ReadBytes = readBytes): Cassette {
  const entries = withFile(path, (file) => {
    refuseForeign(path, read(file, 0, cassetteHead.length).toString('utf8'))
    return indexIn(file, read) ?? scanned(path, file, read)
  })
  const exchangeAt = (at: number): Exchange => {
    const entry = entries[at]
    if (entry === undefined) throw new Error(`the cassette ${path} has no exchange ${at}`)
    const text = withFile(path, (file) => read(file, entry.at, entry.bytes).toString('utf8'))
    return exchangeIn(text, { path, line: at + 2 })
  }
  return { entries, isIndexed: true, read: exchangeAt }
}

interface Placed extends Entry {
  readonly at: number
  readonly bytes: number
}

const placed = z.strictObject({
  boundary: z.enum(boundaries),
  name: z.string(),
  method: z.string(),
  key: z.string(),
  label: z.string(),
  at: z.int().min(0),
  bytes: z.int().min(1),
})

const indexLine = z.object({ index: z.array(placed) })

const tailLine = z.object({ index_at: z.int().min(0) })

/** The index; null where the file does not end as it was written, or its lines have moved. */
function indexIn(file: number, read: ReadBytes): readonly Placed[] | null {
  const { size } = fstatSync(file)
  const tailAt = size - cassetteTailLength
  const tail = tailLine.safeParse(
    parseJson(read(file, Math.max(0, tailAt), cassetteTailLength).toString('utf8')),
  )
  if (!tail.success || tail.data.index_at > tailAt) return null
  const index = indexLine.safeParse(
    parseJson(read(file, tail.data.index_at, tailAt - tail.data.index_at).toString('utf8')),
  )
  if (!index.success) return null
  const end = index.data.index.reduce(
    (at, entry) => (entry.at === at ? at + entry.bytes : -1),
    cassetteHead.length,
  )
  return end === tail.data.index_at ? index.data.index : null
}

/** Every line of a file that was edited: entries made anew, or the first line that is wrong. */
function scanned(path: string, file: number, read: ReadBytes): readonly Placed[] {
  const entries: Placed[] = []
  let at = cassetteHead.length
  let hasIndex = false
  const lines = read(file, at, fstatSync(file).size - at)
  for (let from = 0, line = 2; from < lines.length; line += 1) {
    const end = lines.indexOf(0x0a, from)
    const text = lines.toString('utf8', from, end < 0 ? lines.length : end)
    if (end < 0) throw truncated(path, line)
    hasIndex ||= text.startsWith('{"index":')
    if (!hasIndex) entries.push({ ...entryOf(exchangeIn(text, { path, line })), at, bytes: end + 1 - from })
    at += end + 1 - from
    from = end + 1
  }
  if (!hasIndex) throw truncated(path, entries.length + 2)
  return entries
}

function exchangeIn(text: string, where: { readonly path: string; readonly line: number }): Exchange {
  const json = parseJson(text)
  const parsed = json === undefined ? null : exchangeSchema.safeParse(json)
  if (parsed?.success) return parsed.data
  const [issue] = parsed?.error.issues ?? []
  const why = issue === undefined ? 'it is not JSON' : `${issue.path.join('.')}: ${issue.message}`
  throw new UserError({
    message: `This line is no exchange: ${why}.`,
    place: { file: where.path, line: where.line, column: 1 },
    hint: 'Record the session again, or take the line out as a whole.',
  })
}

function refuseForeign(path: string, head: string): void {
  if (head === cassetteHead) return
  const version = z.object({ version: z.number() }).safeParse(parseJson(head.split('\n')[0] ?? ''))
  throw new UserError({
    message: version.success
      ? `This file of exchanges is of version ${version.data.version}; this flakestorm reads version 1.`
      : 'This is no file of exchanges.',
    place: { file: path, line: 1, column: 1 },
    hint: 'Record the session again.',
  })
}

function truncated(path: string, line: number): UserError {
  return new UserError({
    message: 'The file of exchanges ends too early: it was cut, or its recording broke off.',
    place: { file: path, line, column: 1 },
    hint: 'Record the session again.',
  })
}

function withFile<T>(path: string, act: (file: number) => T): T {
  const file = opened(path)
  try {
    return act(file)
  } finally {
    closeSync(file)
  }
}

function opened(path: string): number {
  try {
    return openSync(path, 'r')
  } catch (error) {
    throw new UserError(
      {
        message: `Cannot read the exchanges ${path}: ${reasonOf(error)}.`,
        hint: 'It belongs beside its session.',
      },
      { cause: error },
    )
  }
}

function readBytes(file: number, at: number, bytes: number): Buffer {
  const buffer = Buffer.allocUnsafe(Math.max(0, bytes))
  let done = 0
  while (done < bytes) {
    const read = readSync(file, buffer, done, bytes - done, at + done)
    if (read === 0) break
    done += read
  }
  return buffer.subarray(0, done)
}
