import { spawnSync } from 'node:child_process'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import type { Problem } from '../../src/base/user-error.ts'
import { readResult } from '../../src/disk/read-result.ts'
import { openResultFile } from '../../src/disk/result-file.ts'
import { inFileOrder } from '../../src/report/result.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { aCell, anOutcome, aReport, aTranscript } from '../given.ts'

const outcomes = ['Paris\u2028is\u2029it\r\n', '"\n],\n', ''].map((output, index) =>
  anOutcome({
    cell: aCell({ id: `mutation/noise/paris#${index + 1}` }),
    transcript: aTranscript({ output }),
  }),
)
const report = aReport({ done: outcomes.length, planned: outcomes.length })

/** A finished result, as a run leaves it. */
function written(folder: Folder): string {
  const file = openResultFile(join(folder.path, 'result.json'), report)
  for (const outcome of outcomes) file.add(outcome)
  file.finish(report)
  file.close()
  return file.path
}

async function problemOf(path: string): Promise<Problem> {
  const error: unknown = await readResult(path, 'result.json')
    .then((result) => Array.fromAsync(result.cells()))
    .catch((reason: unknown) => reason)
  if (!(error instanceof UserError)) throw new Error('it was read', { cause: error })
  const [problem] = error.problems
  if (problem === undefined) throw new Error('nothing is wrong')
  return problem
}

function edit(path: string, change: (text: string) => string): string {
  const text = readFileSync(path, 'utf8')
  const changed = change(text)
  expect(changed).not.toBe(text)
  writeFileSync(path, changed)
  return path
}

test('what was written is read back, whatever kinds of line ends the agent said', async () => {
  using folder = aFolder({})
  const path = written(folder)

  const result = await readResult(path, 'result.json')

  expect(JSON.stringify(result.report)).toBe(JSON.stringify(inFileOrder(report)))
  expect(await Array.fromAsync(result.cells())).toEqual(JSON.parse(readFileSync(path, 'utf8')).cells)
})

describe('a file that cannot be used is refused with its reason', () => {
  const id = '"mutation/noise/paris#2"'
  test.each([
    ['cut off', (text: string) => text.slice(0, -200), 'result.json ends in the middle.', 7],
    [
      'cut off among its cells',
      (text: string) => text.slice(0, text.indexOf(id)),
      'result.json ends in the middle.',
      4,
    ],
    [
      'of another version',
      (text: string) => text.replace('"schema":1', '"schema":2'),
      'result.json has version 2 of the format, and this flakestorm reads version 1.',
      1,
    ],
    [
      'reformatted',
      (text: string) => JSON.stringify(JSON.parse(text), null, 2),
      'result.json was reformatted: one cell per line is a part of the format.',
      1,
    ],
    ['of something else', () => '<html>\n', 'result.json is not a result of flakestorm.', 1],
    ['empty', () => '', 'result.json is not a result of flakestorm.', 1],
    [
      'short of a cell',
      (text: string) => text.split('\n').toSpliced(2, 1).join('\n'),
      'It says 3 cells, and the file holds 2.',
      6,
    ],
  ])('%s', async (...row) => {
    const [, change, message, line] = row
    using folder = aFolder({})

    expect(await problemOf(edit(written(folder), change))).toMatchObject({
      message,
      place: { file: 'result.json', line },
    })
  })

  test('left by a run that was killed', async () => {
    using folder = aFolder({})
    const file = openResultFile(join(folder.path, 'result.json'), report)
    for (const outcome of outcomes.slice(0, 2)) file.add(outcome)
    while (!readFileSync(file.path, 'utf8').includes('paris#2')) await new Promise(setImmediate)
    file.close()

    expect(await problemOf(file.path)).toMatchObject({
      message:
        'result.json is of a run that never came to its end ("status": "running"): it holds 2 of 3 cells and no score.',
    })
  })

  test.each([
    ['"value":0.741', '"value":7.41', 7, 'score.overall.value'],
    ['"seed":42', '"seed":"42"', 1, 'seed'],
    [
      '"id":"mutation/noise/paris#2","phase":"mutation"',
      '"id":"mutation/noise/paris#2","phase":"lunch"',
      4,
      'cells.1.phase',
    ],
    ['"version":"2.0.0"', '"version":"\\u001b[2J"', 1, 'tool.version'],
  ])('edited by hand: %s', async (...row) => {
    const [from, to, line, key] = row
    using folder = aFolder({})

    expect(await problemOf(edit(written(folder), (text) => text.replace(from, to)))).toMatchObject({
      key,
      place: { line },
    })
  })

  test('absent', async () => {
    expect((await problemOf('/nowhere/result.json')).message).toMatch(/^Cannot read result\.json: ENOENT/)
  })
})

test('a file far larger than the memory is shown again', () => {
  using folder = aFolder({})
  const [outcome] = outcomes
  if (outcome === undefined) throw new Error('there are outcomes')
  const path = written(folder)
  const [head = '', opening = '', first = '', ...rest] = readFileSync(path, 'utf8').split('\n')
  const large = first.replace('"output":"', `"output":"${'long '.repeat(20_000)}`)
  writeFileSync(path, `${head}\n${opening}\n`)
  for (let many = 0; many < 20; many += 1) appendFileSync(path, `${large}\n`.repeat(50))
  appendFileSync(path, rest.join('\n').replace('"done":3', '"done":1002'))

  const cli = join(import.meta.dirname, '../../src/cli/main.ts')
  const args = [
    '--max-old-space-size=48',
    cli,
    'report',
    'result.json',
    '--format',
    'junit',
    '-o',
    'junit.xml',
  ]
  const ended = spawnSync(process.execPath, args, { cwd: folder.path, encoding: 'utf8' })

  expect(ended.stderr).toBe('junit.xml\n')
  expect(ended.status).toBe(0)
  expect(folder.read('junit.xml').match(/<testcase /g)).toHaveLength(1002 + 1 + 1)
})
