import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aFolder, flakestorm, isAlive, start } from './command-line.ts'

/** A tool service of the test's own: what it was asked is what really reached it. */
let tool: Server
let upstream = ''
let reached = 0

beforeAll(async () => {
  tool = createServer((_, response) => {
    reached += 1
    response.setHeader('content-type', 'application/json').end('{"capital":"Paris","population":2100000}')
  })
  await new Promise((resolve) => tool.listen(0, '127.0.0.1', () => resolve(null)))
  upstream = `http://127.0.0.1:${(tool.address() as AddressInfo).port}`
})
afterAll(() => void tool.close())

/** An agent that looks its answer up; `careful` admits when it cannot, the other makes something up. */
const agent = `
import { createServer } from 'node:http'
const careful = process.env.CAREFUL === '1'
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  for await (const chunk of request) chunk
  const say = (output, status = 200) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ output }))
  try {
    const found = await fetch(process.env.SEARCH_URL + '/find?q=paris', { signal: AbortSignal.timeout(700) })
    if (!found.ok) return say(careful ? 'Sorry, the search is unavailable right now.' : 'The capital is Lyon.')
    say('The capital is ' + (await found.json()).capital)
  } catch (error) {
    careful ? say('I could not reach the search.') : say(String(error.stack), 500)
  }
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const config = (chaos: string, more = ''): string => `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  timeout: 3000
  start: { command: node agent.mjs, port: auto, ready: /health, env: { CAREFUL: "\${CAREFUL:-0}" } }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France?", invariants: [{ type: contains, value: Paris }] }
gateway: { port: auto, tools: [{ name: web_search, upstream: "${upstream}", env: SEARCH_URL }] }
chaos: ${chaos}
output: { path: ./reports, formats: [json, junit] }
${more}`

describe('a tool that fails', () => {
  test.each([
    ['error', 503],
    ['rate_limit', 429],
    ['reset', 0],
    ['malformed', 200],
  ])('by %s tells a good agent from one that makes things up', async (mode, status) => {
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': config(`{ tool_faults: [{ tool: web_search, mode: ${mode} }] }`),
    })

    const careless = await flakestorm(folder, ['chaos'])
    const [cell] = folder.result().cells
    const careful = await flakestorm(folder, ['chaos'], { CAREFUL: '1' })

    expect(careless.code).toBe(1)
    expect(careless.out).toContain('reached 1 of 1 cell, struck 1 of 1 calls on the wire')
    expect(cell).toMatchObject({
      traffic: { toolCalls: [{ name: 'web_search', status }], attribution: 'lane', unattributed: 0 },
    })
    expect(careful.out).toContain('PASSED')
    expect(careful.code).toBe(0)
  })

  test('after_calls lets the first calls through, and the fault then strikes the agent’s own call', async () => {
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': config('{ tool_faults: [{ tool: web_search, mode: error, after_calls: 1 }] }'),
    })

    const { out } = await flakestorm(folder, ['chaos'])

    expect(out).toContain('not triggered')
    expect(folder.result().cells.map(({ status }) => status)).toEqual(['not-triggered'])
  })
})

describe('a fault that never reached the agent', () => {
  const nobody = '{ tool_faults: [{ tool: nobody, mode: error }] }'

  test('is not triggered: no pass, no score, exit code 5', async () => {
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': config(nobody) })

    const { code, out } = await flakestorm(folder, ['chaos'])

    expect(out).toContain('tool:nobody:error')
    expect(out).toContain('not triggered: no call of nobody was seen')
    expect(code).toBe(5)
  })

  test('is a reason against passing under strict, even beside one that did', async () => {
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': config(
        '{ tool_faults: [{ tool: web_search, mode: slow, delay_ms: 5 }, { tool: nobody, mode: error }] }',
        'advanced: { strict: true }',
      ),
    })

    const { code, out } = await flakestorm(folder, ['chaos'])

    expect(out).toContain(
      'The fault tool:nobody:error reached the agent in no cell: no call of nobody was seen.',
    )
    expect(code).toBe(5)
  })

  test('in a run whose calls never come past the gateway there is no score, and the reader is told', async () => {
    using folder = aFolder({
      'agent.mjs': agent.replaceAll('process.env.SEARCH_URL', `'${upstream}'`),
      'flakestorm.yaml': config('{ tool_faults: [{ tool: web_search, mode: error }] }'),
    })

    const { code, out } = await flakestorm(folder, ['chaos'])

    expect(out).toContain('The chaos phase saw not one call of the agent: it is not wired to the gateway')
    expect(code).toBe(5)
  })
})

test('the mutation phase of a config with chaos is clean: every call reaches the tool', async () => {
  using folder = aFolder({
    'agent.mjs': agent,
    'flakestorm.yaml': config(
      '{ tool_faults: [{ tool: web_search, mode: error }] }',
      'mutations: { count: 4, types: [noise] }',
    ),
  })
  const before = reached

  const { out } = await flakestorm(folder, ['run'], { CAREFUL: '1' })

  expect(out).toMatch(/mutation {2}1\.000 .* 4\/4 passed/)
  expect(out).toMatch(/chaos {5}1\.000 .* 1\/1 passed/)
  expect(reached - before).toBe(5)
})

test('a failure under a profile prints a command that shows it again', async () => {
  using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': config('{}') })

  const { out } = await flakestorm(folder, ['chaos', '--chaos-profile', 'api_outage'])
  const [, args = ''] = /npx flakestorm (run --cell chaos\/.*)/.exec(out) ?? []
  const again = await flakestorm(folder, args.split(' '))

  expect(args).toBe('run --cell chaos/api_outage/paris#1 --seed 42 --chaos-profile api_outage')
  expect(again.code).toBe(1)
  expect(folder.result().cells).toMatchObject([{ id: 'chaos/api_outage/paris#1', status: 'failed' }])
})

test('the profiles are listed, and a mistyped one is answered with the nearest', async () => {
  using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': config('{}') })

  expect((await flakestorm(folder, ['profiles'])).out).toMatch(/^api_outage {2,}\S.*\n(.*\n)*truncating_llm/)
  expect((await flakestorm(folder, ['run', '--chaos-profile', 'api_outrage'])).err).toContain(
    'Did you mean api_outage?',
  )
})

test('an agent that somebody else starts is told its variables by env and by verify', async () => {
  using folder = aFolder({
    'flakestorm.yaml': config('{}')
      .replace('{port}', '9')
      .replace(/ {2}start: .*/, '')
      .replace('port: auto', 'port: 4987'),
  })

  const lines = (await flakestorm(folder, ['env'])).out

  expect(lines).toBe("export SEARCH_URL='http://127.0.0.1:4987/i/local/t/web_search'\n")
  expect((await flakestorm(folder, ['verify'])).out).toContain(lines)
  expect((await flakestorm(folder, ['env', '--style', 'docker'])).out).toContain('--env ')
})

test('Ctrl-C while a fault holds a call: exit code 130 at once, a valid result, and no process left', async () => {
  using folder = aFolder({
    'agent.mjs': `import { writeFileSync } from 'node:fs'; writeFileSync('pid', String(process.pid))\n${agent.replace(', { signal: AbortSignal.timeout(700) }', '')}`,
    'flakestorm.yaml': config('{ tool_faults: [{ tool: web_search, mode: timeout }] }').replace(
      'timeout: 3000',
      'timeout: 60000',
    ),
  })
  const running = start(folder, ['chaos'])
  await running.says('chaos: 1 cell')

  running.kill('SIGINT')
  const { code } = await running.ended

  expect(code).toBe(130)
  expect(folder.result()).toMatchObject({ status: 'complete', done: 0 })
  expect(isAlive(Number(folder.read('pid')))).toBe(false)
})
