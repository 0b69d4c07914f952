import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Node, Pair } from 'yaml'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { Place, Problem } from '../base/user-error.ts'
import { syntaxProblems } from './syntax.ts'
import { expandVariables } from './variables.ts'

export type Path = readonly (string | number)[]

/** A YAML file with a way back from each value to its line. */
export interface Source {
  /** The values, with variables expanded. */
  readonly tree: unknown
  /** Duplicate keys, unset variables: mistakes that do not stop the rest from being read. */
  readonly problems: readonly Problem[]
  /** Where the value stands, or the nearest thing around it. */
  placeOf(path: Path): Place
  /** Where the key stands, or the nearest thing around it; `undefined` from `written` tells whether it is there. */
  placeOfKey(path: Path): Place
  has(path: Path): boolean
  /** A single value as it was written, without expansion; undefined for maps, lists and absent values. */
  written(path: Path): string | undefined
  /** True when the value names a variable that is not set, so that nothing more can be said about it. */
  isUnknown(path: Path): boolean
}

/** An alias may be used, a tower of aliases may not: it would unfold to more than any machine holds. */
const mostAliases = 100

/** Parses a config; throws a `UserError` with every mistake when the text is no YAML at all. */
export function readSource(
  text: string,
  file: string,
  env: Readonly<Record<string, string | undefined>>,
): Source {
  const lines = new LineCounter()
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text
  const rows = body.split(/\r?\n/)
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset)
    return { file, line: Math.max(line, 1), column: Math.max(col, 1), ...shown(rows[line - 1] ?? '') }
  }

  const doc = parsed(body, lines, at(0))
  const { fatal, others } = syntaxProblems(doc, at)
  if (fatal.length > 0) throw new UserError([...fatal, ...others])
  keepFirstOfEach(doc)
  const variables = expandVariables(doc, env, at)

  return {
    tree: valuesOf(doc, at(0)),
    problems: [...others, ...variables.problems],
    placeOf: (path) => at(startOf(trace(doc, path))),
    placeOfKey: (path) => at(keyStartOf(trace(doc, path))),
    has: (path) => trace(doc, path).length === path.length + 1,
    written: (path) => {
      const { node } = found(doc, path) ?? {}
      if (!isScalar(node)) return undefined
      return variables.raw.get(node) ?? node.source ?? ''
    },
    isUnknown: (path) => {
      const { node } = found(doc, path) ?? {}
      return isScalar(node) && variables.unset.has(node)
    },
  }
}

function parsed(text: string, lineCounter: LineCounter, place: Place): Document.Parsed {
  try {
    return parseDocument(text, { lineCounter, prettyErrors: false, merge: true, logLevel: 'error' })
  } catch (error) {
    throw new UserError({ message: `The file cannot be read: ${reasonOf(error)}.`, place }, { cause: error })
  }
}

/** Of two equal keys the first counts, which is the one that places point at. */
function keepFirstOfEach(doc: Document.Parsed): void {
  visit(doc, {
    Map(_, map) {
      map.items = map.items.filter((pair, at) => {
        const key = keyOf(pair)
        return key === '' || key === '<<' || map.items.findIndex((other) => keyOf(other) === key) === at
      })
    },
  })
}

function valuesOf(doc: Document.Parsed, place: Place): unknown {
  try {
    return doc.toJS({ maxAliasCount: mostAliases })
  } catch (error) {
    const hint = 'Write the repeated parts out.'
    throw new UserError(
      { message: `Aliases cannot be followed: ${reasonOf(error)}.`, place, hint },
      { cause: error },
    )
  }
}

/** The line for a code frame; one that no terminal can show is left out. */
function shown(line: string): { readonly text?: string } {
  return line.length > 300 ? {} : { text: withoutSecrets(line) }
}

/** A complaint must not print what the file should not have held: literal keys and passwords. */
function withoutSecrets(line: string): string {
  return line.replace(
    /([\w-]*(?:api_?key|secret|password|authorization)["']?\s*:\s*)(?!["']?(?:Bearer )?\$\{\w+\}).+/i,
    '$1…',
  )
}

/** One step on the way to a value: the pair (in a map) and the node that it leads to. */
interface Step {
  readonly pair: Pair | null
  readonly node: unknown
}

/** The steps from the root as far as the path can be followed. */
function trace(doc: Document.Parsed, path: Path): readonly Step[] {
  const steps: Step[] = [{ pair: null, node: resolved(doc, doc.contents) }]
  for (const key of path) {
    const step = stepInto(doc, steps.at(-1)?.node, key)
    if (!step) break
    steps.push(step)
  }
  return steps
}

function found(doc: Document.Parsed, path: Path): Step | undefined {
  return trace(doc, path)[path.length]
}

function stepInto(doc: Document.Parsed, node: unknown, key: string | number): Step | undefined {
  if (isSeq(node) && typeof key === 'number') {
    return key < node.items.length ? { pair: null, node: resolved(doc, node.items[key]) } : undefined
  }
  if (!isMap(node)) return undefined
  const pair = node.items.find((item) => keyOf(item) === String(key))
  if (pair) return { pair, node: resolved(doc, pair.value) }
  const merged = node.items.filter((item) => keyOf(item) === '<<').map((item) => resolved(doc, item.value))
  const sources = merged.flatMap((source) =>
    isSeq(source) ? source.items.map((item) => resolved(doc, item)) : [source],
  )
  for (const source of sources) {
    const step = stepInto(doc, source, key)
    if (step) return step
  }
  return undefined
}

function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value instanceof Object ? pair.key.source : pair.key.value) : ''
}

function resolved(doc: Document.Parsed, node: unknown): unknown {
  return isAlias(node) ? node.resolve(doc) : node
}

/** Where the last step's value begins; an empty value is where its key is. */
function startOf(steps: readonly Step[]): number {
  const last = steps.at(-1)
  if (isScalar(last?.node) && last.node.value === null && last.node.source === '') return keyStartOf(steps)
  return offsetOf(last?.node) ?? keyStartOf(steps)
}

/** Where the last step's key begins; the item itself in a list; otherwise what is around it. */
function keyStartOf(steps: readonly Step[]): number {
  for (const { pair, node } of steps.toReversed()) {
    const offset = offsetOf(pair?.key) ?? offsetOf(node)
    if (offset !== undefined) return offset
  }
  return 0
}

function offsetOf(node: unknown): number | undefined {
  return isRanged(node) ? node.range?.[0] : undefined
}

function isRanged(node: unknown): node is Node {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node)
}
