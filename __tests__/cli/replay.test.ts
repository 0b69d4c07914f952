import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

const openai = new URL('../../node_modules/openai/index.mjs', import.meta.url).href

/** Looks something up, asks its model, and answers; `CAREFUL` admits a failed search, the other makes something up. */
const agent = `
import { createServer } from 'node:http'
import OpenAI from '${openai}'
const careful = process.env.CAREFUL === '1'
const client = new OpenAI({ maxRetries: 0 })
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const { messages } = JSON.parse(body)
  const say = (output, status = 200) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ output }))
  try {
    const found = await fetch(process.env.SEARCH_URL + '/find?q=paris')
    const text = await found.text()
    if (!found.ok && careful) return say('Sorry, the search is unavailable right now.')
    await client.chat.completions.create({ model: process.env.MODEL ?? 'scripted', messages })
    say((found.ok ? 'The capital is ' + JSON.parse(text).capital : 'The capital is Lyon.') + ' [' + messages.length + ']')
  } catch (error) {
    say(String(error), 500)
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const config = (upstreams: { readonly model: string; readonly search: string }, more = ''): string => `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  request_template: '{"messages": "{messages}"}'
  timeout: 5000
  start: { command: node agent.mjs, port: auto, ready: /health, env: { CAREFUL: "\${CAREFUL:-0}", MODEL: "\${MODEL:-scripted}" } }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France?", invariants: [{ type: contains, value: Paris }] }
gateway:
  port: auto
  llm: [{ provider: openai, upstream: "${upstreams.model}" }]
  tools: [{ name: web_search, upstream: "${upstreams.search}", env: SEARCH_URL }]
output: { path: ./reports, formats: [json] }
${more}`

const nowhere = { model: 'http://127.0.0.1:9/v1', search: 'http://127.0.0.1:9' }

/** A folder whose agent failed under chaos once, in a world that is gone. */
async function anIncident(): Promise<Folder> {
  await using model = await startScriptedModel()
  const search = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end('{"capital":"Paris"}')
  })
  await new Promise<void>((resolve) => void search.listen(0, '127.0.0.1', () => resolve()))
  const upstream = `http://127.0.0.1:${(search.address() as AddressInfo).port}`
  const chaos = 'chaos: { tool_faults: [{ tool: web_search, mode: error }] }'
  const folder = aFolder({
    'agent.mjs': agent,
    'flakestorm.yaml': config(nowhere),
    'storm.yaml': config({ model: model.url, search: upstream }, chaos),
  })
  const { code } = await call(folder, ['chaos', '-c', 'storm.yaml', '--record-failures', '-o', 'storm'], {
    OPENAI_API_KEY: 'sk-none',
  })
  expect(code).toBe(1)
  search.close()
  search.closeAllConnections()
  return folder
}

const failures = ['replay', 'run', 'storm/failures', '--quiet']

test('a failing cell that was kept fails again without its world and without a key, and passes once the agent is mended', async () => {
  using folder = await anIncident()

  const [kept] = readdirSync(join(folder.path, 'storm', 'failures'))
  const unmended = [await call(folder, failures), await call(folder, failures)]
  const mended = await call(folder, failures, { CAREFUL: '1' })

  expect(kept).toBe('chaos-chaos-paris-1.session.json')
  expect(JSON.parse(readFileSync(join(folder.path, 'storm', 'failures', kept ?? ''), 'utf8'))).toMatchObject({
    input: 'What is the capital of France?',
    scenario: 'chaos',
    seed: 42,
    invariants: [{ type: 'weathers_the_storm' }],
    exchanges: [
      { boundary: 'tool', status: 503 },
      { boundary: 'model', status: 200 },
    ],
  })
  expect(unmended.map(({ code }) => code)).toEqual([1, 1])
  const hash = (out: string) => /outcome hash (\w+)/.exec(out)?.[1]
  expect(hash(unmended[0]?.out ?? '')).toMatch(/^\w{16}$/)
  expect(hash(unmended[1]?.out ?? '')).toBe(hash(unmended[0]?.out ?? ''))
  expect(mended.code).toBe(0)
  expect(mended.out).toContain(
    'drifted from its recording: recorded call #2, openai POST /v1/chat/completions, was not made',
  )
})

test('a miss is our verdict, whatever the agent makes of it: errored, with the nearest recording, and no pass', async () => {
  using folder = await anIncident()

  const { code, out } = await call(folder, failures, { MODEL: 'another' })

  const [cell] = folder.result().cells
  expect(cell).toMatchObject({ id: 'replay/chaos-chaos-paris-1#1' })
  expect(JSON.stringify(cell)).toContain(
    'differs first at $.model: recorded \\"scripted\\", seen \\"another\\"',
  )
  expect(out).not.toContain('PASSED')
  expect(code).not.toBe(0)
})

describe('a session of the config', () => {
  const session = (more: string) => `
replays:
  sessions:
    - id: refund
      input: "And now?"
      context: [{ role: user, content: "hello" }, { role: assistant, content: "hi" }]
      tool_responses: [{ tool: web_search, response: { capital: Oslo } }]
      ${more}
`
  const withModel = async (more: string, args: readonly string[] = ['replay', 'run', '--quiet']) => {
    await using model = await startScriptedModel()
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': config({ ...nowhere, model: model.url }, session(more)),
      'contract.yaml':
        'name: Elsewhere\ninvariants:\n  - { id: says-oslo, type: contains, value: Oslo, severity: critical }\n',
      'stormy.yaml':
        'name: Stormy\ninvariants:\n  - { id: admits, type: contains, value: Sorry, when: tool_faults_active }\nchaos_matrix:\n  - { name: search-down, tool_faults: [{ tool: web_search, mode: error }] }\n',
    })
    const called = await call(folder, args, { OPENAI_API_KEY: 'sk-none' })
    const written = (() => {
      try {
        return folder.result()
      } catch {
        return null
      }
    })()
    return { ...called, written }
  }

  test('runs without being named, with its context before its input and its tool responses on the wire', async () => {
    const { code, written } = await withModel('invariants: [{ type: contains, value: "Oslo [3]" }]')

    expect(written?.cells).toMatchObject([
      { id: 'replay/refund#1', status: 'passed', output: 'The capital is Oslo [3]' },
    ])
    expect(code).toBe(0)
  })

  test('is held against the contract of a file', async () => {
    const { code, written } = await withModel('contract: ./contract.yaml')

    expect(code).toBe(0)
    expect(written?.cells).toMatchObject([
      { verdicts: [{ rule: 'replay_matched' }, { rule: 'refund:says-oslo', status: 'held' }] },
    ])
  })

  test.each([
    ['contract: Finance', 'is held against the contract "Finance", which is nowhere'],
    ['', 'has no rule: it names no contract, and brings no invariants'],
    ['contract: ./missing.yaml', 'Cannot read the contract'],
    ['contract: ./stormy.yaml', 'No rule of the contract "Stormy" applies to the session `refund`'],
  ])('with %j does not pass in silence', async (more, message) => {
    const { code, err, written } = await withModel(more)

    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(written).toBeNull()
  })

  test.each([
    ['is away', 'openai was left to the real one, which could not be asked', null],
    ['wants a key', 'it answered 401; is its key there?', 401],
  ])('whose model is not recorded and %s is not judged by what it does then', async (_, reason, status) => {
    const model = createServer((_request, response) => void response.writeHead(status ?? 500).end('{}'))
    await new Promise<void>((resolve) => void model.listen(0, '127.0.0.1', () => resolve()))
    const url = `http://127.0.0.1:${(model.address() as AddressInfo).port}`
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': config(
        status === null ? nowhere : { ...nowhere, model: url },
        session('invariants: [{ type: not_contains, value: Lyon }]'),
      ),
    })
    const { code, out } = await call(folder, ['replay', 'run', '--quiet'], { OPENAI_API_KEY: 'sk-none' })
    model.close()
    model.closeAllConnections()

    expect(out).toContain(reason)
    expect(out).not.toContain('PASSED')
    expect(code).not.toBe(0)
    expect(folder.result().cells).toMatchObject([{ status: 'errored' }])
  })

  test('that no rule could speak about is unjudged, though its recording answered every call', async () => {
    const { code, written } = await withModel(
      'invariants: [{ type: tool_args_match, tool: refund, args: { amount: 12 } }]',
    )

    expect(written?.cells).toMatchObject([
      { status: 'unjudged', verdicts: [{ status: 'held' }, { status: 'skipped' }] },
    ])
    expect(code).toBe(5)
  })

  test('counts as one phase of its own beside the others', async () => {
    const { out } = await withModel('invariants: [{ type: contains, value: Bergen }]', [
      'run',
      '--phases',
      'replay',
      '--quiet',
    ])

    expect(out).toMatch(/replay\s+0\.000/)
    expect(out).toContain('Bergen')
  })
})
