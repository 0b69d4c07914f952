import { UserError } from '../base/user-error.ts'
import { allFormats } from '../replay/import/all.ts'
import type { Around, Format, FormatName, Imported, Read } from '../replay/import/imported.ts'
import { documentsOf } from './documents-of.ts'

/** A file of traces, and how it is read. */
export interface TraceFile extends Around {
  readonly path: string
  /** Null = by its content. */
  readonly format: FormatName | null
  /** More sessions than this are not read. */
  readonly limit: number
}

/**
 * The sessions of a file, part by part, so that a large file is never held as a whole; the last part tells where the
 * limit cut it off. Throws a `UserError` where anything is not as its format publishes it.
 */
export async function* readTrace(file: TraceFile): AsyncGenerator<Read> {
  let reader: ReturnType<Format['open']> | null = null
  let left = file.limit
  for await (const document of documentsOf(file.path, file.file)) {
    reader ??= formatOf(file, document.value).open(file)
    const read = reader.add(document)
    yield { ...read, sessions: read.sessions.slice(0, left) }
    if (read.sessions.length > left)
      return yield { sessions: [], notes: [`${file.file} holds more sessions: ${limited(file)}`] }
    left -= read.sessions.length
  }
  const rest = reader?.end() ?? { sessions: [], notes: [] }
  const isCut = rest.sessions.length > left
  yield {
    sessions: rest.sessions.slice(0, left),
    notes: isCut
      ? [...rest.notes, `${file.file} holds ${rest.sessions.length} sessions: ${limited(file)}`]
      : rest.notes,
  }
}

function limited({ limit }: TraceFile): string {
  return `${limit} were taken, and \`--limit\` asks for more.`
}

function formatOf({ format, file }: TraceFile, first: Imported['context'][number][string]): Format {
  const known =
    format === null
      ? allFormats.find((each) => each.recognises(first))
      : allFormats.find(({ name }) => name === format)
  if (known !== undefined) return known
  throw new UserError({
    message: `${file} is no trace that can be imported.`,
    hint: `Known formats: ${allFormats.map(({ name }) => name).join(', ')}; name one with \`--format\` to see what is wrong with it.`,
  })
}
