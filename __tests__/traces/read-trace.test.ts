import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import type { FormatName, Imported } from '../../src/replay/import/imported.ts'
import { knownAs } from '../../src/traces/known-as.ts'
import { readTrace } from '../../src/traces/read-trace.ts'
import { aRun } from './runs.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'flakestorm-traces-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function aFile(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

interface Wish {
  readonly format?: FormatName
  readonly limit?: number
}

async function read(path: string, { format, limit = 1000 }: Wish = {}) {
  const sessions: Imported[] = []
  const notes: string[] = []
  const file = basename(path)
  const nothing = knownAs({ llm: [], tools: [], mcp: [] })
  const parts = readTrace({ path, file, stem: 'x', format: format ?? null, limit, input: null, ...nothing })
  for await (const part of parts) {
    sessions.push(...part.sessions)
    notes.push(...part.notes)
  }
  return { sessions, notes }
}

async function refusal(reading: Promise<unknown>): Promise<UserError> {
  try {
    await reading
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

const chat = JSON.stringify({ messages: [{ role: 'user', content: 'Hello' }] })
const otlp = {
  resourceSpans: [
    {
      scopeSpans: [
        {
          spans: [
            {
              traceId: 'aa',
              spanId: 'bb',
              name: 'chat',
              startTimeUnixNano: '1',
              attributes: [
                {
                  key: 'gen_ai.input.messages',
                  value: { stringValue: '[{"role":"user","parts":[{"type":"text","content":"Hi"}]}]' },
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}
const har = {
  log: {
    version: '1.2',
    entries: [
      {
        startedDateTime: '2026-01-02T03:04:05Z',
        time: 5,
        request: {
          method: 'POST',
          url: 'https://api.openai.com/v1/chat/completions',
          headers: [],
          postData: { mimeType: 'application/json', text: chat },
        },
        response: { status: 200, headers: [], content: { size: 2, text: '{}' } },
      },
    ],
  },
}

describe('a format is recognised by its content', () => {
  test.each([
    ['chat lines', `${chat}\n\n${chat}\n`, 'openai-jsonl', 2],
    ['a byte order mark and Windows line ends', `\uFEFF${chat}\r\n`, 'openai-jsonl', 1],
    ['OTLP, one request a line', `${JSON.stringify(otlp)}\n`, 'otlp', 1],
    ['OTLP, spread over lines', JSON.stringify(otlp, null, 2), 'otlp', 1],
    ['HAR', JSON.stringify(har, null, 2), 'har', 1],
    ['a LangSmith run', JSON.stringify(aRun({ id: 'r', inputs: { input: 'a' } })), 'langsmith-json', 1],
  ])('%s', async (...[name, text, source, count]) => {
    const { sessions } = await read(aFile(`${name.replaceAll(/\W/g, '-')}.txt`, text))

    expect(sessions.map((session) => session.source)).toEqual(Array(count).fill(source))
  })

  test('calls of models in an archive are known as the gateway gives them to an agent', async () => {
    const { sessions } = await read(aFile('a.har', JSON.stringify(har)))

    expect(sessions[0]?.calls).toMatchObject([
      { call: { boundary: 'model', name: 'openai', path: '/v1/chat/completions' } },
    ])
  })
})

describe('a file that is not what it should be is named with its line', () => {
  test.each([
    ['cut lines', `${chat}\n${chat}\n${chat.slice(0, 20)}`, 3],
    ['a cut document', JSON.stringify(har, null, 2).slice(0, 200), 10],
    ['a document that was edited', '{\n"log": {\n"entries": [],\n}\n}\n\n', 4],
    ['a log', '2026-01-02 INFO hello\n', 1],
    ['JSON lines that turn into something else', `${chat}\nhello\n`, 2],
    ['nesting that nobody could read', `${chat}\n${'['.repeat(5000)}${']'.repeat(5000)}\n`, 2],
  ])('%s', async (name, text, line) => {
    const file = `${name.replaceAll(' ', '-')}.jsonl`
    const { problems } = await refusal(read(aFile(file, text)))

    expect(problems).toMatchObject([
      { message: expect.stringContaining(`Line ${line} of ${file} is no JSON`), place: { file, line } },
    ])
  })

  test('a compressed one, an empty one, a foreign one and a missing one are each told', async () => {
    const message = async (path: string) => (await refusal(read(path))).message

    expect(await message(aFile('a.gz', gzipSync(chat)))).toBe('a.gz is compressed.')
    expect(await message(aFile('empty.json', '\n'))).toBe('empty.json is empty.')
    expect(await message(aFile('foreign.json', '{"a":1}'))).toContain('is no trace that can be imported')
    expect(await message(join(folder, 'gone.json'))).toContain('Cannot read gone.json: ENOENT')
  })

  test('a format that is asked for says what is wrong with the file', async () => {
    const error = await refusal(read(aFile('wrong.json', '{"a":1}'), { format: 'har' }))

    expect(error.problems).toMatchObject([{ key: '$.log', message: expect.stringContaining('HAR 1.2') }])
  })
})

test('a file of 100 MB is read line by line, and the first sessions are there before its end', async () => {
  const path = join(folder, 'large.jsonl')
  const line = Buffer.from(
    `${JSON.stringify({ messages: [{ role: 'user', content: 'x'.repeat(100_000) }] })}\n`,
  )
  const file = openSync(path, 'w')
  for (let at = 0; at < 1000; at += 1) writeSync(file, line)
  writeSync(file, 'cut')
  closeSync(file)
  const nothing = knownAs({ llm: [], tools: [], mcp: [] })
  const parts = readTrace({
    path,
    file: 'large.jsonl',
    stem: 'x',
    format: null,
    limit: 5000,
    input: null,
    ...nothing,
  })

  let most = 0
  let count = 0
  const reading = (async () => {
    for await (const { sessions } of parts) {
      count += sessions.length
      if (count % 100 === 0) most = Math.max(most, process.memoryUsage().arrayBuffers)
    }
  })()

  expect((await refusal(reading)).message).toContain('Line 1001 of large.jsonl is no JSON')
  expect(count).toBe(1000)
  expect(most).toBeLessThan(60_000_000)
})

test('more sessions than were asked for are not read, and that is told', async () => {
  const lines = aFile('many.jsonl', `${chat}\n`.repeat(5))
  const list = aFile(
    'many.json',
    JSON.stringify([1, 2, 3].map((at) => aRun({ id: `r${at}`, trace_id: `r${at}`, inputs: { input: 'a' } }))),
  )

  expect(await read(lines, { limit: 3 })).toMatchObject({
    sessions: [{}, {}, {}],
    notes: [expect.stringContaining('3 were taken')],
  })
  expect(await read(list, { limit: 2 })).toMatchObject({
    sessions: [{}, {}],
    notes: [expect.stringContaining('many.json holds 3 sessions: 2 were taken')],
  })
  expect(await read(lines, { limit: 5 })).toMatchObject({ notes: [] })
})
