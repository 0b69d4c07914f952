import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import { readSessionsAt } from '../../src/disk/read-session.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

const command = ['--', process.execPath, 'answer.mjs', 'Where is it?']

/** A config whose agent listens, beside a program that answers one question and ends. */
function aServersFolder(): Folder {
  return aFolder({
    'answer.mjs': 'console.log(process.argv[2] + " At home.")',
    'idle.mjs': 'setInterval(() => {}, 1000)',
    'flakestorm.yaml': `
version: "2.0"
agent: { endpoint: "http://127.0.0.1:{port}/invoke", start: { command: node idle.mjs } }
golden_prompts: [Hi]
invariants: [{ type: completes }]
`,
  })
}

test('a program that answers once is recorded with `--once` though the config speaks of a server, and without it that is the way out', async () => {
  using folder = aServersFolder()

  const without = await call(folder, ['record', '--out', 'kept', ...command])
  expect(without.code).toBe(3)
  expect(without.err).toMatch(/The agent did not start[^]*recorded with `--once`/)

  const { code, out, err } = await call(folder, ['record', '--once', '--out', 'kept', ...command])
  expect([code, out]).toEqual([0, 'Where is it? At home.\n'])
  // Whoever replays it learns what it would not have guessed.
  expect(err).toContain('no call came past the gateway, so a replay asks the live world')
  const [recording] = readSessionsAt(`${folder.path}/kept`)
  expect(recording?.session).toMatchObject({ input: 'Where is it?', answer: 'Where is it? At home.' })
})

test('where nothing can be written the program is not run, and no flag is named that is not there', async () => {
  using folder = aServersFolder()

  const { code, out, err } = await call(folder, ['record', '--once', '--out', 'answer.mjs/kept', ...command])

  expect([code, out]).toEqual([2, ''])
  expect(err).toMatch(/Cannot write .*kept: /)
  expect(err).not.toContain('--output')
})

test('Ctrl-C while the agent is starting ends as every stopped command does', async () => {
  using folder = aServersFolder()
  let err = ''

  const code = await cli(['record', '--out', 'kept'], {
    out: () => {},
    err: (text) => void (err += text),
    drained: () => Promise.resolve(),
    folder: folder.path,
    env: { PATH: process.env['PATH'] },
    live: false,
    colour: { out: false, err: false },
    width: 80,
    onStop: (stop) => {
      const timer = setTimeout(stop, 300)
      return () => clearTimeout(timer)
    },
  })

  expect([code, err]).toEqual([130, ''])
  expect(readdirSync(folder.path)).not.toContain('kept')
})
