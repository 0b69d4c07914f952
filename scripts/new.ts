// Usage: npm run new <mutation|invariant> <name>
// Writes the kind's file, its line in all.ts and its test, and refuses what would not be a new, well-named kind.
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Script } from 'node:vm'
import { format } from 'oxfmt'
import { invariantFile, invariantTest, mutationFile, mutationTest, type Names } from './new-templates.ts'

const kinds = {
  mutation: { room: 'mutations', file: mutationFile, test: mutationTest },
  invariant: { room: 'invariants', file: invariantFile, test: invariantTest },
}

process.exitCode = await main(process.argv.slice(2), process.cwd())

async function main([kind, name, ...rest]: readonly string[], root: string): Promise<number> {
  if ((kind !== 'mutation' && kind !== 'invariant') || name === undefined || rest.length > 0) {
    return refuse('Usage: npm run new <mutation|invariant> <name>')
  }
  const names = namesOf(name)
  if (!names) return refuse(`"${name}" is no name for a kind. Use small letters and dashes: max-links`)
  const { room, file, test } = kinds[kind]
  const paths = {
    all: join(root, 'src', room, 'all.ts'),
    file: join(root, 'src', room, `${names.file}.ts`),
    test: join(root, '__tests__', room, `${names.file}.test.ts`),
  }
  const all = readFileSync(paths.all, 'utf8')
  if (existsSync(paths.file) || existsSync(paths.test) || new RegExp(`\\b${names.symbol}\\b`).test(all)) {
    return refuse(`src/${room}/${names.file}.ts stands already. Choose another name.`)
  }
  await write(paths.file, file(names), root)
  await write(paths.all, withLine(all, names), root)
  await write(paths.test, test(names), root)
  console.log(`Say what it does in src/${room}/${names.file}.ts, then run: npm test -- -u && npm run check`)
  return 0
}

/** `max_links` and `max-links` are the file max-links.ts, the symbol maxLinks and the type max_links. */
function namesOf(name: string): Names | undefined {
  if (!/^[a-z]+(?:[-_][a-z]+)*$/.test(name)) return undefined
  const words = name.split(/[-_]/)
  const symbol = words
    .map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('')
  return isFree(symbol) ? { file: words.join('-'), symbol, type: words.join('_') } : undefined
}

/** False for words such as `delete` or `await`, which no export can have for its name. */
function isFree(symbol: string): boolean {
  try {
    return new Script(`'use strict'; async () => { const ${symbol} = 0 }`) instanceof Script
  } catch {
    return false
  }
}

/** The list with one more import, in alphabetical order, and one more item, at its end. */
function withLine(all: string, { file, symbol }: Names): string {
  const path = `./${file}.ts`
  const lines = all.split('\n')
  const imports = lines.flatMap((line, at) => (line.startsWith('import ') ? [at] : []))
  const next = imports.find((at) => (/'(.*)'/.exec(lines[at] ?? '')?.[1] ?? '') > path)
  const withImport = lines.toSpliced(
    next ?? (imports.at(-1) ?? -1) + 1,
    0,
    `import { ${symbol} } from '${path}'`,
  )
  return withImport.join('\n').replace(/,?\s*\]\s*$/, `, ${symbol}]\n`)
}

async function write(path: string, text: string, root: string): Promise<void> {
  const options: unknown = JSON.parse(readFileSync(join(root, '.oxfmtrc.json'), 'utf8'))
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, (await format(path, text, Object(options))).code)
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 2
}
