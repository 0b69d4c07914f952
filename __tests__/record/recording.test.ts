import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aConfig } from '../given.ts'
import { realClock } from '../../src/disk/real-clock.ts'
import { readSessionsAt } from '../../src/disk/read-session.ts'
import { recordProgram, type Recorder, recordServer } from '../../src/record/open-record.ts'

/** Secrets and personal data, as an agent, its tools and its model pass them around. */
const planted = {
  header: 'sk-planted-in-a-header-0123456789',
  environment: 'hunter2-of-the-environment',
  body: 'ghp_plantedInABody0123456789ABCDEF',
  mail: 'ada.lovelace@planted-post.org',
  streamed: 'sk-streamed-in-pieces-0123456789',
  field: 'only-its-name-says-so',
}

/** Looks something up over HTTP, asks a model that streams, and answers with what it was told. */
const agent = `
import { createServer } from 'node:http'
const ask = async (input, carried = {}) => {
  const found = await fetch(process.env.SEARCH_URL + '/find?api_key=${planted.header}', {
    method: 'POST',
    headers: { ...carried, authorization: 'Bearer ${planted.header}', cookie: 'session=${planted.header}', 'content-type': 'application/json' },
    body: JSON.stringify({ input, token: '${planted.field}', mail: '${planted.mail}', key: process.env.MY_SECRET }),
  })
  const text = await found.text()
  const said = await fetch(process.env.OPENAI_BASE_URL + '/chat/completions', {
    method: 'POST',
    headers: { ...carried, 'content-type': 'application/json', authorization: 'Bearer ${planted.header}' },
    body: JSON.stringify({ model: 'm', stream: true, messages: [{ role: 'user', content: input + ' ${planted.body}' }] }),
  })
  await said.text()
  const aloud = input.startsWith('aloud') ? ', that is ' + text : ''
  return 'found ' + JSON.parse(text).found + ' for ${planted.mail}' + aloud
}
if (process.argv[2] === 'once') {
  let input = ''
  for await (const chunk of process.stdin) input += chunk
  console.log(await ask(input.trim() || process.argv[3]))
} else {
  createServer(async (request, response) => {
    if (request.url === '/health') return response.end('ok')
    let body = ''
    for await (const chunk of request) body += chunk
    const { input } = JSON.parse(body)
    if (input === 'die') return request.socket.destroy()
    if (typeof input !== 'string') return response.end(body)
    const cell = request.headers['x-flakestorm-cell']
    const carried = input.startsWith('carry') ? { 'x-flakestorm-cell': cell } : {}
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ output: await ask(input, carried) }))
  }).listen(Number(process.env.PORT), '127.0.0.1')
}
`

let folder = ''
let count = 0
/** Three that say `together` are answered together, so that each is under way while the others call. */
const waiting: (() => void)[] = []
const world = createServer(async (request, response) => {
  let body = ''
  for await (const chunk of request) body += String(chunk)
  if (body.includes('"input":"together')) {
    await new Promise<void>((go) => {
      if (waiting.push(go) === 3) for (const each of waiting) each()
    })
  }
  if (request.url?.startsWith('/v1/')) {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const { streamed } = planted
    for (let at = 0; at < streamed.length; at += 5) {
      const delta = { content: streamed.slice(at, at + 5) }
      response.write(
        `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: null }] })}\n\n`,
      )
    }
    response.write(
      `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`,
    )
    response.end('data: [DONE]\n\n')
    return
  }
  response.setHeader('set-cookie', `session=${planted.header}`).setHeader('content-type', 'application/json')
  response.end(JSON.stringify({ found: 7, password: planted.field, mail: planted.mail, note: planted.body }))
})

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flakestorm-record-'))
  writeFileSync(join(folder, 'agent.mjs'), agent)
  await new Promise<void>((resolve) => void world.listen(0, '127.0.0.1', () => resolve()))
})
afterAll(() => {
  world.close()
  world.closeAllConnections()
  rmSync(folder, { recursive: true, force: true })
})

function aRecorder(): Recorder {
  const { port } = world.address() as AddressInfo
  const upstream = `http://127.0.0.1:${port}`
  count += 1
  return {
    gateway: {
      host: '127.0.0.1',
      port: 'auto',
      token: null,
      llm: [{ provider: 'openai', upstream: `${upstream}/v1` }],
      tools: [{ name: 'search', upstream, env: 'SEARCH_URL' }],
      mcp: [],
      forwardProxy: false,
      prices: {},
    },
    folder: join(folder, `out-${count}`),
    env: { PATH: process.env['PATH'], MY_SECRET: planted.environment },
    clock: realClock,
    contract: null,
    log: () => {},
  }
}

/** What a test wants to hear of an agent that is recorded in live use, and how it is asked. */
interface Serving {
  readonly wrote?: (path: string) => void
  readonly trouble?: (reason: string) => void
  readonly failed?: (error: unknown) => void
  readonly isParallel?: boolean
}

function served(recorder: Recorder, heard: Serving = {}) {
  const { wrote = () => {}, trouble = () => {}, failed = () => {}, isParallel = false } = heard
  return recordServer(recorder, {
    agent: {
      ...aConfig().agent,
      type: 'http',
      endpoint: 'http://127.0.0.1:{port}/invoke',
      requestTemplate: '{"input": "{prompt}"}',
      responsePath: '$.output',
      start: {
        command: `${process.execPath} agent.mjs`,
        shell: false,
        port: 'auto',
        ready: '/health',
        readyTimeoutMs: 10_000,
        env: {},
        cwd: folder,
        instances: 1,
      },
    },
    home: folder,
    retries: 0,
    port: 0,
    isParallel,
    signal: new AbortController().signal,
    wrote: ({ path }) => wrote(path),
    trouble,
    failed,
  })
}

async function asked(url: string, input: string): Promise<unknown> {
  const reply = await fetch(url, { method: 'POST', body: JSON.stringify({ input }) })
  return reply.json()
}

const written = (recorder: Recorder): string =>
  readdirSync(recorder.folder)
    .map((name) => readFileSync(join(recorder.folder, name), 'utf8'))
    .join('\n')

describe('an HTTP agent in live use', () => {
  test('is asked as before, and each invocation is one session with its question, its answer and its own calls', async () => {
    const recorder = aRecorder()
    const paths: string[] = []
    {
      await using agentServed = await served(recorder, { wrote: (path) => paths.push(path) })
      const replies = await Promise.all([asked(agentServed.url, 'first'), asked(agentServed.url, 'second')])
      expect(replies).toEqual([
        { output: `found 7 for ${planted.mail}` },
        { output: `found 7 for ${planted.mail}` },
      ])
    }

    expect(paths).toHaveLength(2)
    const sessions = readSessionsAt(recorder.folder).map(({ session }) => session)
    expect(sessions.map(({ input }) => input).toSorted()).toEqual(['first', 'second'])
    for (const session of sessions) {
      expect(session.answer).toContain('found 7 for')
      expect(session.exchanges.map(({ boundary }) => boundary)).toEqual(['tool', 'model'])
      expect(JSON.stringify(session.exchanges[0]?.request)).toContain(`"input":"${session.input}"`)
    }
  })

  test('leaves no planted secret in what is written: not in headers, bodies, addresses, streams or answers', async () => {
    const recorder = aRecorder()
    {
      await using agentServed = await served(recorder)
      await asked(agentServed.url, `my key is ${planted.body}, write to ${planted.mail}`)
    }

    const text = written(recorder)
    for (const secret of Object.values(planted)) expect(text).not.toContain(secret)
    // A stream that was kept in pieces could be put together again.
    const said = [...text.matchAll(/\\"content\\":\\"([^"\\]*)/g)].map(([, piece]) => piece).join('')
    expect(said).not.toContain(planted.streamed)
    expect(text).toContain('redacted by flakestorm')
    expect(text).toContain('found')
  })

  test('hides what only its name calls a secret where it is said aloud, in a question of another form, and in its answer', async () => {
    const recorder = aRecorder()
    {
      await using agentServed = await served(recorder)
      await asked(agentServed.url, 'aloud')
      const body = JSON.stringify({ input: { password: planted.field } })
      await fetch(agentServed.url, { method: 'POST', body })
    }

    const text = written(recorder)
    expect(text).not.toContain(planted.field)
    expect(text).toContain(', that is {')
    expect(readSessionsAt(recorder.folder)).toHaveLength(2)
  })

  test('that is asked in parallel and carries the header on keeps each call in its own session', async () => {
    const recorder = aRecorder()
    const failures: unknown[] = []
    {
      const failed = (error: unknown) => failures.push(error)
      await using agentServed = await served(recorder, { failed, isParallel: true })
      await Promise.all([asked(agentServed.url, 'carry one'), asked(agentServed.url, 'carry two')])
    }

    expect(failures).toEqual([])
    for (const { session } of readSessionsAt(recorder.folder)) {
      expect(session.exchanges.map(({ boundary }) => boundary)).toEqual(['tool', 'model'])
      expect(JSON.stringify(session.exchanges[0]?.request)).toContain(`"input":"${session.input}"`)
    }
  })

  test('that is asked in parallel and does not carry the header on leaves no session without its calls', async () => {
    const recorder = aRecorder()
    const [paths, failures]: [string[], unknown[]] = [[], []]
    {
      const failed = (error: unknown) => failures.push(error)
      await using agentServed = await served(recorder, {
        wrote: (path) => paths.push(path),
        failed,
        isParallel: true,
      })
      await Promise.all([1, 2, 3].map((each) => asked(agentServed.url, `together ${each}`)))
    }

    // The last one may have been alone when it asked its model, but not when it searched.
    expect(failures).toHaveLength(3)
    expect(String(failures[0])).toMatch(/did not say whose they were; nothing of it is written/)
    expect(paths).toEqual([])
  })

  test('is not started where nothing could be written, and that is said at once', async () => {
    const recorder = { ...aRecorder(), folder: join(folder, 'agent.mjs', 'below-a-file') }

    await expect(served(recorder)).rejects.toThrow(/^Cannot write .*below-a-file: /)
  })

  test('that breaks off in an invocation leaves no half of a session', async () => {
    const recorder = aRecorder()
    const [paths, troubles]: [string[], string[]] = [[], []]
    {
      await using agentServed = await served(recorder, {
        wrote: (path) => paths.push(path),
        trouble: (reason) => troubles.push(reason),
      })
      const reply = await fetch(agentServed.url, { method: 'POST', body: '{"input":"die"}' })
      expect(reply.status).toBe(502)
      await asked(agentServed.url, 'after it')
    }

    expect(readSessionsAt(recorder.folder).map(({ session }) => session.input)).toContain('after it')
    expect(written(recorder)).not.toContain('.part')
    expect(paths).toHaveLength(1)
    expect(troubles).toEqual(['An invocation broke off before its end; nothing of it is written'])
  })
})

describe('a program that answers once', () => {
  const shot = () => ({ folder, err: () => {}, signal: new AbortController().signal })

  test('is one session: its last argument is the question, what it prints the answer', async () => {
    const recorder = aRecorder()
    let out = ''

    const { code, kept } = await recordProgram(recorder, {
      ...shot(),
      argv: [process.execPath, 'agent.mjs', 'once', 'Where is it?'],
      stdin: null,
      out: (text) => void (out += text),
    })

    expect([code, out]).toEqual([0, `found 7 for ${planted.mail}\n`])
    const [recording] = readSessionsAt(kept?.path ?? '')
    expect(recording?.session).toMatchObject({ input: 'Where is it?', source: 'flakestorm record' })
    expect(recording?.session.answer).toMatch(/^found 7 for \[email redacted/)
    expect(recording?.session.exchanges).toHaveLength(2)
  })

  test('is asked what is piped in, where something is', async () => {
    const { kept } = await recordProgram(aRecorder(), {
      ...shot(),
      argv: [process.execPath, 'agent.mjs', 'once'],
      stdin: Readable.from(['from ', 'a pipe\n']),
      out: () => {},
    })

    expect(readSessionsAt(kept?.path ?? '')[0]?.session.input).toBe('from a pipe')
  })

  test('that cannot be started is named, and leaves nothing', async () => {
    const recorder = aRecorder()
    const recorded = recordProgram(recorder, {
      ...shot(),
      argv: ['no-such-program'],
      stdin: null,
      out: () => {},
    })

    await expect(recorded).rejects.toThrow('The command could not be started: spawn no-such-program ENOENT.')
    expect(() => readdirSync(recorder.folder)).toThrow('ENOENT')
  })

  test('that is stopped before its end leaves nothing', async () => {
    const recorder = aRecorder()
    const stop = new AbortController()
    const { kept } = await recordProgram(recorder, {
      ...shot(),
      argv: [process.execPath, '-e', 'console.log("up"); setInterval(() => {}, 1000)'],
      stdin: null,
      signal: stop.signal,
      out: () => stop.abort(),
    })

    expect(kept).toBeNull()
    expect(() => readdirSync(recorder.folder)).toThrow('ENOENT')
  })
})

test('a program that calls an MCP server over stdio is recorded with its calls', async () => {
  const recorder = aRecorder()
  const server = `
    require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
      const { id, method, params } = JSON.parse(line)
      const result = method === 'tools/call' ? { content: [{ type: 'text', text: 'seen ' + params.arguments.of }] } : {}
      console.log(JSON.stringify({ jsonrpc: '2.0', id, result }))
    })`
  const client = `
    const child = require('node:child_process').spawn(process.env.SHOP_MCP_COMMAND, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] })
    const call = (id, method, params) => child.stdin.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }) + '\\n')
    call(1, 'initialize', { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'a', version: '1' } })
    require('node:readline').createInterface({ input: child.stdout }).on('line', (line) => {
      const { id, result } = JSON.parse(line)
      if (id === 1) return call(2, 'tools/call', { name: 'look', arguments: { of: 'ada', api_key: '${planted.field}' } })
      console.log(result.content[0].text)
      child.stdin.end()
    })`
  const mcp = [{ name: 'shop', url: null, command: [process.execPath, '-e', server] as const }]
  const { gateway } = recorder

  const { kept } = await recordProgram(
    { ...recorder, gateway: gateway && { ...gateway, mcp } },
    {
      folder,
      argv: [process.execPath, '-e', client, 'Who is it?'],
      stdin: null,
      out: () => {},
      err: () => {},
      signal: new AbortController().signal,
    },
  )

  const [recording] = readSessionsAt(kept?.path ?? '')
  expect(recording?.session.answer).toBe('seen ada')
  expect(recording?.session.exchanges).toMatchObject([
    { boundary: 'mcp', name: 'shop', request: { name: 'look', arguments: { of: 'ada' } } },
  ])
  expect(written(recorder)).not.toContain(planted.field)
})
