import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { AgentConfig } from '../../src/config/config.ts'
import { aStart, ask, isRunning, nodeCommand, open } from './agents.ts'
import { hostileServer } from './hostile/server.ts'

/** The laws of every agent: the same questions, the same endings, whatever the way to it. */
const server = hostileServer((response) => response.destroy())

beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => new Promise((resolve) => (server.closeAllConnections(), server.close(resolve))))

const at = (path: string): string => `http://localhost:${(server.address() as AddressInfo).port}${path}`

interface Kind {
  readonly name: string
  readonly config: () => Partial<AgentConfig>
  /** The status of a refusal; null where such an agent has no way to refuse. */
  readonly refusal: number | null
  /** Whether its answer is raw bytes, which may be no text or a web page. */
  readonly isRaw: boolean
  readonly garbles: boolean
  /** What the reason of a crash tells. */
  readonly death: RegExp
  readonly knowsCell: boolean
  /** The deadline of a question that hangs; a new process each time needs a while to come up. */
  readonly deadlineMs: number
}

const kinds: readonly Kind[] = [
  {
    name: 'http',
    config: () => ({ type: 'http', endpoint: at('/invoke') }),
    refusal: 429,
    isRaw: true,
    garbles: true,
    death: /connection closed/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'http that we start',
    config: () => ({ type: 'http', endpoint: 'http://localhost:{port}/invoke', start: aStart }),
    refusal: 429,
    isRaw: true,
    garbles: true,
    death: /ended with code 7: out of cheese/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'openai',
    config: () => ({ type: 'openai', endpoint: at('/v1'), model: 'tiny' }),
    refusal: 429,
    isRaw: true,
    garbles: true,
    death: /connection closed/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'command',
    config: () => ({ type: 'command', command: nodeCommand('one-shot.ts') }),
    refusal: null,
    isRaw: true,
    garbles: true,
    death: /ended with code 7: out of cheese/,
    knowsCell: true,
    deadlineMs: 4_000,
  },
  {
    name: 'command with JSON lines',
    config: () => ({ type: 'command', command: nodeCommand('json-lines.ts'), protocol: 'jsonl' }),
    refusal: 0,
    isRaw: false,
    garbles: true,
    death: /ended with code 7: out of cheese/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'module',
    config: () => ({ type: 'module', endpoint: './module.ts:invoke' }),
    refusal: 0,
    isRaw: false,
    garbles: false,
    death: /ended with code 7: out of cheese/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'python',
    config: () => ({ type: 'python', endpoint: 'hostile_agent:invoke' }),
    refusal: 0,
    isRaw: false,
    garbles: false,
    death: /ended with code 7: out of cheese/,
    knowsCell: true,
    deadlineMs: 1_500,
  },
  {
    name: 'langchain',
    config: () => ({ type: 'langchain', endpoint: 'hostile_agent:chain' }),
    refusal: null,
    isRaw: false,
    garbles: false,
    death: /ended with code 7: out of cheese/,
    knowsCell: false,
    deadlineMs: 1_500,
  },
]

describe.concurrent.for(kinds)('every agent: $name', (kind) => {
  test('answers, and the answer is its text alone', async () => {
    await using agents = await open(kind.config())

    const transcript = await ask(agents, 'grüß "Gott"\n{prompt}')

    expect(transcript).toMatchObject({
      output: 'you said: grüß "Gott"\n{prompt}',
      ending: { kind: 'answered' },
      attempts: 1,
    })
    expect(transcript.durationMs).toBeGreaterThan(0)
  })

  test('that hangs has timed out at its deadline, and answers the next question', async () => {
    await using agents = await open({ ...kind.config(), timeoutMs: kind.deadlineMs })

    const hung = await ask(agents, 'hang')

    expect(hung).toMatchObject({ output: '', ending: { kind: 'timed-out', afterMs: kind.deadlineMs } })
    expect(hung.durationMs).toBeGreaterThan(kind.deadlineMs - 50)
    expect(await ask(agents, 'still there?')).toMatchObject({ output: 'you said: still there?' })
  })

  test('that floods 100 MB is cut off and named', async () => {
    await using agents = await open(kind.config())

    const { ending, output } = await ask(agents, 'flood')

    expect(ending).toEqual({
      kind: 'unreadable',
      reason: expect.stringContaining('larger than 1000000 bytes'),
    })
    expect(output).toBe('')
    expect(await ask(agents, 'still there?')).toMatchObject({ output: 'you said: still there?' })
  })

  test('that dies has crashed with its last words, and is there for the next question', async () => {
    await using agents = await open(kind.config())

    const { ending } = await ask(agents, 'die')

    expect(ending).toEqual({ kind: 'crashed', reason: expect.stringMatching(kind.death) })
    expect(await ask(agents, 'still there?')).toMatchObject({ output: 'you said: still there?' })
  })

  test('leaves no process behind', async () => {
    const agents = await open(kind.config())
    const child = Number((await ask(agents, 'child')).output)
    expect(child).toBeGreaterThan(0)

    await agents.close()

    if (kind.name === 'http' || kind.name === 'openai') process.kill(child, 'SIGKILL')
    await expect.poll(() => isRunning(child), { timeout: 5_000 }).toBe(false)
  })

  test('that is cancelled is nobody’s verdict, and at once', async () => {
    await using agents = await open(kind.config())
    const cancel = new AbortController()

    const asked = agents.lanes[0].agent.ask({
      cell: 'c',
      turns: ['hang'],
      history: [],
      act: null,
      signal: cancel.signal,
    })
    cancel.abort()

    expect(await asked).toMatchObject({ ending: { kind: 'unreachable', reason: 'the run was cancelled' } })
  })
})

describe.concurrent.for(kinds.filter(({ refusal }) => refusal !== null))(
  'every agent that can refuse: $name',
  (kind) => {
    test('refuses with its status and its own words', async () => {
      await using agents = await open(kind.config())

      const { ending, output } = await ask(agents, 'refuse')

      expect(ending).toEqual({ kind: 'refused', status: kind.refusal, reason: 'too many questions' })
      expect(output).toContain('too many questions')
    })
  },
)

describe.concurrent.for(kinds.filter(({ garbles }) => garbles))(
  'every agent that sends bytes: $name',
  (kind) => {
    test('with bytes that are no UTF-8 is unreadable', async () => {
      await using agents = await open(kind.config())

      const { ending } = await ask(agents, 'garble')

      expect(ending).toEqual({ kind: 'unreadable', reason: expect.stringContaining('not valid UTF-8') })
    })
  },
)

describe.concurrent.for(kinds.filter(({ isRaw }) => isRaw))('every agent with a raw body: $name', (kind) => {
  test('with a web page is unreadable, and the page is named', async () => {
    await using agents = await open(kind.config())

    expect((await ask(agents, 'page')).ending).toEqual({
      kind: 'unreadable',
      reason: 'a web page came back: Sign in',
    })
  })
})

describe.concurrent.for(kinds.filter(({ knowsCell }) => knowsCell))(
  'every agent that may know: $name',
  (kind) => {
    test('is told which cell it is asked for', async () => {
      await using agents = await open(kind.config())

      expect((await ask(agents, 'cell')).output).toBe('mutation/noise/paris#1')
    })
  },
)
