import { createServer } from 'node:http'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { aFolder, type Folder } from './command-line.ts'
import { runStep } from './runner.ts'

/** A repository with an agent whose answer is one expression over `prompt`, checked out for a step. */
function aRepository(answer: string, files: Readonly<Record<string, string>> = {}): Folder {
  const all = { 'agent.mjs': agent(answer), 'flakestorm.yaml': config(), ...files }
  return aFolder(Object.fromEntries(Object.entries(all).map(([name, text]) => [`work/${name}`, text])))
}

function agent(answer: string): string {
  return `
import { createServer } from 'node:http'
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const prompt = JSON.parse(body).input
  const output = ${answer}
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ output }))
}).listen(Number(process.env.PORT), '127.0.0.1')
`
}

function config(more = ''): string {
  return `version: "2.0"
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  timeout: 5000
  start: { command: node agent.mjs, port: auto, ready: /health }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France, please?", invariants: [{ type: contains, value: Paris }] }
mutations: { count: 4, types: [noise, paraphrase] }
output: { path: ./reports, formats: [json, junit] }
${more}`
}

const steadfast = `'It is Paris.'`
const fragile = `prompt === 'What is the capital of France, please?' ? 'It is Paris.' : 'I cannot help with that.'`

test('an agent above the bar: green, a summary, and outputs that a later step can read', async () => {
  using repository = aRepository(steadfast)

  const step = await runStep(repository.path)

  console.log(step)
  expect(step.exit).toBe(0)
})

test('an agent below the bar: red', async () => {
  using repository = aRepository(fragile)

  const step = await runStep(repository.path)

  console.log(step.log, step.marks, step.summary)
  expect(step.exit).toBe(1)
})
