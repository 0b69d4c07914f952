import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { extname, resolve } from 'node:path'
import { isObject, type Json, parseJson } from '../base/json.ts'
import { jsonMistake } from '../base/json-mistake.ts'
import { readCsv } from './csv.ts'

/** Where the text of an attack stands in published collections, first found first taken. */
const usualColumns = ['goal', 'prompt', 'behavior', 'question', 'text', 'attack', 'instruction'] as const

/** Bytes of a file, attacks in it, and characters of one of them; a list beyond that is refused, never cut. */
const most = { bytes: 32 << 20, attacks: 100_000, characters: 1_000_000 } as const

/**
 * The attacks of a user's file, each once, without empty ones; throws a reason that names the line, or the entry of a
 * JSON list. A .csv needs a head line; a .txt has one attack a line.
 */
export function readAttackList(
  folder: string,
  file: string,
  column: string | null,
): { readonly attacks: readonly string[]; readonly digest: string } {
  const text = textOf(resolve(folder, file))
  const attacks = new Set<string>()
  for (const { told, at } of entriesOf(text, extname(file).toLowerCase(), column)) {
    const attack = told.trim()
    if (attack.length > most.characters)
      throw new Error(`${at} has more than ${figure(most.characters)} characters`)
    if (!attack.isWellFormed()) throw new Error(`${at} holds half a character (a lone surrogate)`)
    if (attack !== '') attacks.add(attack)
    if (attacks.size > most.attacks) throw new Error(`it has more than ${figure(most.attacks)} attacks`)
  }
  if (attacks.size === 0) throw new Error('there is no attack in it')
  return { attacks: [...attacks], digest: createHash('sha256').update(text).digest('hex') }
}

function textOf(path: string): string {
  if (statSync(path).size > most.bytes) throw new Error(`it is larger than ${most.bytes >> 20} MB`)
  const bytes = readFileSync(path)
  if (isUtf8(bytes)) return bytes.toString('utf8').replace(/^\uFEFF/u, '')
  const lines = bytes.toString('latin1').split('\n')
  const bad = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')))
  throw new Error(`line ${bad + 1} is not UTF-8`)
}

const figure = (count: number): string => count.toLocaleString('en')

interface Entry {
  readonly told: string
  /** For people: `line 3`. */
  readonly at: string
}

function entriesOf(text: string, extension: string, column: string | null): readonly Entry[] {
  switch (extension) {
    case '.csv':
      return csvEntries(text, column)
    case '.json': {
      const list = jsonIn(text, (line) => `line ${line}`)
      if (!Array.isArray(list)) throw new Error('expected a JSON list')
      return list.map((item, index) => entryOf(item, column, `entry ${index + 1}`))
    }
    case '.jsonl':
      return linesOf(text).map(({ told, at }) =>
        entryOf(
          jsonIn(told, () => at),
          column,
          at,
        ),
      )
    case '.txt':
      return linesOf(text)
    default:
      throw new Error(
        `expected a .csv, .json, .jsonl or .txt file, not ${extension || 'one without an ending'}`,
      )
  }
}

function linesOf(text: string): readonly Entry[] {
  return text
    .split(/\r?\n/u)
    .map((told, index) => ({ told, at: `line ${index + 1}` }))
    .filter(({ told }) => told.trim() !== '')
}

function csvEntries(text: string, column: string | null): readonly Entry[] {
  const [head, ...rows] = readCsv(text)
  const names = head?.fields ?? []
  const place = names.indexOf(columnIn(names, column, 'it'))
  return rows.map(({ fields, line }) => {
    const told = fields[place]
    if (told === undefined)
      throw new Error(
        `line ${line} has no field ${names[place] ?? ''}: ${fields.length} of ${names.length} are there`,
      )
    return { told, at: `line ${line}` }
  })
}

function jsonIn(text: string, at: (line: number) => string): Json {
  const value = parseJson(text)
  if (value !== undefined) return value
  const mistake = jsonMistake(text)
  throw new Error(`${at(mistake?.line ?? 1)} is no JSON: ${mistake?.reason ?? 'it cannot be read'}`)
}

function entryOf(item: unknown, column: string | null, at: string): Entry {
  if (typeof item === 'string' && column === null) return { told: item, at }
  if (!isObject(item)) throw new Error(`${at} is no object`)
  const told = item[columnIn(Object.keys(item), column, at)]
  if (typeof told !== 'string') throw new Error(`${at} holds no text`)
  return { told, at }
}

/** The name as the file spells it: `Behavior` is `behavior`. */
function columnIn(names: readonly string[], wanted: string | null, where: string): string {
  const asked = wanted === null ? usualColumns : [wanted]
  for (const name of asked) {
    const found = names.find((own) => own.trim().toLowerCase() === name.toLowerCase())
    if (found !== undefined) return found
  }
  throw new Error(`${where} has no column ${asked.join(', ')}; there are ${names.join(', ') || 'none'}`)
}
