import { readFileSync, statSync } from 'node:fs'
import { jsonMistake } from '../base/json-mistake.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import { linesOf } from '../disk/lines-of.ts'
import { shallowJson } from '../gateway/shallow-json.ts'
import type { ForeignDocument } from '../replay/import/imported.ts'

/** A document that is spread over lines must fit into the memory, in bytes; a file of lines need not. */
const mostSpread = 128 * 1024 * 1024

/**
 * The JSON documents of a file, one at a time: one a line, or one that is the whole file. Throws a `UserError` with the
 * line that is no JSON; `named` is what the user calls the file.
 */
export async function* documentsOf(path: string, named: string): AsyncGenerator<ForeignDocument> {
  let line = 0
  let found = 0
  for await (const row of readable(path, named)) {
    line += 1
    const text = line === 1 ? row.replace(/^\uFEFF/, '') : row
    if (text.trim() === '') continue
    const value = shallowJson(text)
    if (value === undefined) {
      if (found > 0 || !/^\s*[[{]/.test(text)) throw noJson(named, line, text)
      return yield { line, value: spread(path, named) }
    }
    found += 1
    yield { line, value }
  }
  if (found === 0) throw new UserError({ message: `${named} is empty.`, hint: 'Export it again.' })
}

/** The lines of a file; what stops them is the user's to mend. */
async function* readable(path: string, named: string): AsyncGenerator<string> {
  try {
    yield* linesOf(path)
  } catch (error) {
    throw new UserError(
      { message: `Cannot read ${named}: ${reasonOf(error)}.`, hint: 'Name a file that was exported.' },
      { cause: error },
    )
  }
}

function spread(path: string, named: string): ForeignDocument['value'] {
  const { size } = statSync(path)
  if (size > mostSpread)
    throw new UserError({
      message: `${named} is one document of ${Math.round(size / 2 ** 20)} MiB; at most ${mostSpread / 2 ** 20} can be read.`,
      hint: 'Export fewer at once, or one a line.',
    })
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  const value = shallowJson(text)
  if (value !== undefined) return value
  throw noJson(named, jsonMistake(text)?.line ?? 1, '')
}

function noJson(named: string, line: number, text: string): UserError {
  const isPacked = text.startsWith('\u001F\uFFFD') || text.startsWith('PK\u0003')
  return new UserError({
    message: isPacked
      ? `${named} is compressed.`
      : `Line ${line} of ${named} is no JSON: it was cut, or this is another kind of file.`,
    place: { file: named, line, column: 1 },
    hint: isPacked ? 'Unpack it first.' : 'Nothing was imported. Export it again.',
  })
}
