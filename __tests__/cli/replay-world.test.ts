import { createServer, type RequestListener } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeSession } from '../../src/disk/write-session.ts'
import type { Json } from '../../src/base/json.ts'
import { aFolder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

/** Looks something up, tells its model what to do, and says what the model says; `PROMPT` is where a fix is made. */
const agent = `
import { createServer } from 'node:http'
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  for await (const _ of request);
  const found = await fetch(process.env.LEDGER_URL + '/find?q=1').catch(() => null)
  if (process.env.ASKS === '0') return response.end(JSON.stringify({ output: 'Found: ' + (await found?.text()) }))
  const told = { model: 'scripted', messages: [{ role: 'system', content: process.env.PROMPT }] }
  const headers = { 'content-type': 'application/json', authorization: 'Bearer sk-none' }
  const url = process.env.OPENAI_BASE_URL + '/chat/completions'
  const reply = await fetch(url, { method: 'POST', headers, body: JSON.stringify(told) })
  response.end(JSON.stringify({ output: (await reply.json()).choices?.[0]?.message.content ?? 'No answer.' }))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const configText = (model: string, more: string, tools = 'ledger') => `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  request_template: '{"input": "{prompt}"}'
  start: { command: node agent.mjs, port: auto, ready: /health, env: { PROMPT: "\${PROMPT:-Say A.}", ASKS: "\${ASKS:-1}" } }
golden_prompts: [{ id: one, prompt: "What is it?" }]
gateway:
  port: auto
  llm: [{ provider: openai, upstream: "${model}" }]
  tools: [{ name: ${tools}, upstream: "http://127.0.0.1:9", env: LEDGER_URL }]
output: { path: ./reports, formats: [json, markdown] }
${more}`

const replays = (file: string) => `replays: { sessions: [{ file: ${file} }] }`

const nowhere = 'http://127.0.0.1:9/v1'

function completion(content: string): string {
  const message = { role: 'assistant', content }
  return JSON.stringify({ id: 'c', choices: [{ index: 0, message, finish_reason: 'stop' }], usage: {} })
}

async function standing(listener: RequestListener) {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    [Symbol.dispose]: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

const rule = '{ id: right, type: contains, value: B, severity: critical }'

describe('a recording of a tool that the config no longer has', () => {
  const lines = (text: string, wanted: string) =>
    text.split('\n').findIndex((line) => line.includes(wanted)) + 1

  test('is refused with the file and the line of its first answer, and no agent is asked', async () => {
    const session = `id: old\ninput: What is it?\ninvariants: [${rule}]\ntool_responses:\n  - { tool: ledger, response: B }\n  - { tool: legder, response: B }\n  - { tool: archive, response: B }\n  - { tool: archive, response: C }\n`
    using folder = aFolder({
      'agent.mjs': agent,
      'replays/old.yaml': session,
      'flakestorm.yaml': configText(nowhere, replays('replays/old.yaml')),
    })

    const { code, err } = await call(folder, ['replay', 'run', '--quiet'])

    expect(code).toBe(2)
    const file = join(folder.path, 'replays', 'old.yaml')
    expect(err).toContain(`${file}:${lines(session, 'legder')}:`)
    expect(err).toContain('answers for the tool `legder`, and `gateway.tools` has none of that name')
    expect(err).toContain('Did you mean `ledger`?')
    expect(err).toContain(`${file}:${lines(session, 'archive')}:`)
    expect(err.split('answers for the tool').length - 1).toBe(2)
  })

  test('inline is refused with the line of the config', async () => {
    const inline = `replays:\n  sessions:\n    - id: old\n      input: What is it?\n      invariants: [${rule}]\n      tool_responses:\n        - { tool: archive, response: B }\n`
    const text = configText(nowhere, inline)
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': text })

    const { code, err } = await call(folder, ['run', '--phases', 'replay', '--quiet'])

    expect(code).toBe(2)
    expect(err).toContain(`flakestorm.yaml:${lines(text, 'archive')}:`)
  })

  test('with recorded traffic, here or in a file of exchanges, is refused with the line of the exchange', async () => {
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': configText(nowhere, replays('old.json'), 'ledger'),
    })
    const exchange = (name: string, boundary: string, bytes: number): Json => ({
      boundary,
      name,
      method: 'GET',
      path: '/find?q=1',
      request: { q: '1' },
      status: 200,
      frames: [{ at_ms: 0, text: 'B'.repeat(bytes) }],
    })
    const path = join(folder.path, 'old.json')
    const said = async (bytes: number) => {
      writeSession(path, aSession, [
        exchange('ledger', 'tool', bytes),
        exchange('archive', 'tool', 1),
        exchange('crm', 'mcp', 1),
      ])
      return call(folder, ['replay', 'run', '--quiet'])
    }

    const here = await said(1)
    const beside = await said(400_000)

    expect([here.code, beside.code]).toEqual([2, 2])
    const text = readFileSync(path, 'utf8')
    expect(text).toContain('old.exchanges.jsonl')
    expect(here.err).toMatch(/old\.json:\d+:\d+/)
    expect(beside.err).toContain(`${join(folder.path, 'old.exchanges.jsonl')}:3:`)
    expect(beside.err).toContain(`${join(folder.path, 'old.exchanges.jsonl')}:4:`)
    expect(beside.err).toContain('answers for the MCP server `crm`, and `gateway.mcp` has none of that name')
  })

  test('is none where a host is meant, which the proxy finds by its name', async () => {
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': configText(
        nowhere,
        `replays: { sessions: [{ id: old, input: "What?", invariants: [${rule}], tool_responses: [{ tool: ledger, response: B }, { tool: api.example.com/*, response: B }] }] }`,
      ),
    })

    const { code, out } = await call(folder, ['replay', 'run', '--quiet'], { ASKS: '0' })

    expect(code).toBe(0)
    expect(out).toContain('recorded response #2, of api.example.com/*, was not asked for')
  })
})

const aSession = {
  id: 'old',
  name: null,
  source: 'test',
  capturedAt: null,
  input: 'What is it?',
  turns: [],
  context: [],
  expectedFailure: null,
  contract: null,
  invariants: [{ ...ruleOf('B'), id: 'right' }],
  utility: [],
  scenario: null,
  seed: 1,
  planted: [],
}

function ruleOf(value: string) {
  return {
    id: 'right',
    type: 'contains',
    severity: 'critical',
    description: null,
    negate: false,
    when: 'always',
    appliesTo: null,
    promptFilter: null,
    options: { value, case_sensitive: false },
  } as const
}

describe('a fix that is made in the prompt', () => {
  const exchanges = (content: string) => `exchanges:
  - { boundary: tool, name: ledger, method: GET, path: "/find?q=1", request: { q: "1" }, status: 200, frames: [{ at_ms: 0, text: found }] }
  - boundary: model
    name: openai
    method: POST
    path: /v1/chat/completions
    request: { model: scripted, messages: [{ role: system, content: "Say A." }] }
    status: 200
    headers: { content-type: application/json }
    frames: [{ at_ms: 0, text: ${JSON.stringify(JSON.stringify(JSON.parse(completion(content))))} }]
`
  const session = (match: string) =>
    `id: wrong\ninput: What is it?\ninvariants: [${rule}]\nmatch_model: ${match}\n${exchanges('A')}`

  test('cannot be seen in what the recorded model said then, and the failing cell says so with the way out', async () => {
    using folder = aFolder({
      'agent.mjs': agent,
      'wrong.yaml': session('order'),
      'flakestorm.yaml': configText(nowhere, replays('wrong.yaml')),
    })

    const { code, out } = await call(folder, ['replay', 'run', '--quiet'], { PROMPT: 'Say B.' })

    expect(code).toBe(1)
    expect(out).toContain(
      'openai POST /v1/chat/completions was asked otherwise at $.messages[0].content: recorded "Say A.", seen "Say B.", and said what it had said then (`match_model: live` asks it anew)',
    )
    expect(JSON.stringify(folder.result().cells[0])).toContain('`match_model: live` asks it anew')
  })

  test('is seen with `match_model: live`: the model is asked, the tools stay recorded', async () => {
    const asked: string[] = []
    using model = await standing((request, response) => {
      let body = ''
      request
        .on('data', (text) => (body += text))
        .on('end', () => {
          asked.push(body)
          response
            .setHeader('content-type', 'application/json')
            .end(completion(/Say (\w)/.exec(body)?.[1] ?? '?'))
        })
    })
    using folder = aFolder({
      'agent.mjs': agent,
      'wrong.yaml': session('live'),
      'flakestorm.yaml': configText(model.url, replays('wrong.yaml')),
    })

    const env = { OPENAI_API_KEY: 'sk-none' }
    const unmended = await call(folder, ['replay', 'run', '--quiet'], env)
    const mended = await call(folder, ['replay', 'run', '--quiet'], { ...env, PROMPT: 'Say B.' })

    expect([unmended.code, mended.code]).toEqual([1, 0])
    expect(asked).toHaveLength(2)
    expect(mended.out).not.toContain('drifted')
    expect(folder.result().cells).toMatchObject([
      { traffic: { replay: { played: 1, missed: [], drift: [] } } },
    ])
  })
})

describe('a request that was edited in a file of exchanges, to the same length', () => {
  const exchange = (q: string, text: string): Json => ({
    boundary: 'tool',
    name: 'ledger',
    method: 'GET',
    path: `/find?q=${q}`,
    request: { q },
    status: 200,
    frames: [{ at_ms: 0, text }],
  })
  const folderWith = (edit: (text: string) => string) => {
    const folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': configText(nowhere, replays('old.json')),
    })
    writeSession(join(folder.path, 'old.json'), { ...aSession, play: { matchArgs: true } }, [
      exchange('7', `A${'-'.repeat(300_000)}`),
      exchange('8', 'B'),
    ])
    const cassette = join(folder.path, 'old.exchanges.jsonl')
    const before = readFileSync(cassette, 'utf8')
    const after = edit(before)
    expect(after).toHaveLength(before.length)
    writeFileSync(cassette, after)
    return folder
  }

  test('is found by what it says now', async () => {
    using folder = folderWith((text) =>
      text.replace('"path":"/find?q=8","request":{"q":"8"}', '"path":"/find?q=1","request":{"q":"1"}'),
    )

    const { code, out } = await call(folder, ['replay', 'run', '--quiet'], { ASKS: '0' })

    expect(out).not.toContain('was not recorded')
    expect(code).toBe(0)
  })

  test('is not found by what it said before', async () => {
    using folder = folderWith((text) =>
      text.replace('"path":"/find?q=8","request":{"q":"8"}', '"path":"/find?q=9","request":{"q":"9"}'),
    )

    const { code } = await call(folder, ['replay', 'run', '--quiet'], { ASKS: '0' })

    expect(code).not.toBe(0)
    expect(JSON.stringify(folder.result().cells[0])).toContain('seen \\"1\\"')
  })

  test('and is no JSON any more, is no fault of the agent: the cell is errored, with file and line', async () => {
    using folder = folderWith((text) =>
      text.replace(
        '"name":"ledger","method":"GET","path":"/find?q=8"',
        '"name":"ledger","method":"GET","path":"/find?q=8\\',
      ),
    )

    const { code, out } = await call(folder, ['replay', 'run', '--quiet'], { ASKS: '0' })

    expect(code).toBe(1)
    expect(folder.result().cells).toMatchObject([
      { status: 'errored', verdicts: [{ status: 'errored' }, { rule: 'old:right', status: 'skipped' }] },
    ])
    expect(out).toContain(
      `ledger GET /find cannot be answered: This line is no exchange: it is not JSON. (${join(folder.path, 'old.exchanges.jsonl')}:3)`,
    )
  })
})
