import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '../../src/base/json.ts'
import { UserError } from '../../src/base/user-error.ts'
import { writeWhole } from '../../src/disk/atomic-file.ts'
import { openCassette } from '../../src/disk/open-cassette.ts'
import { readSessionsAt } from '../../src/disk/read-session.ts'
import { writeSession } from '../../src/disk/write-session.ts'
import { exchangeJson } from '../../src/replay/exchange.ts'
import { keyOf } from '../../src/replay/normalise.ts'
import type { WrittenSession } from '../../src/replay/session-file.ts'

let folder = ''
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'flakestorm-sessions-'))))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const session: WrittenSession = {
  id: 'incident',
  name: null,
  source: 'test',
  capturedAt: null,
  input: 'Where is my order?',
  turns: [],
  context: [],
  expectedFailure: null,
  contract: null,
  invariants: [],
  utility: [],
  scenario: null,
  seed: 42,
  planted: [],
}

function anExchange(nth: number, bytes = 100): Json {
  const asked = { boundary: 'tool', name: 'search', method: 'GET', path: '/find', request: { nth } } as const
  const frames = [{ atMs: nth, bytes: Buffer.from(`answer ${nth} ${'x'.repeat(bytes)}`) }]
  return exchangeJson({ ...asked, key: keyOf(asked), status: 200, headers: {}, frames, isWhole: true })
}

function refusal(act: () => unknown): UserError {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe('a session on disk', () => {
  test('is one file where its traffic is small, and says again what was written', () => {
    const path = join(folder, 'small.session.json')
    writeSession(path, session, [anExchange(1)])

    const [read] = readSessionsAt(path)
    expect(read?.session).toMatchObject({ id: 'incident', seed: 42, contract: 'default' })
    expect(read?.open().read(0)).toMatchObject({ name: 'search', frames: [{ atMs: 1 }] })
    expect(readdirSync(folder).filter((name) => name.startsWith('small'))).toEqual(['small.session.json'])
  })

  test('is written whole or not at all, also where the disk fills up half-way', () => {
    const path = join(folder, 'full.json')
    writeFileSync(path, 'as it was')
    const fills = function* (): Generator<string> {
      yield 'half of '
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
    }

    const { message } = refusal(() => writeWhole(path, fills()))

    expect(message).toContain(`Cannot write ${path}: ENOSPC: no space left on device, write`)
    expect(readFileSync(path, 'utf8')).toBe('as it was')
    expect(readdirSync(folder).filter((name) => name.startsWith('full'))).toEqual(['full.json'])
  })

  test('cannot be written where its folder is a file, and says so as a mistake of the user', () => {
    const file = join(folder, 'a-file')
    writeFileSync(file, '')

    expect(refusal(() => writeWhole(join(file, 'sub', 'session.json'), ['x'])).message).toContain('ENOTDIR')
  })

  test('whose request was edited by hand is found by what it says now', () => {
    const path = join(folder, 'mended.json')
    writeSession(path, session, [anExchange(1)])
    const said = readFileSync(path, 'utf8')
    writeFileSync(path, said.replace('"nth": 1', '"nth": 2'))

    const [read] = readSessionsAt(path)

    const asked = {
      boundary: 'tool',
      name: 'search',
      method: 'GET',
      path: '/find',
      request: { nth: 2 },
    } as const
    expect(said).toContain('"nth": 1')
    expect(read?.open().entries[0]?.key).toBe(keyOf(asked))
  })

  test('whose id another one has is refused, and both files are named', () => {
    const twins = mkdtempSync(join(folder, 'twins-'))
    for (const name of ['a.json', 'b.json']) writeSession(join(twins, name), session, [])

    const { problems } = refusal(() => readSessionsAt(twins))

    expect(problems[0]?.message).toBe(
      `Two sessions have the id \`incident\`: one in ${join(twins, 'a.json')}:3, one in ${join(twins, 'b.json')}:3.`,
    )
  })

  test('that is not there is named', () => {
    expect(refusal(() => readSessionsAt(join(folder, 'nowhere.yaml'))).message).toContain(
      'Cannot read the session',
    )
  })
})

describe('a large cassette', () => {
  let path = ''
  let cassette = ''
  beforeAll(() => {
    path = join(folder, 'large.json')
    writeSession(
      path,
      session,
      Array.from({ length: 50 }, (_, nth) => anExchange(nth, 1024 * 1024)),
    )
    cassette = join(folder, 'large.exchanges.jsonl')
  })

  test('of 50 MB is opened by its index: what is read is its index and the exchanges that are played', () => {
    let bytesRead = 0
    const counting = (file: number, at: number, bytes: number): Buffer => {
      const buffer = Buffer.alloc(bytes)
      const read = readSync(file, buffer, 0, bytes, at)
      bytesRead += read
      return buffer.subarray(0, read)
    }

    const opened = openCassette(cassette, counting)
    expect(statSync(cassette).size).toBeGreaterThan(50 * 1024 * 1024)
    expect(opened.entries).toHaveLength(50)
    expect(bytesRead).toBeLessThan(32 * 1024)

    expect(opened.read(37)).toMatchObject({ request: { nth: 37 } })
    expect(bytesRead).toBeLessThan(1.2 * 1024 * 1024)
    expect(statSync(path).size).toBeLessThan(1024)
  })

  const spoilt = (name: string, edit: (text: string) => string): string => {
    const file = join(folder, name)
    const lines = [
      '{"flakestorm":"exchanges","version":1}',
      ...[0, 1, 2].map((nth) => JSON.stringify(anExchange(nth))),
    ]
    writeFileSync(file, edit(`${lines.join('\n')}\n${JSON.stringify({ index: [] })}\n`))
    return file
  }

  test('that was edited by hand is read as it stands now', () => {
    const file = spoilt('edited.jsonl', (text) =>
      text.replace('answer 1 ', 'another answer ').replace('"nth":2', '"nth":12'),
    )

    const opened = openCassette(file)

    expect(opened.entries).toHaveLength(3)
    expect(Buffer.from(opened.read(1).frames[0]?.bytes ?? []).toString()).toMatch(/^another answer/)
    expect(opened.entries[2]?.key).toBe(keyOf(opened.read(2)))
  })

  test.for([
    ['cut in a line', (text: string) => text.slice(0, text.length / 2), 'ends too early', 3],
    [
      'cut between lines',
      (text: string) => `${text.split('\n').slice(0, 3).join('\n')}\n`,
      'ends too early',
      4,
    ],
    ['broken in one line', (text: string) => text.replace('"status":200', '"status":"ok"'), 'status', 2],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2'), 'version 2', 1],
    ['no cassette at all', () => 'hello\n', 'no file of exchanges', 1],
  ] as const)('%s is refused with the file and the line', ([name, edit, message, line]) => {
    const file = spoilt(`${name}.jsonl`, edit)

    const { problems } = refusal(() => openCassette(file))

    expect(problems[0]?.message).toContain(message)
    expect(problems[0]?.place).toMatchObject({ file, line })
  })

  test('that is not beside its session is named before anything is asked', () => {
    const alone = join(folder, 'alone.json')
    writeFileSync(alone, JSON.stringify({ id: 'alone', input: 'hi', exchanges: 'lost.exchanges.jsonl' }))

    expect(existsSync(join(folder, 'lost.exchanges.jsonl'))).toBe(false)
    expect(refusal(() => readSessionsAt(alone)).message).toContain('lost.exchanges.jsonl')
  })
})
