import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { build } from '../scripts/build.ts'

const root = join(import.meta.dirname, '..')
const committed = join(root, 'dist')
let fresh = ''

beforeAll(async () => {
  fresh = await mkdtemp(join(tmpdir(), 'flakestorm-dist-'))
  await build(fresh)
}, 180_000)

afterAll(() => rm(fresh, { recursive: true, force: true }))

test('the committed dist/ is, byte for byte, what src/ builds', async () => {
  const stale = differences(await contentsOf(fresh), await contentsOf(committed))

  expect(
    stale,
    'dist/ is not what src/ builds. Run `npm run build` and commit dist/ with your change.',
  ).toEqual([])
})

test('a difference of one byte, one file more or one file less is noticed', () => {
  const built = { 'cli.js': 'a', 'index.js': 'b' }

  expect(differences(built, { 'cli.js': 'A', 'index.js': 'b' })).toEqual(['cli.js'])
  expect(differences(built, { 'cli.js': 'a' })).toEqual(['index.js'])
  expect(differences(built, { ...built, 'old.js': 'c' })).toEqual(['old.js'])
})

test('the bundle names no folder of the machine that built it', async () => {
  const texts = Object.entries(await contentsOf(fresh))

  expect(texts.filter(([, text]) => text.includes(root)).map(([name]) => name)).toEqual([])
})

test('the CLI can be run as a program', async () => {
  const { mode } = await stat(join(committed, 'cli.js'))

  expect(mode & 0o111).toBe(0o111)
})

type Contents = Readonly<Record<string, string>>

/** Names of the files that are not the same on both sides. */
function differences(left: Contents, right: Contents): readonly string[] {
  const names = new Set([...Object.keys(left), ...Object.keys(right)])
  return [...names].filter((name) => left[name] !== right[name]).toSorted()
}

/** Every file below a folder, by its path from there; an absent folder is an empty one. */
async function contentsOf(folder: string): Promise<Contents> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const texts = await Promise.all(paths.map((path) => readFile(path, 'utf8')))
  return Object.fromEntries(paths.map((path, at) => [path.slice(folder.length + 1), texts[at] ?? '']))
}
