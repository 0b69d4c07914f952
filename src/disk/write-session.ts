import { basename, dirname, extname, join } from 'node:path'
import type { Json } from '../base/json.ts'
import { namedFrom } from '../invariants/plugin.ts'
import { entryJson, entryOf } from '../replay/cassette.ts'
import { exchangeSchema } from '../replay/exchange.ts'
import { type WrittenSession, sessionJson } from '../replay/session-file.ts'
import { writeWhole } from './atomic-file.ts'

/** Traffic of more characters than this stands in a file of its own, which is read by its index. */
const mostInline = 256 * 1024

/** The first line of a file of exchanges, and the last: where its index stands, padded to a fixed length. */
export const cassetteHead = '{"flakestorm":"exchanges","version":1}\n'
export const cassetteTailLength = 64

/**
 * Writes a session as JSON, whole or not at all; large traffic goes before it into `<file>.exchanges.jsonl` beside it.
 * The exchanges are as `take` gave them, without secrets.
 */
export function writeSession(path: string, session: WrittenSession, exchanges: readonly Json[]): void {
  const lines = exchanges.map((exchange) => `${JSON.stringify(exchange)}\n`)
  const isLarge = lines.reduce((sum, line) => sum + line.length, 0) > mostInline
  const beside = `${basename(path, extname(path))}.exchanges.jsonl`
  if (isLarge) writeWhole(join(path, '..', beside), cassetteText(lines, exchanges))
  const named = (rules: WrittenSession['invariants']): WrittenSession['invariants'] =>
    rules.map((rule) => namedFrom(rule, dirname(path)))
  const { invariants, utility } = session
  const whole = { ...session, invariants: named(invariants), utility: named(utility) }
  const json = sessionJson(whole, isLarge ? beside : exchanges)
  writeWhole(path, [`${JSON.stringify(json, null, 2)}\n`])
}

/** Head, one exchange a line, the index as one line, and where that begins. */
function* cassetteText(lines: readonly string[], exchanges: readonly Json[]): Generator<string> {
  yield cassetteHead
  let at = Buffer.byteLength(cassetteHead)
  const index: Json[] = []
  for (const [position, line] of lines.entries()) {
    yield line
    const bytes = Buffer.byteLength(line)
    index.push({ ...entryJson(entryOf(exchangeSchema.parse(exchanges[position]))), at, bytes })
    at += bytes
  }
  yield `${JSON.stringify({ index })}\n`
  yield `${JSON.stringify({ index_at: at }).padEnd(cassetteTailLength - 1)}\n`
}
