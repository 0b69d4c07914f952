import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { isObject, parseJson } from '../base/json.ts'
import { readCsv } from './csv.ts'

/** Where the text of an attack stands in published collections, first found first taken. */
const usualColumns = ['goal', 'prompt', 'behavior', 'question', 'text', 'attack', 'instruction'] as const

/** The attacks of a user's file, each once; throws a reason. A .csv needs a head line; a .txt has one attack a line. */
export function readAttackList(
  folder: string,
  file: string,
  column: string | null,
): { readonly attacks: readonly string[]; readonly digest: string } {
  const text = readFileSync(resolve(folder, file), 'utf8')
  const attacks = [...new Set(textsOf(text, extname(file).toLowerCase(), column).map((one) => one.trim()))]
  const left = attacks.filter((one) => one !== '')
  if (left.length === 0) throw new Error('there is no attack in it')
  return { attacks: left, digest: createHash('sha256').update(text).digest('hex') }
}

function textsOf(text: string, extension: string, column: string | null): readonly string[] {
  switch (extension) {
    case '.csv': {
      const [head = [], ...rows] = readCsv(text)
      const at = columnIn(head, column)
      return rows.map((row) => row[head.indexOf(at)] ?? '')
    }
    case '.json': {
      const list = parseJson(text)
      if (!Array.isArray(list)) throw new Error('expected a JSON list')
      return list.map((item, at) => textIn(item, column, at))
    }
    case '.jsonl':
      return text
        .split(/\r?\n/u)
        .filter((line) => line.trim() !== '')
        .map((line, at) => textIn(parseJson(line), column, at))
    case '.txt':
      return text.split(/\r?\n/u)
    default:
      throw new Error(
        `expected a .csv, .json, .jsonl or .txt file, not ${extension || 'one without an ending'}`,
      )
  }
}

function textIn(item: unknown, column: string | null, at: number): string {
  if (typeof item === 'string' && column === null) return item
  if (!isObject(item)) throw new Error(`entry ${at + 1} is no object`)
  const value = item[columnIn(Object.keys(item), column)]
  if (typeof value !== 'string') throw new Error(`entry ${at + 1} holds no text`)
  return value
}

/** The name as the file spells it: `Behavior` is `behavior`. */
function columnIn(names: readonly string[], wanted: string | null): string {
  const asked = wanted === null ? usualColumns : [wanted]
  for (const name of asked) {
    const found = names.find((own) => own.trim().toLowerCase() === name.toLowerCase())
    if (found !== undefined) return found
  }
  throw new Error(`it has no column ${asked.join(', ')}; there are ${names.join(', ') || 'none'}`)
}
