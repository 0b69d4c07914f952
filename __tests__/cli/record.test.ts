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

test('a request that does not look like the template is kept as a whole, and its session is named', async () => {
  using folder = aFolder({
    'agent.mjs': `
import { createServer } from 'node:http'
createServer((request, response) => {
  request.resume().on('end', () => response.end(JSON.stringify({ output: 'At home.' })))
}).listen(Number(process.env.PORT), '127.0.0.1')
`,
    'flakestorm.yaml': `
version: "2.0"
agent: { endpoint: "http://127.0.0.1:{port}/invoke", request_template: '{"input": "{prompt}"}', start: { command: node agent.mjs, port: auto } }
golden_prompts: [Hi]
invariants: [{ type: completes }]
`,
  })
  let err = ''
  const stop = Promise.withResolvers<void>()
  const told = Promise.withResolvers<void>()
  const ended = cli(['record', '--out', 'kept'], {
    out: () => {},
    err: (text) => {
      err += text
      const url = /Ask the agent at (\S+);/.exec(text)?.[1]
      if (url !== undefined) void askBothWays(url)
      if (text.includes('before it is replayed')) told.resolve()
    },
    drained: () => Promise.resolve(),
    folder: folder.path,
    env: { PATH: process.env['PATH'] },
    live: false,
    colour: { out: false, err: false },
    width: 80,
    onStop: (end) => {
      void stop.promise.then(end)
      return () => {}
    },
  })
  await told.promise
  stop.resolve()

  expect(await ended).toBe(0)
  expect(readSessionsAt(`${folder.path}/kept`).map(({ session }) => session.input)).toEqual([
    'Where?',
    '{"question":"Where?"}',
  ])
  expect(err).toMatch(
    /A request did not look like `request_template`: the whole of it is the `input` of recorded-\S+-2\.json\./,
  )
})

async function askBothWays(url: string): Promise<void> {
  for (const body of [{ input: 'Where?' }, { question: 'Where?' }])
    await (await fetch(url, { method: 'POST', body: JSON.stringify(body) })).text()
}
