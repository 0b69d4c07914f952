import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * The rules of ARCHITECTURE.md, executed. The map is read from its two tables, so that there is one map.
 * Import lines are read with a pattern, which the formatter's single quotes make safe.
 */
const root = join(import.meta.dirname, '..')
const map = readMap(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))
const tree = globSync('src/**/*.ts', { cwd: root }).map((path) => fileAt(path.replaceAll('\\', '/')))

/** Pure parts of the platform and pure packages: an inside room may use these and no others. */
const purePackages = ['ajv', 'fastest-levenshtein', 'markdown-table', 'yaml', 'zod']
const pureBuiltins = [
  'node:buffer',
  'node:crypto',
  'node:path',
  'node:url',
  'node:util',
  'node:vm',
  'node:zlib',
]

/** Ways to the clock, to chance, to the environment, to the network and to the console. */
const windows = [
  /\bDate\.now\b|\bnew Date\(\)|\bperformance\.|\bTemporal\.Now\b|\bAbortSignal\.timeout\b/,
  /\bset(?:Timeout|Interval|Immediate)\b|\bqueueMicrotask\b/,
  /\bMath\.random\b|\brandom(?:UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/,
  /\bconsole\.|(?<![.\w])process\.|\bglobalThis\b|\bimport\.meta\b/,
  /(?<![.\w])fetch\(|\bnew (?:WebSocket|EventSource|Worker)\(/,
]

/** Drawers, not rooms; and names for things that do everything. */
const drawers = ['utils', 'util', 'helpers', 'common', 'core', 'shared', 'services', 'types']
const emptyNames = /\bexport (?:class|interface|type) (\w*(?:Manager|Engine|Service|Handler))\b/

describe('the house', () => {
  test('the map in ARCHITECTURE.md and the tree have the same rooms', () => {
    const standing = [...new Set(tree.map(({ room }) => room))].toSorted()

    expect([...map.keys()].toSorted()).toEqual(standing)
  })

  test('a room sees only rooms above it on the map, so that there is no way back', () => {
    expect(upwards(map)).toEqual([])
  })

  test('every file imports only what the row of its room names', () => {
    expect(tree.flatMap((file) => trespasses(file, map))).toEqual([])
  })

  test('an inside room has no clock, no chance, no console, no environment, no network and no disk', () => {
    expect(tree.filter(({ room }) => map.get(room)?.inside).flatMap(openWindows)).toEqual([])
  })

  test('what the bundler would bend is written so that it cannot', () => {
    expect(tree.flatMap(bundlerTraps)).toEqual([])
  })

  test('there is no drawer among the rooms, and no name that says nothing', () => {
    expect(tree.flatMap(drawersIn)).toEqual([])
  })
})

describe('the rules themselves notice', () => {
  const small = readMap(
    '## Inside\n| room | may import |\n|---|---|\n| base | – |\n| scoring | base |\n## Edges\n| cli | scoring |\n',
  )

  test.for([
    ["import { run } from '../run/run.ts'", 'src/scoring/a.ts imports run'],
    ["import type { Cell } from '../plan/cell.ts'", 'src/scoring/a.ts imports plan'],
    ["import {\n  a,\n  b,\n} from '../cli/main.ts'", 'src/scoring/a.ts imports cli'],
    ["export { storm } from '../storm.ts'", 'src/scoring/a.ts imports storm.ts'],
    ["const late = await import('../gateway/open.ts')", 'src/scoring/a.ts imports gateway'],
    ["import '../llm/open.ts'", 'src/scoring/a.ts imports llm'],
  ])('a forbidden import: %s', ([text = '', complaint]) => {
    expect(trespasses(fileOf('src/scoring/a.ts', text), small)).toEqual([complaint])
  })

  test('an allowed import, an import in a comment and one in a text are no trespass', () => {
    const text = "import { a } from '../base/a.ts'\nimport { b } from './b.ts'\n// from '../cli/a.ts'\n"

    expect(trespasses(fileOf('src/scoring/a.ts', text), small)).toEqual([])
  })

  test.for([
    'const now = Date.now()',
    'const now = new Date().toISOString()',
    'const luck = Math.random()',
    "import { randomUUID } from 'node:crypto'\nconst id = randomUUID()",
    'setTimeout(() => {}, 10)',
    "console.log('here')",
    'const key = process.env.KEY',
    "const reply = await fetch('http://127.0.0.1')",
    'const here = import.meta.dirname',
    'const text = `it is ${Date.now()}`',
    "import { readFileSync } from 'node:fs'",
    "import OpenAI from 'openai'",
  ])('a window in an inside room: %s', (text) => {
    expect(openWindows(fileOf('src/scoring/a.ts', text))).toHaveLength(1)
  })

  test('a word in a comment or in a text is no window', () => {
    const text =
      "// Date.now() would not do\nconst hint = 'set process.env.KEY, or fetch(it)'\nreplay.process.name()\n"

    expect(openWindows(fileOf('src/scoring/a.ts', text))).toEqual([])
  })

  test('a room below its reader on the map', () => {
    const tangled = readMap('## Inside\n| a | b |\n| b | a |\n')

    expect(upwards(tangled)).toEqual(['a sees b, which does not stand above it'])
  })

  test('a computed import that the bundler would swallow, and a URL that it would take for an asset', () => {
    expect(bundlerTraps(fileOf('src/disk/a.ts', 'await import(file)'))).toHaveLength(1)
    expect(bundlerTraps(fileOf('src/disk/a.ts', 'await import(/* webpackIgnore: true */ file)'))).toEqual([])
    expect(bundlerTraps(fileOf('src/disk/a.ts', "new URL('./a.yaml', import.meta.url)"))).toHaveLength(1)
  })

  test('a drawer and an empty name', () => {
    expect(drawersIn(fileOf('src/run/utils/a.ts', ''))).toHaveLength(1)
    expect(drawersIn(fileOf('src/run/a.ts', 'export class LaneManager {}'))).toHaveLength(1)
  })
})

interface Row {
  readonly inside: boolean
  readonly sees: readonly string[]
}

interface SourceFile {
  readonly path: string
  readonly room: string
  readonly text: string
}

/** Reads `| room | may import |` rows; rows below a heading with "Edges" have windows. */
function readMap(markdown: string): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>()
  let inside = true
  for (const line of markdown.split('\n')) {
    if (line.startsWith('#')) inside = !line.includes('Edges')
    const [room, sees] = /^\| ([a-z.-]+) \| ([^|]*) \|$/.exec(line)?.slice(1) ?? []
    if (room === undefined || sees === undefined || room === 'room') continue
    rows.set(room, { inside, sees: sees.split(', ').filter((name) => name !== '–') })
  }
  return rows
}

function fileAt(path: string): SourceFile {
  return fileOf(path, readFileSync(join(root, path), 'utf8'))
}

/** The room of `src/base/clock.ts` is `base`; a file that stands alone, such as `src/storm.ts`, is its own room. */
function fileOf(path: string, text: string): SourceFile {
  return { path, room: path.split('/')[1] ?? '', text }
}

function upwards(rows: ReadonlyMap<string, Row>): readonly string[] {
  const order = [...rows.keys()]
  return [...rows].flatMap(([room, { sees }], at) =>
    sees
      .filter((seen) => !order.slice(0, at).includes(seen))
      .map((seen) => `${room} sees ${seen}, which does not stand above it`),
  )
}

function importsOf(text: string): readonly string[] {
  const lines = /^(?:import|export)\s[^'"`;]*?from '([^']+)'|^import '([^']+)'|\bimport\(\s*'([^']+)'/gm
  return [...text.matchAll(lines)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

function trespasses({ path, room, text }: SourceFile, rows: ReadonlyMap<string, Row>): readonly string[] {
  const targets = importsOf(text).filter((target) => target.startsWith('.'))
  const seen = targets.map((target) => fileOf(posix.join(posix.dirname(path), target), '').room)
  const allowed = [room, ...(rows.get(room)?.sees ?? [])]
  return seen.filter((other) => !allowed.includes(other)).map((other) => `${path} imports ${other}`)
}

function openWindows({ path, text }: SourceFile): readonly string[] {
  const foreign = importsOf(text).filter((target) => !target.startsWith('.'))
  const impure = foreign.filter((target) => ![...purePackages, ...pureBuiltins].includes(packageOf(target)))
  const code = withoutWords(text)
  const uses = windows.flatMap((window) => window.exec(code)?.[0] ?? [])
  return [...impure, ...uses].map((found) => `${path} has a window: ${found}`)
}

/** `ajv/dist/2020.js` is part of `ajv`. */
function packageOf(target: string): string {
  return target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? '')
}

/** Comments, quoted texts and, as its one group, templates. */
const words = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|(`(?:\\.|[^`\\])*`)/g

/** The code without comments and quoted texts. Templates stay, for they may hold code. */
function withoutWords(text: string): string {
  return text.replace(words, (_, template?: string) => template ?? ' ')
}

/**
 * ncc replaces an import() of a computed path by one that always fails, unless told to leave it alone, and takes
 * `new URL(…, import.meta.url)` for a module to bundle. `import.meta.dirname` it leaves as it is; src/<room>/ and
 * dist/<entry>/ stand equally deep.
 */
function bundlerTraps({ path, text }: SourceFile): readonly string[] {
  const traps =
    /\bimport\((?!\s*(?:'|\/\* webpackIgnore: true \*\/))[^)]*\)|new URL\([^)]*import\.meta\.url\)/g
  const code = text.replace(words, (found: string, template?: string) =>
    template === undefined ? found : '``',
  )
  return [...code.matchAll(traps)].map(([trap]) => `${path} would not survive bundling: ${trap}`)
}

function drawersIn({ path, text }: SourceFile): readonly string[] {
  const folders = path.split('/').filter((folder) => drawers.includes(folder))
  const names = emptyNames.exec(text)?.slice(1) ?? []
  return [...folders, ...names].map((name) => `${path}: ${name}`)
}
