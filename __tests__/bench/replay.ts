import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { exchangeJson } from '../../src/replay/exchange.ts'
import { keyOf } from '../../src/replay/normalise.ts'
import { call } from '../cli/calling.ts'

/** Goal: 1,000 sessions with recorded model traffic at 100 sessions/s or more, against a trivial agent. */
const sessions = 1000

const agent = `
import { createServer } from 'node:http'
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const messages = [{ role: 'user', content: JSON.parse(body).input }]
  const reply = await fetch(process.env.OPENAI_BASE_URL + '/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ model: 'm', messages }),
  })
  response.end(JSON.stringify({ output: (await reply.json()).choices[0].message.content }))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const config = `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  start: { command: node agent.mjs, port: auto, ready: /health, instances: 4 }
gateway: { port: auto, llm: [{ provider: openai, upstream: "http://127.0.0.1:9/v1" }] }
golden_prompts: ["hello"]
replays: { sessions: [] }
output: { path: ./reports, formats: [json] }
`

const folder = mkdtempSync(join(tmpdir(), 'flakestorm-bench-'))
try {
  writeFileSync(join(folder, 'agent.mjs'), agent)
  writeFileSync(join(folder, 'flakestorm.yaml'), config)
  mkdirSync(join(folder, 'sessions'))
  for (let nth = 0; nth < sessions; nth += 1)
    writeFileSync(join(folder, 'sessions', `${nth}.json`), JSON.stringify(sessionOf(nth)))

  const began = performance.now()
  const { code, out, err } = await call({ path: folder }, ['replay', 'run', 'sessions', '--quiet'])
  const seconds = (performance.now() - began) / 1000
  if (code !== 0) throw new Error(`the replay ended with ${code}: ${out}${err}`)
  process.stdout.write(
    `${sessions} sessions in ${seconds.toFixed(2)} s: ${Math.round(sessions / seconds)} sessions/s, reading and start-up included\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function sessionOf(nth: number) {
  const input = `question ${nth}`
  const asked = {
    boundary: 'model',
    name: 'openai',
    method: 'POST',
    path: '/v1/chat/completions',
    request: { model: 'm', messages: [{ role: 'user', content: input }] },
  } as const
  const message = { role: 'assistant', content: `answer ${nth}` }
  const body = JSON.stringify({ id: 'c', object: 'chat.completion', choices: [{ index: 0, message }] })
  const exchange = exchangeJson({
    ...asked,
    key: keyOf(asked),
    status: 200,
    headers: { 'content-type': 'application/json' },
    frames: [{ atMs: 2, bytes: Buffer.from(body) }],
    isWhole: true,
  })
  return {
    id: `s${nth}`,
    input,
    invariants: [{ type: 'equals', value: `answer ${nth}` }],
    exchanges: [exchange],
  }
}
