import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort } from '../../../src/agents/free-port.ts'
import { aFolder, flakestorm } from '../command-line.ts'
import { agentFile, cellsIn, keys } from './agent-config.ts'
import { aScriptedProvider, usage } from './scripted-provider.ts'

/** The reference server, as npm has it. */
const everything = createRequire(import.meta.url).resolve(
  '@modelcontextprotocol/server-everything/dist/index.js',
)

interface Setting {
  readonly agent: string
  /** Where the server is, or how it is started. */
  readonly server: string
  readonly model?: string
}

const config = ({ agent, server, model }: Setting): string => `
agent: { type: module, endpoint: "${agentFile(agent)}", timeout: 15000 }
golden_prompts:
  - id: sum
    prompt: What is the sum of 20 and 22?
    invariants: [{ type: contains, value: "42" }, { type: tool_called, tool: get-sum, times: 1 }]
mutations: { count: 1, types: [custom], custom_templates: { again: "Once more: {prompt}" } }
gateway:
  port: auto
  llm: [${model === undefined ? '' : `{ provider: openai, upstream: "${model}/v1" }`}]
  mcp: [{ name: everything, ${server} }]
chaos: { tool_faults: [{ tool: get-sum, mode: error, message: out of numbers }] }
output: { path: ./reports, formats: [json] }
advanced: { concurrency: 1 }
`

/** The reference server over HTTP, on this machine alone; it ends with its test. */
async function anHttpServer(): Promise<{ readonly url: string } & AsyncDisposable> {
  const port = await freePort()
  const preload = ['--import', join(import.meta.dirname, 'loopback-only.mjs')]
  const child = spawn(process.execPath, [...preload, everything, 'streamableHttp'], {
    env: { PATH: process.env['PATH'], PORT: String(port) },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  while (!said.includes('listening')) {
    const more = await Promise.race([once(child.stderr, 'data'), ended.then(() => null)])
    if (more === null) throw new Error(`the server ended:\n${said}`)
  }
  return {
    url: `http://127.0.0.1:${port}/mcp`,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

const sum = { name: 'get-sum', args: { a: 20, b: 22 }, boundary: 'mcp' }

test.concurrent.for([
  ['HTTP', 'overHttp', /Streamable HTTP error: .*503 out of numbers/],
  ['stdio', 'overStdio', /McpError: MCP error -32603: 503 out of numbers/],
] as const)(
  'an agent of the MCP SDK calls a reference server over %s, clean and under a fault that its client sees',
  { timeout: 60_000 },
  async ([way, entry, seen]) => {
    await using http = way === 'HTTP' ? await anHttpServer() : null
    const command = JSON.stringify([process.execPath, everything, 'stdio'])
    const server = http === null ? `command: ${command}` : `url: "${http.url}"`
    using folder = aFolder({ 'flakestorm.yaml': config({ agent: `mcp-client.ts:${entry}`, server }) })

    const { code, out } = await flakestorm(folder, ['run'])
    const [clean, struck] = cellsIn(folder)

    expect(out).not.toContain('note:')
    expect(code).toBe(0)
    expect(clean?.traffic).toMatchObject({
      toolCalls: [{ ...sum, failed: false, result: 'The sum of 20 and 22 is 42.' }],
      modelCalls: [],
      attribution: 'lane',
      unattributed: 0,
    })
    expect(struck).toMatchObject({ status: 'passed', output: expect.stringMatching(seen) })
    expect(struck?.traffic).toMatchObject({
      toolCalls: [{ ...sum, failed: true, result: '503 out of numbers' }],
      faults: [{ id: 'tool:get-sum:error', matched: 1, delivered: 1, scope: 'wire' }],
      attribution: 'lane',
      unattributed: 0,
    })
  },
)

test.concurrent('an agent of the OpenAI Agents SDK calls a tool of a reference server under another spelling, and it is one call', async () => {
  await using http = await anHttpServer()
  await using model = await aScriptedProvider()
  const server = `url: "${http.url}"`
  using folder = aFolder({
    'flakestorm.yaml': config({ agent: 'openai-agents-mcp.ts:answer', server, model: model.url }),
  })

  const { code } = await flakestorm(folder, ['run'], keys)
  const [clean, struck] = cellsIn(folder)
  const told = model.asked.at(-1)?.body.toString('utf8')
  const call = { status: 200, inputTokens: usage.input, outputTokens: usage.output }

  expect(code).toBe(0)
  expect(clean?.traffic).toMatchObject({
    toolCalls: [{ ...sum, failed: false }],
    modelCalls: [{ ...call, asked: ['get_sum'] }, call],
    attribution: 'lane',
  })
  expect(struck?.traffic).toMatchObject({
    toolCalls: [{ ...sum, failed: true }],
    modelCalls: [{ ...call, asked: ['get_sum'] }, call],
    faults: [{ matched: 1, delivered: 1, scope: 'wire' }],
    attribution: 'lane',
  })
  expect(told).toContain('"output":"An error occurred while running the tool. Please try again."')
}, 60_000)
