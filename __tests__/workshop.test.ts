import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
let folder = ''

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakestorm-workshop-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('what CI reads as the last line', () => {
  const file = (status: string, ...tests: readonly string[]) => ({
    status,
    assertionResults: tests.map((outcome) => ({ status: outcome })),
  })

  test.for([
    ['every test passed', [file('passed', 'passed', 'passed')], 0, '2 passed, 0 failed', 0],
    ['a test failed', [file('failed', 'passed', 'failed')], 1, '1 passed, 1 failed', 1],
    ['a file did not load', [file('failed'), file('passed', 'passed')], 1, '1 passed, 1 failed', 1],
    ['something crashed outside of every test', [file('passed', 'passed')], 1, '1 passed, 1 failed', 1],
    ['no test ran', [], 0, '0 passed, 1 failed', 1],
  ] as const)('%s', async ([, testResults, exit, line, code]) => {
    const result = join(folder, `result-${line}-${exit}-${testResults.length}.json`)
    await writeFile(result, JSON.stringify({ testResults }))

    expect(await runNode('scripts/tally.mjs', result, String(exit))).toMatchObject({
      stdout: `${line}\n`,
      code,
    })
  })

  test('vitest left no result at all', async () => {
    const absent = join(folder, 'absent.json')

    expect(await runNode('scripts/tally.mjs', absent, '1')).toMatchObject({
      stdout: '0 passed, 1 failed\n',
      code: 1,
    })
  })
})

test('whatever runs through with-node24 gets its arguments, runs on Node 24 or newer, and keeps its exit code', async () => {
  const script = join(folder, 'say.mjs')
  await writeFile(
    script,
    'console.log(parseInt(process.versions.node), process.argv[2]); process.exitCode = 7',
  )

  const { stdout, code } = await runNode('scripts/with-node24.mjs', script, 'hello')

  expect(stdout).toMatch(/^2[4-9] hello\n$/)
  expect(code).toBe(7)
})

describe('npm run new', () => {
  let house = ''

  beforeAll(async () => {
    house = join(folder, 'house')
    const parts = [
      'src',
      '__tests__',
      'tsconfig.json',
      '.oxfmtrc.json',
      '.oxlintrc.json',
      'package.json',
      'vitest.config.ts',
    ]
    await Promise.all(parts.map((part) => cp(join(root, part), join(house, part), { recursive: true })))
    await symlink(join(root, 'node_modules'), join(house, 'node_modules'), 'junction')
  })

  const kinds = [
    ['mutation', 'mutations', 'pirate_speech', 'pirateSpeech'],
    ['invariant', 'invariants', 'shorter-than', 'shorterThan'],
  ] as const

  test.for(kinds)(
    'a new %s passes the formatter, the linter, the compiler, its own test and the laws of its room, and a config may name it',
    { timeout: 120_000 },
    async ([kind, room, name, symbol]) => {
      const [file, type] = [name.replace('_', '-'), name.replace('-', '_')]
      const written = [`src/${room}/${file}.ts`, `src/${room}/all.ts`, `__tests__/${room}/${file}.test.ts`]

      expect(await runNode('scripts/new.ts', kind, name)).toMatchObject({ code: 0 })
      expect(await readFile(join(house, `src/${room}/all.ts`), 'utf8')).toMatch(
        new RegExp(`\\b${symbol},?\\s*\\]\\n$`),
      )
      await writeFile(
        join(house, 'tsconfig.new.json'),
        JSON.stringify({ extends: './tsconfig.json', include: written }),
      )

      expect(await complaints('oxfmt/bin/oxfmt', '--check', ...written)).toBe('')
      expect(await complaints('oxlint/bin/oxlint', '--deny-warnings', ...written)).toBe('')
      expect(await complaints('typescript/bin/tsc', '-p', 'tsconfig.new.json')).toBe('')
      expect(await complaints('vitest/vitest.mjs', 'run', `${room}/${file}`)).toBe('')
      expect(await complaints('vitest/vitest.mjs', 'run', `every-${kind}`, '-t', type)).toBe('')
      expect(await plannedWith(kind, type)).toMatchObject({ code: 0, stderr: '' })
    },
  )

  async function plannedWith(kind: 'mutation' | 'invariant', type: string): Promise<Ended> {
    const config = {
      agent: { type: 'http', endpoint: 'http://127.0.0.1:1/' },
      golden_prompts: ['What is the capital of France?'],
      mutations: { types: [kind === 'mutation' ? type : 'noise'], count: 2 },
      invariants: [{ type: kind === 'invariant' ? type : 'output_not_empty' }],
    }
    await writeFile(join(house, 'flakestorm.yaml'), JSON.stringify(config))
    return runNode(join(house, 'src/cli/main.ts'), 'plan')
  }

  test.for([
    ['a name that stands already', 'invariant', 'latency', 'stands already'],
    ['the name of a file that is no kind', 'mutation', 'all', 'stands already'],
    ['capitals', 'mutation', 'Noise', 'is no name'],
    ['a way out of the folder', 'mutation', '../noise', 'is no name'],
    ['a word of the language', 'invariant', 'delete', 'is no name'],
    ['a kind that there is not', 'surface', 'pdf', 'Usage'],
  ])('%s is refused, and nothing is written', async ([, kind = '', name = '', sentence = '']) => {
    const before = await readFile(join(house, 'src/mutations/all.ts'), 'utf8')

    const { code, stderr } = await runNode('scripts/new.ts', kind, name)

    expect(code).toBe(2)
    expect(stderr).toContain(sentence)
    expect(await readFile(join(house, 'src/mutations/all.ts'), 'utf8')).toBe(before)
  })
})

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** What a development tool has to say against the copy; nothing when it is content. */
async function complaints(tool: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await runNode(`node_modules/${tool}`, ...args)
  return code === 0 ? '' : `${stdout}${stderr}`
}

/** Runs a script of the real tree; its working folder is the copy, where there is one. */
function runNode(script: string, ...args: readonly string[]): Promise<Ended> {
  const cwd = /^scripts\/(?:tally|with)/.test(script) ? root : join(folder, 'house')
  // The outer vitest's own variables would turn an inner one into its worker.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VITEST')))
  return new Promise((done) => {
    execFile(process.execPath, [resolve(root, script), ...args], { cwd, env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr })
    })
  })
}
