import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cellsIn } from '../../src/disk/cells-in.ts'
import { openResultFile } from '../../src/disk/result-file.ts'
import { aFolder } from '../e2e/command-line.ts'
import { aCell, anOutcome, aReport, aTranscript } from '../given.ts'

const { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned } = aReport()
const head = { schema, tool, startedAt, seed, configFile, said, agent, commit, suite, places, planned }
const outcomes = Array.from({ length: 3000 }, (_, index) =>
  anOutcome({
    cell: aCell({ id: `mutation/noise/paris#${index + 1}` }),
    transcript: aTranscript({ output: 'é"\n]\u0000'.repeat(index % 50) }),
  }),
)

test('the file is valid JSON from the first moment to the last', () => {
  using folder = aFolder({})
  const file = openResultFile(join(folder.path, 'a', 'b', 'result.json'), head)
  const now = (): { status: string; cells: { id: string }[] } => JSON.parse(readFileSync(file.path, 'utf8'))

  expect(now()).toMatchObject({ schema: 1, seed: 42, status: 'running', cells: [] })
  for (const outcome of outcomes.slice(0, 2500)) file.add(outcome)
  const midway = now()
  for (const outcome of outcomes.slice(2500)) file.add(outcome)
  file.finish(aReport())
  file.close()

  expect(midway.status).toBe('running')
  expect(midway.cells.length).toBeGreaterThan(0)
  expect(now()).toMatchObject({ status: 'complete', done: 20, score: { verdict: 'failed' } })
  expect(now().cells.map((cell) => cell.id)).toEqual(outcomes.map((outcome) => outcome.cell.id))
})

test('cells are read back one by one, exactly as they were written', async () => {
  using folder = aFolder({})
  const file = openResultFile(join(folder.path, 'result.json'), head)
  for (const outcome of outcomes) file.add(outcome)
  file.finish(aReport())
  file.close()

  const cells = await Array.fromAsync(cellsIn(file.path))

  expect(cells).toEqual(JSON.parse(readFileSync(file.path, 'utf8')).cells)
  expect(cells).toHaveLength(3000)
})

test('a few cells reach the disk within moments, without waiting for more', async () => {
  using folder = aFolder({})
  const file = openResultFile(join(folder.path, 'result.json'), head)
  file.add(anOutcome())

  while (!readFileSync(file.path, 'utf8').includes('mutation/noise/paris#1')) await new Promise(setImmediate)
  file.close()

  expect(JSON.parse(readFileSync(file.path, 'utf8')).cells).toHaveLength(1)
})

test('a finished file stays as it is while the other reports are still being written', async () => {
  using folder = aFolder({})
  const file = openResultFile(join(folder.path, 'result.json'), head)
  file.add(anOutcome())
  file.finish(aReport())
  const final = readFileSync(file.path, 'utf8')

  await new Promise((resolve) => setTimeout(resolve, 150))
  file.close()

  expect(readFileSync(file.path, 'utf8')).toBe(final)
})
