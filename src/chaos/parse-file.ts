import { isMap, isNode, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { z } from 'zod'
import { jsonMistake } from '../base/json-mistake.ts'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { Place, Problem } from '../base/user-error.ts'
import { knownKeys, problemsOf } from './profile-problems.ts'

/** A file of YAML or JSON as its schema reads it; throws a `UserError` that names every mistake with its line. */
export function parseFile<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): z.output<Schema> {
  const { doc, at } = opened(text, file)
  if (doc.errors.length > 0) throw new UserError(cutJson(text, file) ?? syntaxOf(doc, at))
  const parsed = schema.safeParse(treeOf(doc, at(0)), { error: knownKeys, reportInput: true })
  if (parsed.success) return parsed.data
  throw new UserError(
    problemsOf(parsed.error.issues, (path, of) =>
      at(of === 'key' ? keyOffsetOf(doc, path) : offsetOf(doc, path)),
    ),
  )
}

/** Where the value at a path of such a file stands, or the nearest thing around it. */
export function locator(text: string, file: string): (path: readonly PropertyKey[]) => Place {
  const { doc, at } = opened(text, file)
  return (path) => at(offsetOf(doc, path))
}

function opened(text: string, file: string) {
  const lineCounter = new LineCounter()
  const doc = parseDocument(text, { lineCounter, prettyErrors: false, logLevel: 'error' })
  const rows = text.split(/\r?\n/)
  const at = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset)
    const row = rows[line - 1] ?? ''
    return {
      file,
      line: Math.max(line, 1),
      column: Math.max(col, 1),
      ...(row.length <= 300 && { text: row }),
    }
  }
  return { doc, at }
}

/** One mistake a line: what follows it on the same line is the parser finding its way back. */
function syntaxOf({ errors }: Document.Parsed, at: (offset: number) => Place): readonly Problem[] {
  const byLine = Map.groupBy(errors, ({ pos }) => at(pos[0]).line)
  return [...byLine.values()].flatMap(([error]) =>
    error === undefined
      ? []
      : [{ message: `The YAML is not valid: ${error.message}`, place: at(error.pos[0]) }],
  )
}

/** A file that is called JSON is told about as JSON; null where it is none of that name, or where only YAML minds. */
function cutJson(text: string, file: string): Problem | null {
  const mistake = /\.json$/i.test(file) ? jsonMistake(text) : null
  if (mistake === null) return null
  const { line, column, reason } = mistake
  return {
    message: `The JSON is not valid: ${reason}.`,
    place: { file, line, column },
    hint: 'It was cut, or edited by hand. Fetch it again, or mend it there.',
  }
}

/** An alias may be used, a tower of aliases may not: it would unfold to more than any machine holds. */
function treeOf(doc: Document.Parsed, place: Place): unknown {
  try {
    return doc.toJS({ maxAliasCount: 100 })
  } catch (error) {
    throw new UserError(
      { message: `Aliases cannot be followed: ${reasonOf(error)}.`, place },
      { cause: error },
    )
  }
}

/** Where the value stands, or the nearest thing around it. */
function offsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node: unknown = doc.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return node.range[0]
  }
  return 0
}

/** Where the key stands. */
function keyOffsetOf(doc: Document.Parsed, path: readonly PropertyKey[]): number {
  const map: unknown = path.length === 1 ? doc.contents : doc.getIn(path.slice(0, -1), true)
  const pair = isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && String(key.value) === path.at(-1))
    : undefined
  return isScalar(pair?.key) && pair.key.range ? pair.key.range[0] : offsetOf(doc, path)
}
