import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { aStart, ask, hostileFolder, isRunning, nodeCommand, open } from './agents.ts'

const endpoint = 'http://localhost:{port}/invoke'
const node = `"${process.execPath}"`

describe('an agent that we start', () => {
  test('is ready when its path answers, has its environment, and none of ours that is not for it', async () => {
    const lines: string[] = []
    await using agents = await open(
      {
        endpoint: endpoint.replace('/invoke', '/env'),
        start: { ...aStart, ready: '/health', env: { AGENT_KEY: 'hunter2hunter2' } },
      },
      { env: { ...process.env, INPUT_TOKEN: 'for us alone' }, log: (line) => lines.push(line) },
    )

    const env = JSON.parse((await ask(agents, 'hi')).output)

    expect(env).toMatchObject({ AGENT_KEY: '[redacted by flakestorm]', PORT: expect.stringMatching(/^\d+$/) })
    expect(env).not.toHaveProperty('INPUT_TOKEN')
    await expect.poll(() => lines).toContain('listening, with the key [redacted by flakestorm]')
  })

  test('runs in as many instances as asked, which share the questions', async () => {
    await using agents = await open(
      { endpoint, start: { ...aStart, instances: 2 } },
      { concurrency: 5, laneEnv: (lane) => ({ LANE: `${lane}` }) },
    )

    const answers = await Promise.all(
      agents.lanes.map(({ agent }) =>
        agent.ask({ cell: 'c', turns: ['hi'], history: [], act: null, signal: new AbortController().signal }),
      ),
    )

    expect(agents.lanes.map(({ width }) => width)).toEqual([3, 2])
    expect(answers).toMatchObject([{ output: 'you said: hi' }, { output: 'you said: hi' }])
  })

  test('runs in no more instances than questions may be under way at once', async () => {
    await using agents = await open({ endpoint, start: { ...aStart, instances: 3 } }, { concurrency: 1 })

    expect(agents.lanes.map(({ width }) => width)).toEqual([1])
    expect((await ask(agents, 'hi')).output).toBe('you said: hi')
  })

  test('that dies is unwell, is started three times more, and then the run ends with its last words', async () => {
    await using agents = await open({ endpoint, start: aStart })
    const { agent } = agents.lanes[0]

    for (let death = 0; death < 4; death += 1) {
      expect((await ask(agents, 'die')).ending).toMatchObject({ kind: 'crashed' })
      expect(await agent.healthy(new AbortController().signal)).toBe(false)
    }

    await expect(ask(agents, 'hi')).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining('out of cheese'),
    })
  })

  test('that does not start is shown with its last 50 lines, without secrets', async () => {
    const command = `${node} -e "for (let i = 1; i < 80; i++) console.log('line ' + i + ' ' + process.env.AGENT_KEY); process.exit(4)"`
    const start = { ...aStart, command, env: { AGENT_KEY: 'hunter2hunter2' } }

    const opened = open({ endpoint, start })

    await expect(opened).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining('its process ended with code 4'),
    })
    await expect(opened).rejects.toThrow(/^(?!.*line 29 )[^]*line 30 \[redacted[^]*line 79 /)
    await expect(opened).rejects.toThrow(/^(?![^]*hunter2)/)
  })

  test('that never becomes ready is ended, and its last status told', async () => {
    const start = {
      ...aStart,
      ready: '/env?',
      readyTimeoutMs: 1_500,
      command: `${node} -e "require('http').createServer((q, r) => { r.statusCode = 503; r.end() }).listen(process.env.PORT); console.log(process.pid)"`,
    }
    const lines: string[] = []

    await expect(open({ endpoint, start }, { log: (line) => lines.push(line) })).rejects.toMatchObject({
      exit: 3,
      message: expect.stringMatching(
        /not ready within 1500 ms: \/env\? answered 503\.\n.*last lines:\n {2}\d+/,
      ),
    })
    expect(isRunning(Number(lines[0]))).toBe(false)
  })

  test('whose program does not exist is explained', async () => {
    await expect(
      open({ endpoint, start: { ...aStart, command: 'no-such-program --now' } }),
    ).rejects.toMatchObject({
      exit: 3,
      message: expect.stringContaining('could not be started'),
    })
  })

  test('is not started where something else already listens', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.on('listening', resolve))
    const { port } = server.address() as AddressInfo

    const opened = open({ endpoint: `http://localhost:${port}/`, start: { ...aStart, port } })

    await expect(opened).rejects.toThrow(`Something already listens on localhost:${port}`)
    server.close()
  })

  test('that ignores SIGTERM is ended all the same', async () => {
    const start = {
      ...aStart,
      port: null,
      command: `${node} -e "process.on('SIGTERM', () => {}); console.log(process.pid); setInterval(() => {}, 1000)"`,
    }
    const lines: string[] = []
    const agents = await open(
      { type: 'module', endpoint: './module.ts:invoke', start },
      { log: (line) => lines.push(line) },
    )
    await expect.poll(() => lines, { timeout: 5_000 }).toHaveLength(1)

    await agents.close()

    expect(isRunning(Number(lines[0]))).toBe(false)
  })

  test('may stand beside an agent that is no server, which finds it at $PORT', async () => {
    const command = `${node} -e "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((r) => r.text()).then(console.log)"`
    await using agents = await open({ type: 'command', command, start: { ...aStart, ready: '/health' } })

    expect((await ask(agents, 'hi')).output).toBe('ok')
  })

  test.for([
    [
      { endpoint: 'http://localhost:8790/', start: { ...aStart, instances: 2 } },
      'agent.endpoint is the same for all',
    ],
    [
      {
        endpoint,
        start: { ...aStart, instances: 2 },
        reset: { kind: 'endpoint', url: 'http://localhost:1/reset' },
      },
      'agent.reset_endpoint is the same',
    ],
    [{ endpoint, start: { ...aStart, port: null } }, 'is no http:// or https:// address'],
  ] as const)('is refused where its ports cannot work', async ([parts, message]) => {
    await expect(open(parts)).rejects.toThrow(message)
  })
})

describe('no agent outlives us', () => {
  test.for([
    ['SIGKILL', 'wait'],
    ['SIGINT', 'wait'],
    ['SIGTERM', 'wait'],
    [null, 'exit'],
    [null, 'crash'],
  ] as const)('when we end by %s (%s)', async ([signal, end]) => {
    const parent = spawn(
      process.execPath,
      [join(hostileFolder, 'careless-parent.ts'), nodeCommand('json-lines.ts'), end],
      {
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    const gone = new Promise((resolve) => parent.on('exit', resolve))
    const line = await new Promise<string>((resolve) =>
      createInterface({ input: parent.stdout }).once('line', resolve),
    )
    const children = line.split(' ').map(Number)
    expect(children).toHaveLength(2)

    if (signal !== null) parent.kill(signal)
    await gone

    await expect.poll(() => children.filter(isRunning), { timeout: 8_000 }).toEqual([])
  })
})
