import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { afterAll, expect, test } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'flakestorm-end-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that meets code of the user's, as a process of its own. */
function ended(theirs: string, code: string) {
  writeFileSync(join(folder, 'theirs.mjs'), `export const run = () => { ${theirs} }`)
  const main = join(folder, 'main.mjs')
  const early = new URL('../../src/disk/early-end.ts', import.meta.url).href
  writeFileSync(
    main,
    `import { toItsEnd } from ${JSON.stringify(early)}
import { run } from ${JSON.stringify(pathToFileURL(join(folder, 'theirs.mjs')).href)}
await toItsEnd(async () => { ${code} }, (text) => process.stderr.write(text))`,
  )
  const { status, stderr } = spawnSync(process.execPath, [main], { encoding: 'utf8', timeout: 20_000 })
  return { status, stderr }
}

const waiting = 'run(); await new Promise((resolve) => setTimeout(resolve, 10_000)); return 0'

test('a program ends with its own code', () => {
  expect(ended('', 'run(); return 5')).toMatchObject({ status: 5, stderr: '' })
})

/** The command with a rule of the user's own, as a process of its own. */
function commanded(rule: string) {
  const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  writeFileSync(join(folder, 'agent.mjs'), `export const invoke = () => 'Paris'`)
  writeFileSync(join(folder, 'rule.mjs'), rule)
  writeFileSync(
    join(folder, 'flakestorm.yaml'),
    `agent: { type: module, endpoint: "./agent.mjs:invoke" }
golden_prompts: [What is the capital of France?]
invariants: [{ type: ./rule.mjs }]
mutations: { count: 1, types: [noise] }
output: { formats: [json] }
`,
  )
  const { status, stderr } = spawnSync(process.execPath, [command, 'run'], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 20_000,
  })
  return { status, stderr }
}

const rule = (check: string): string =>
  `export default { type: 'mine', summary: 'Wants it.', check: () => ${check} }`

test('a timer that a rule of the user’s left behind does not keep the command', () => {
  expect(commanded(`setInterval(() => {}, 1000)\n${rule('true')}`)).toMatchObject({ status: 0 })
})

test('a rule of the user’s that ends the process ends no run as passed', () => {
  const { status, stderr } = commanded(rule('process.exit(0)'))

  expect(status).toBe(2)
  expect(stderr).toContain('rule.mjs:1 ended the process with 0')
})

test.for([
  [
    'process.exit(0)',
    'theirs.mjs:1 ended the process with 0, before flakestorm was done: nothing was proven.',
  ],
  ['process.exit(1)', 'theirs.mjs:1 ended the process with 1'],
  [
    'setTimeout(() => { throw new Error("later") }, 5)',
    'theirs.mjs:1 threw an error that nothing waited for',
  ],
  ['Promise.reject(new Error("later"))', 'theirs.mjs:1 threw an error that nothing waited for'],
] as const)('code of the user’s that ends the process never makes it pass: %s', ([theirs, told]) => {
  const { status, stderr } = ended(theirs, waiting)

  expect(status).toBe(2)
  expect(stderr).toContain(told)
})

test.for([
  ['process.exit(0)', 1, 1],
  ['process.exitCode = 0', 1, 1],
  ['process.exit(1)', 0, 0],
  ['throw new Error("later")', 0, 2],
  ['throw new Error("later")', 1, 2],
] as const)(
  'what code of the user’s does after the end passes nothing, either: %s after %i',
  ([theirs, own, status]) => {
    expect(ended(`setTimeout(() => { ${theirs} }, 20)`, `run(); return ${own}`)).toMatchObject({ status })
  },
)
