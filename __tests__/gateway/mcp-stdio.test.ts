import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { describe, expect, test } from 'vitest'
import type { ToolFault } from '../../src/chaos/schema.ts'
import { cli } from '../../src/cli/cli.ts'
import type { Io } from '../../src/cli/io.ts'
import { commandLine, wrapCommand } from '../../src/gateway/mcp/wrap-command.ts'
import { wrapServer } from '../../src/gateway/mcp/wrap-server.ts'
import { isAlive } from '../e2e/command-line.ts'
import { aClientOver, notifications } from './mcp-servers.ts'
import { aCell, aGateway, aScenario } from './standing.ts'

const require = createRequire(import.meta.url)
const root = join(import.meta.dirname, '..', '..')
const ours = [process.execPath, join(root, 'src/cli/main.ts')]
const hostile = (name: string, ...words: string[]): string[] => [
  process.execPath,
  join(import.meta.dirname, 'hostile', name),
  ...words,
]
const everything = [
  process.execPath,
  require.resolve('@modelcontextprotocol/server-everything/dist/index.js'),
  'stdio',
]
const answering = hostile('line-server.ts', 'answer')
const once1 = { probability: 1, afterCalls: 0, onCalls: null, times: 1 } as const

/** A gateway, a cell, and the command of a wrapped server. */
async function aWrapped(
  command: readonly string[],
  ...faults: readonly (Partial<ToolFault> & Pick<ToolFault, 'mode'>)[]
) {
  const gateway = await aGateway({})
  const cell = aCell(gateway, 'chaos/paris#1', { scenario: aScenario(...faults) })
  const words = wrapped(command, gateway.base)
  return {
    gateway,
    command,
    words,
    settle: () => cell.settle(),
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  }
}

function wrapped(
  command: readonly string[],
  base: string,
  env: Readonly<Record<string, string>> = {},
): readonly string[] {
  return wrapCommand({ name: 'files', command }, { base, program: ours, env })
}

function aClient([command = '', ...args]: readonly string[]) {
  return aClientOver(new StdioClientTransport({ command, args, stderr: 'ignore' }))
}

/** The wrapper as a process of its own. */
function start([command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'], env })
  const [out, err] = [text(child.stdout), text(child.stderr)]
  const ended = once(child, 'close').then(([code, signal]: (number | string | null)[]) => ({ code, signal }))
  return { child, stdin: child.stdin, out, err, ended }
}

/** The wrapper in this process, between two streams. */
function run([program = '', ...rest]: readonly string[], base: string) {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()]
  const said: string[] = []
  const options = { gateway: base, server: 'files', command: [program, ...rest] as const, env: process.env }
  const ended = wrapServer(options, { stdin, stdout, err: (line) => said.push(line) }).finally(() =>
    stdout.end(),
  )
  return { stdin, stdout, out: text(stdout), said, ended }
}

const call = (name: string, id = 1): string =>
  `${JSON.stringify({ jsonrpc: '2.0', id, method: 'tools/call', params: { name, arguments: { a: id } } })}\n`

describe('an MCP server over stdio behind the wrapper', () => {
  test.for([
    ['of our own', hostile('mcp-server.ts')],
    ['server-everything', everything],
  ] as const)('is the same as on a direct connection: %s', async ([, command]) => {
    await using world = await aWrapped(command)
    const seen = []
    for (const words of [command, world.words]) {
      await using client = await aClient(words)
      const { tools } = await client.listTools()
      const counting = tools.some(({ name }) => name === 'count')
        ? { name: 'count' }
        : { name: 'trigger-long-running-operation', arguments: { duration: 0.2, steps: 4 } }
      seen.push({
        tools,
        server: client.getServerVersion(),
        capabilities: client.getServerCapabilities(),
        counted: await client.callTool(counting, undefined, { onprogress: () => {} }),
        heard: notifications(client.heard).filter(
          (message) => 'params' in message && 'progress' in (message.params ?? {}),
        ),
        unknown: await client.callTool({ name: 'nobody' }).catch(String),
        ping: await client.ping(),
      })
    }

    expect(seen[1]).toEqual(seen[0])
    expect(seen[0]?.heard.length).toBeGreaterThan(2)
    const { toolCalls, unattributed } = await world.settle()
    expect(toolCalls).toHaveLength(2)
    expect(toolCalls[0]).toMatchObject({ boundary: 'mcp', failed: false, status: null })
    expect(unattributed).toBe(0)
    expect(world.gateway.seen.servers.get('files')).toBe(2)
  })

  test('shows its client each fault, answers the next call, and outlives the cell', async () => {
    await using gateway = await aGateway({})
    await using client = await aClient(wrapped(hostile('mcp-server.ts'), gateway.base))
    const weather = { name: 'weather', arguments: { city: 'Paris' } }
    const threw = (words: RegExp) => ({ threw: expect.stringMatching(words) })
    const shown = [
      [{ mode: 'error', errorCode: 503 }, threw(/MCP error -32603: 503 Service Unavailable/)],
      [
        { mode: 'error', errorCode: 404 },
        { isError: true, content: [{ type: 'text', text: '404 Not Found' }] },
      ],
      [
        { mode: 'rate_limit' },
        { isError: true, content: [{ type: 'text', text: '429 Too Many Requests (retry after 1 s)' }] },
      ],
      [{ mode: 'reset' }, threw(/MCP error -32000: Connection closed/)],
      [{ mode: 'malformed' }, threw(/timed out/)],
      [{ mode: 'timeout' }, threw(/timed out/)],
      [{ mode: 'slow', delayMs: 30 }, { structuredContent: { city: 'Paris', celsius: 21 } }],
      [
        { mode: 'wrong_value', payload: '{"celsius":-40}' },
        {
          structuredContent: { city: 'Paris', celsius: -40 },
          content: [{ type: 'text', text: '{"city":"Paris","celsius":-40}' }],
        },
      ],
    ] as const

    for (const [fault, expected] of shown) {
      const cell = aCell(gateway, `chaos/${fault.mode}`, {
        scenario: aScenario({ trigger: once1, ...fault }),
      })
      const struck = await client
        .callTool(weather, undefined, { timeout: 300 })
        .catch((error: unknown) => ({ threw: String(error) }))
      const after = await client.callTool(weather)
      const { toolCalls, faults } = await cell.settle()

      expect(struck).toMatchObject(expected)
      expect(after.structuredContent).toEqual({ city: 'Paris', celsius: 21 })
      expect(toolCalls).toMatchObject([{ name: 'weather' }, { name: 'weather', failed: false }])
      expect(faults).toMatchObject([{ mode: fault.mode, matched: 2, delivered: 1, scope: 'wire' }])
    }
  })

  test('counts calls in the order in which the client made them, though all were made at once', async () => {
    await using world = await aWrapped(answering, {
      mode: 'error',
      trigger: { ...once1, times: null, onCalls: [3, 5] },
    })
    const { stdin, out } = run(world.command, world.gateway.base)

    stdin.end([1, 2, 3, 4, 5, 6].map((id) => call('x', id)).join(''))

    const replies = (await out)
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))
    const failed = replies.flatMap((reply) => ('error' in reply ? [reply.id] : []))
    expect(replies).toHaveLength(6)
    expect(failed.toSorted((left, right) => left - right)).toEqual([3, 5])
    expect((await world.settle()).toolCalls.map(({ args }) => args)).toEqual(
      [1, 2, 3, 4, 5, 6].map((a) => ({ a })),
    )
  })

  test('has lines of 12 MB pass in both directions', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'echo'))
    const { stdin, out, ended } = run(world.command, world.gateway.base)
    const line = `${JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name: 'x', arguments: { text: 'é'.repeat(6 * 1024 * 1024) } } })}\n`

    stdin.end(line)

    expect((await out) === line).toBe(true)
    expect(await ended).toEqual({ code: 7, signal: null })
  })

  test('has malformed lines pass byte by byte in both directions, and its standard error, its exit code and no variable of ours', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'garbage'))
    const words = wrapped(world.command, world.gateway.base, { HTTPS_PROXY: 'http://t:x@127.0.0.1:9' })
    const { stdin, out, err, ended } = start(words, { PATH: process.env['PATH'] })

    stdin.end(`${call('x')}{"id":3}\n`)

    const garbage = 'no JSON at all\n{"jsonrpc":"2.0","id":1,"res\n\n[]\nnull\n'
    const answer = (id: number) =>
      `{ "jsonrpc":"2.0", "id":${id}, "result":{"content":[{"type":"text","text":"{\\"n\\":1}"}]} }\n`
    expect(await out).toBe(garbage + answer(1) + garbage + answer(3))
    expect(await err).toBe('mode garbage, proxy http://t:x@127.0.0.1:9, secret none\n')
    expect(await ended).toEqual({ code: 7, signal: null })
    expect((await world.settle()).toolCalls).toMatchObject([{ name: 'x', result: '{"n":1}', failed: false }])
  })

  test('keeps the last line, though no newline ends it', async () => {
    await using world = await aWrapped([process.execPath, '-e', 'process.stdin.pipe(process.stdout)'])
    const { stdin, out, ended } = run(world.command, world.gateway.base)

    stdin.end('hello\nhalf a li')

    expect(await out).toBe('hello\nhalf a li')
    expect(await ended).toEqual({ code: 0, signal: null })
  })

  test('is asked, though the client closed its input while a slow fault held the call', async () => {
    await using world = await aWrapped(answering, { mode: 'slow', delayMs: 80 })
    const { stdin, out, ended } = run(world.command, world.gateway.base)

    stdin.end(call('x'))

    expect(await out).toContain('"id":1')
    expect(await ended).toEqual({ code: 7, signal: null })
  })

  test('is not asked for a call that was cancelled while a slow fault held it', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'echo'), {
      mode: 'slow',
      tool: 'x',
      delayMs: 10_000,
    })
    const { stdin, out } = run(world.command, world.gateway.base)
    const cancel = '{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}\n'

    stdin.write(call('x') + cancel)
    stdin.end('{"id":2}\n')

    expect(await out).toBe(`${cancel}{"id":2}\n`)
    expect(await world.settle()).toMatchObject({
      toolCalls: [{ name: 'x', failed: true, result: null }],
      faults: [{ delivered: 1 }],
    })
  })

  test('dies as its server died', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'killed'))
    const { child, ended } = start(world.words)
    child.stdin.write(call('x'))
    expect(await ended).toEqual({ code: null, signal: 'SIGKILL' })

    await using other = await aWrapped(hostile('line-server.ts', 'die'))
    const second = start(other.words)
    second.child.stdin.write(call('x'))
    expect(await second.ended).toEqual({ code: 5, signal: null })
    expect((await other.settle()).toolCalls).toMatchObject([{ name: 'x', failed: true, result: null }])
  })

  test('is ended with its wrapper by a signal, even where it does not obey', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'stubborn'))
    const { child, ended } = start(world.words)
    child.stdin.write(call('x'))
    await once(child.stdout, 'data')
    const server = childrenOf(child)
    expect(server).toHaveLength(1)

    child.kill('SIGTERM')
    await ended

    expect(server.filter(isAlive)).toEqual([])
  })

  test('ends when its client has ended', async () => {
    await using world = await aWrapped(hostile('line-server.ts', 'echo'))
    const client = start([
      process.execPath,
      '-e',
      `
      const { spawn } = require('node:child_process')
      const [command, ...args] = ${JSON.stringify(world.words)}
      const child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'] })
      child.stdin.write('{"id":1}\\n')
      child.stdout.once('data', () => { console.log(child.pid); setInterval(() => {}, 1000) })
    `,
    ])
    const [line] = (await once(client.child.stdout, 'data')) as [Buffer]
    const wrapper = Number(String(line))

    client.child.kill('SIGKILL')
    await client.err

    await until(() => !isAlive(wrapper))
    expect(await client.ended).toEqual({ code: null, signal: 'SIGKILL' })
  })

  test('cannot be started: the wrapper says why and ends as a shell would', async () => {
    await using world = await aWrapped(['no-such-server'])
    const { err, out, ended } = start(world.words)

    expect(await ended).toEqual({ code: 127, signal: null })
    expect(await err).toMatch(/^flakestorm mcp-wrap: no-such-server could not be started: .*ENOENT\n$/)
    expect(await out).toBe('')
  })
})

describe('a wrapper without its gateway', () => {
  test('passes calls on without faults and says so once', async () => {
    const { stdin, out, said } = run(answering, 'http://127.0.0.1:1/i/token')

    stdin.end(call('x', 1) + call('x', 2))

    expect((await out).match(/"id":[12]/g)).toEqual(['"id":1', '"id":2'])
    expect(said).toEqual([
      expect.stringMatching(/^flakestorm mcp-wrap: no gateway at hand \(.*ECONNREFUSED.*\n$/),
    ])
  })

  test('says that its token is wrong', async () => {
    await using gateway = await aGateway({})
    const base = gateway.base.replace(/\/i\/.*/, '/i/stranger')
    const { stdin, out, said } = run(answering, base)

    stdin.end(call('x'))

    expect(await out).toContain('"id":1')
    expect(said).toEqual([expect.stringContaining('it answered 403')])
  })

  test('gives the client what the server said, when the gateway ends in the middle of a call', async () => {
    const world = await aWrapped(answering, { mode: 'slow', delayMs: 10_000 })
    const { stdin, out, said } = run(world.command, world.gateway.base)
    stdin.write(call('x'))
    await until(() => world.gateway.seen.servers.get('files') === 1)

    await world.gateway[Symbol.asyncDispose]()
    stdin.end()

    expect(await out).toContain('"id":1')
    expect(said).toEqual([expect.stringContaining('no gateway at hand')])
  })
})

describe('the command of the wrapper', () => {
  test('is one line that a shell takes apart as we put it together', async () => {
    const command = ["it's", 'a "b"', '$HOME', '', 'ünder', '--x=1', '*']
    const words = wrapCommand(
      { name: 'my files', command },
      { base: 'http://127.0.0.1:1/i/t', program: ['node', 'cli.js'], env: { CA: '/a b' } },
    )

    const child = spawn('sh', ['-c', `printf '%s\\0' ${commandLine(words)}`])

    expect((await text(child.stdout)).split('\0').slice(0, -1)).toEqual(words)
    expect(words).toEqual([
      'node',
      'cli.js',
      'mcp-wrap',
      '--gateway',
      'http://127.0.0.1:1/i/t',
      '--server',
      'my files',
      '--env',
      'CA=/a b',
      '--',
      ...command,
    ])
  })

  test.for([
    [['--gateway', 'ftp://x', '--server', 'a', '--', 'cat'], /--gateway is no address/],
    [['--gateway', 'http://127.0.0.1:1/i/t', '--server', 'a', '--env', 'NO', '--', 'cat'], /NAME=VALUE/],
    [['--gateway', 'http://127.0.0.1:1/i/t', '--server', 'a'], /missing required argument/],
    [['--server', 'a', '--', 'cat'], /--gateway/],
  ] as const)('is refused where it is no command: %j', async ([words, complaint]) => {
    const said: string[] = []
    const io = { ...silentIo, err: (line: string) => said.push(line) }

    expect(await cli(['mcp-wrap', ...words], io)).toBe(2)
    expect(said.join('')).toMatch(complaint)
  })
})

const silentIo: Io = {
  out: () => {},
  err: () => {},
  drained: () => Promise.resolve(),
  folder: '/',
  env: {},
  live: false,
  colour: { out: false, err: false },
  width: 80,
  onStop: () => () => {},
}

function childrenOf({ pid = 0 }: ChildProcess): number[] {
  return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
