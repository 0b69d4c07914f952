import { aFolder, type Folder } from './command-line.ts'

/** An agent's answer that holds its rule, whatever it is asked. */
export const steadfast = `'It is Paris.'`
/** One that holds it for the golden prompt alone. */
export const fragile = `(prompt === golden ? 'It is Paris.' : 'I cannot help with that.')`

/** A repository with an agent whose answer is one expression over `prompt`, checked out for a step. */
export function aRepository(answer: string, files: Readonly<Record<string, string>> = {}): Folder {
  const all = { 'agent.mjs': agent(answer), 'flakestorm.yaml': config(), ...files }
  return aFolder(Object.fromEntries(Object.entries(all).map(([name, text]) => [`work/${name}`, text])))
}

/** The source of an agent that answers with one expression over `prompt`. */
export function agent(answer: string): string {
  return `
import { createServer } from 'node:http'
const golden = 'What is the capital of France, please?'
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

/** An agent that does not end when asked, with a child of the same kind; both write down who they are. */
export function family(source: string): string {
  const child = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)`
  return `
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
process.on('SIGTERM', () => {})
const child = spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'ignore' })
writeFileSync('pids', process.pid + '\\n' + child.pid + '\\n')
${source}`
}

/** A config for it, with one golden prompt. */
export function config(): string {
  return `version: "2.0"
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  timeout: 60000
  start: { command: node agent.mjs, port: auto, ready: /health }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France, please?", invariants: [{ type: contains, value: Paris }] }
mutations: { count: 4, types: [noise, paraphrase] }
output: { path: ./reports, formats: [json, junit] }
`
}
