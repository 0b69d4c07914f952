import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, flakestorm, type Folder, isAlive, start } from './command-line.ts'

/** An HTTP agent whose behaviour is one expression over `prompt`; it leaves its pid in `pid`. */
function agent(answer: string): string {
  return `
import { createServer } from 'node:http'
import { appendFileSync } from 'node:fs'
appendFileSync('pid', process.pid + '\\n')
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const prompt = JSON.parse(body).input
  appendFileSync('asked', JSON.stringify(prompt) + '\\n')
  const say = (output) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ output }))
  ${answer}
}).listen(Number(process.env.PORT), '127.0.0.1')
`
}

const config = (more = ''): string => `
version: "2.0"
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  timeout: 2000
  start: { command: node agent.mjs, port: auto, ready: /health }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France, please?", invariants: [{ type: contains, value: Paris }] }
invariants: [{ type: output_not_empty }]
mutations: { count: 4, types: [noise, paraphrase] }
output: { path: ./reports, formats: [json, junit] }
${more}`

function pids(folder: Folder): number[] {
  return folder.read('pid').trim().split('\n').map(Number)
}

describe('one run', () => {
  test('a good agent is started, asked, passed and ended', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('It is Paris.')`), 'flakestorm.yaml': config() })

    const { code, out } = await flakestorm(folder, ['run'])

    expect(out).toMatch(/^PASSED {2}1\.000 \(needs 0\.80\)/)
    expect(code).toBe(0)
    expect(folder.result()).toMatchObject({
      schema: 1,
      status: 'complete',
      done: 4,
      score: { verdict: 'passed' },
    })
    expect(folder.read('reports/junit.xml')).toContain('tests="4" failures="0"')
    expect(folder.read('reports/summary.md')).toContain('✅ flakestorm: PASSED')
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('a fragile agent closes the gate, and every failure prints a command that shows it again', async () => {
    using folder = aFolder({
      'agent.mjs': agent(`say(prompt === 'What is the capital of France, please?' ? 'Paris' : 'Sorry?')`),
      'flakestorm.yaml': config(),
    })

    const { code, out } = await flakestorm(folder, ['run'])
    expect(code).toBe(1)
    expect(out).toContain('The score 0.000 is below the required 0.80.')
    const command = /npx flakestorm (run --cell (\S+) .*)/.exec(out)
    const [, args = '', cell = ''] = command ?? []
    const first = folder.result().cells.find(({ id }) => id === cell)
    const again = await flakestorm(folder, args.split(' '))

    expect(again.code).toBe(1)
    expect(folder.result().cells).toMatchObject([
      { id: cell, status: 'failed', prompt: (first as { prompt?: string }).prompt },
    ])
  })

  test('concurrency 1 and 16 give the same plan and the same verdicts, byte by byte', async () => {
    using folder = aFolder({
      'agent.mjs': agent(`say(prompt.length % 3 === 0 ? 'Paris' : prompt.length % 3 === 1 ? '' : 'Rome')`),
      'flakestorm.yaml': config()
        .replace('count: 4', 'count: 40')
        .replace('"What is the capital of France, please?"', '"Tell me the capital of France"'),
    })
    const untimed = (): string =>
      JSON.stringify(folder.result().cells.map((cell) => ({ ...cell, durationMs: 0 })))

    const plans = [await flakestorm(folder, ['plan', '--json']), await flakestorm(folder, ['plan', '--json'])]
    await flakestorm(folder, ['run', '--concurrency', '1'])
    const one = untimed()
    await flakestorm(folder, ['run', '--concurrency', '16'])

    expect(plans[0]?.out).toBe(plans[1]?.out)
    expect(plans[0]?.out.trim().split('\n')).toHaveLength(40)
    expect(untimed()).toBe(one)
  })

  test('a golden prompt that fails in a clean world is reported as such, and no mutation is blamed for it', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Rome')`), 'flakestorm.yaml': config() })

    const { code, out } = await flakestorm(folder, ['run'])

    expect(code).toBe(1)
    expect(out).toContain('paris fails in a clean world, before anything was done to it')
    expect(folder.read('asked').trim().split('\n')).toHaveLength(1)
  })

  test('--json prints one machine-readable report and nothing else on standard output', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Paris')`), 'flakestorm.yaml': config() })

    const { out } = await flakestorm(folder, ['run', '--json'])

    expect(JSON.parse(out)).toMatchObject({ schema: 1, score: { verdict: 'passed' } })
  })
})

describe('agents that misbehave', () => {
  const clean = `if (prompt === 'What is the capital of France, please?') return say('Paris')\n`

  test.each([
    ['hangs', '', 'timed-out'],
    [
      'floods 100 MB',
      `for (let i = 0; i < 100; i += 1) response.write('x'.repeat(1 << 20)); response.end()`,
      'unreadable',
    ],
    [
      'answers invalid UTF-8',
      `response.setHeader('content-type', 'text/plain').end(Buffer.from([0xff, 0xfe, 0x41]))`,
      'unreadable',
    ],
    [
      'answers a web page',
      `response.setHeader('content-type', 'text/html').end('<!doctype html><title>Login</title>')`,
      'unreadable',
    ],
    ['answers 500', `response.writeHead(500).end('boom')`, 'refused'],
    ['hangs up', `request.socket.destroy()`, 'crashed'],
  ])('one that %s fails its cells and is described, not followed', async (_, answer, ending) => {
    using folder = aFolder({
      'agent.mjs': agent(clean + answer),
      'flakestorm.yaml': config().replace(
        'timeout: 2000',
        ending === 'timed-out' ? 'timeout: 300' : 'timeout: 5000',
      ),
    })

    const { code } = await flakestorm(folder, ['run'])

    expect(code).toBe(1)
    expect(folder.result().cells.map((cell) => [cell.status, cell.ending.kind])).toEqual(
      Array.from({ length: 4 }, () => ['failed', ending]),
    )
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('one that dies and cannot be revived ends the run with exit code 3, its last words, and the results so far', async () => {
    using folder = aFolder({
      'agent.mjs': agent(`
  if (prompt === 'What is the capital of France, please?') return say('Paris')
  console.error('out of memory, giving up'); process.exit(7)`).replace(
        "appendFileSync('pid'",
        `import { existsSync, readFileSync } from 'node:fs'
if (existsSync('asked') && readFileSync('asked', 'utf8').split('\\n').length > 3) { console.error('out of memory, giving up'); process.exit(7) }
appendFileSync('pid'`,
      ),
      'flakestorm.yaml': config('advanced: { concurrency: 1 }').replace('count: 4', 'count: 12'),
    })

    const { code, err } = await flakestorm(folder, ['run'])

    expect(code).toBe(3)
    expect(err).toContain('out of memory, giving up')
    expect(folder.result().cells.length).toBeGreaterThan(0)
    expect(folder.result()).toMatchObject({
      status: 'complete',
      score: { verdict: expect.stringMatching(/inconclusive|failed/) },
    })
  })

  test('one that never becomes ready is shown with its last log lines, exit code 3', async () => {
    using folder = aFolder({
      'agent.mjs': `console.log('cannot find the model file'); setInterval(() => {}, 1000)\nimport { appendFileSync } from 'node:fs'; appendFileSync('pid', process.pid + '\\n')`,
      'flakestorm.yaml': config().replace('ready: /health', 'ready: /health, ready_timeout: 800'),
    })

    const { code, err } = await flakestorm(folder, ['run'])

    expect(code).toBe(3)
    expect(err).toContain('cannot find the model file')
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('one that is not there is exit code 3 and says where it was looked for', async () => {
    using folder = aFolder({
      'flakestorm.yaml': config()
        .replace('{port}', '9')
        .replace(/ {2}start: .*/, ''),
    })

    const { code, err } = await flakestorm(folder, ['run'])

    expect(code).toBe(3)
    expect(err).toContain('could not be reached')
    expect(err).toContain('127.0.0.1:9')
  })
})

describe('Ctrl-C', () => {
  const slow = agent(`setTimeout(() => say('Paris'), 150)`)

  test('while the agent starts: exit code 130, nothing left running', async () => {
    using folder = aFolder({
      'agent.mjs': `import { appendFileSync } from 'node:fs'; console.error('up'); appendFileSync('pid', process.pid + '\\n'); setInterval(() => {}, 1000)`,
      'flakestorm.yaml': config(),
    })
    const running = start(folder, ['run'])
    while (!exists(folder, 'pid')) await pause()

    running.kill('SIGINT')

    expect((await running.ended).code).toBe(130)
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('while golden prompts are checked: exit code 130 and a valid result file', async () => {
    using folder = aFolder({
      'agent.mjs': agent(`setTimeout(() => say('Paris'), 1500)`),
      'flakestorm.yaml': config(),
    })
    const running = start(folder, ['run'])
    while (!exists(folder, 'asked')) await pause()

    running.kill('SIGINT')

    expect((await running.ended).code).toBe(130)
    expect(folder.result()).toMatchObject({ done: 0, score: { verdict: 'inconclusive' } })
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('while cells run: exit code 130, what was done is scored and written, nothing left running', async () => {
    using folder = aFolder({
      'agent.mjs': slow,
      'flakestorm.yaml': config('advanced: { concurrency: 1 }').replace('count: 4', 'count: 50'),
    })
    const running = start(folder, ['run'])
    while (!exists(folder, 'asked') || folder.read('asked').split('\n').length < 6) await pause()

    running.kill('SIGINT')
    const { code, out } = await running.ended

    expect(code).toBe(130)
    expect(out).toContain('it was cancelled')
    const { cells, status } = folder.result()
    expect(status).toBe('complete')
    expect(cells.length).toBeGreaterThan(1)
    expect(cells.length).toBeLessThan(50)
    expect(pids(folder).filter(isAlive)).toEqual([])
  })

  test('even a kill -9 of ours leaves a readable result file and no orphan', async () => {
    using folder = aFolder({
      'agent.mjs': slow,
      'flakestorm.yaml': config('advanced: { concurrency: 1 }').replace('count: 4', 'count: 50'),
    })
    const running = start(folder, ['run'])
    const written = (): number => folder.read('reports/result.json').split('"id":"mutation/').length - 1
    while (!exists(folder, 'reports/result.json') || written() < 3) await pause()

    running.kill('SIGKILL')
    await running.ended
    while (pids(folder).some(isAlive)) await pause()

    expect(folder.result().status).toBe('running')
    expect(folder.result().cells.length).toBeGreaterThan(2)
  })
})

describe('a place that cannot be written', () => {
  test('a full disk ends the run with exit code 2 and the reason, and the verdict so far is still printed', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Paris')`), 'flakestorm.yaml': config() })
    mkdirSync(join(folder.path, 'reports'))
    symlinkSync('/dev/full', join(folder.path, 'reports', 'result.json'))

    const { code, err } = await flakestorm(folder, ['run'])

    expect(code).toBe(2)
    expect(err).toMatch(/Cannot write .*result\.json: ENOSPC/)
    rmSync(join(folder.path, 'reports', 'result.json'))
  })

  test('a report folder that is a file is refused before the agent is started', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Paris')`), 'flakestorm.yaml': config() })
    writeFileSync(join(folder.path, 'reports'), 'not a folder')

    const { code, err } = await flakestorm(folder, ['run'])

    expect(code).toBe(2)
    expect(err).toContain('Cannot write')
    expect(exists(folder, 'pid')).toBe(false)
  })
})

describe('bad input', () => {
  test.each([
    ['malformed YAML', 'agent: [', /flakestorm\.yaml:1:/],
    ['an unknown key', config().replace('golden_prompts', 'golden_promts'), /Did you mean.*golden_prompts/i],
    [
      'a wrong type',
      config().replace('count: 4', 'count: many'),
      /flakestorm\.yaml:10:21 mutations\.count: Expected a number, saw "many"/,
    ],
    ['a missing variable', config('model: { base_url: "${NOWHERE_TO_BE_FOUND}" }'), /NOWHERE_TO_BE_FOUND/],
    [
      'a contract that promises nothing',
      config('contract: { name: promises }'),
      /flakestorm\.yaml:\d+:\d+ contract/,
    ],
  ])('%s is refused with its address, exit code 2', async (_, text, message) => {
    using folder = aFolder({ 'flakestorm.yaml': text, 'agent.mjs': agent(`say('Paris')`) })

    const { code, err } = await flakestorm(folder, ['run'])

    expect(err).toMatch(message)
    expect(code).toBe(2)
    expect(exists(folder, 'pid')).toBe(false)
  })

  test.each([
    [['rum'], /Did you mean run/],
    [['run', '--min-score', '80'], /min-score/],
    [['run', '--phases', 'mutaton'], /phases/],
    [['run', '--config', 'nowhere.yaml'], /Cannot read nowhere\.yaml/],
    [['run', '--cell', 'mutation/noise/pairs#1'], /Did you mean `mutation\/noise\/paris#1`/],
  ])('flakestorm %j is refused with a hint, exit code 2', async (args, message) => {
    using folder = aFolder({ 'flakestorm.yaml': config(), 'agent.mjs': agent(`say('Paris')`) })

    const { code, err } = await flakestorm(folder, args)

    expect(err).toMatch(message)
    expect(code).toBe(2)
  })
})

describe('the other commands', () => {
  test('verify asks every golden prompt once and writes nothing', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Paris')`), 'flakestorm.yaml': config() })

    const { code, out } = await flakestorm(folder, ['verify'])

    expect(out).toMatch(
      /flakestorm\.yaml is valid: 4 cells from 1 golden prompts?[\s\S]*paris {2}holds its rules/,
    )
    expect(code).toBe(0)
    expect(folder.read('asked').trim().split('\n')).toHaveLength(1)
    expect(exists(folder, 'reports')).toBe(false)
  })

  test('verify fails where the original always succeeded: nobody listens', async () => {
    using folder = aFolder({
      'flakestorm.yaml': config()
        .replace('{port}', '9')
        .replace(/ {2}start: .*/, ''),
    })

    expect((await flakestorm(folder, ['verify'])).code).toBe(3)
  })

  test('plan prints every cell and calls nobody', async () => {
    using folder = aFolder({ 'agent.mjs': agent(`say('Paris')`), 'flakestorm.yaml': config() })

    const { code, out } = await flakestorm(folder, ['plan'])

    expect(out.match(/^mutation\/(noise|paraphrase)\/paris#\d/gm)).toHaveLength(4)
    expect(out).toMatch(/calls in all +5 +seed 42/)
    expect(code).toBe(0)
    expect(exists(folder, 'pid')).toBe(false)
  })

  test.each([
    [
      { 'agent.mjs': 'export async function answer(prompt) { return "Paris" }' },
      'endpoint: "./agent.mjs:answer"',
    ],
    [{ 'agent.py': 'def respond(prompt):\n    return "Paris"\n' }, 'endpoint: "agent:respond"'],
    [
      { 'app.py': 'from fastapi import FastAPI\napi = FastAPI()\n' },
      'command: "uvicorn app:api --port {port}"',
    ],
    [{ 'package.json': '{"scripts": {"start": "node server.js"}}' }, 'command: "npm start"'],
    [{}, 'endpoint: "http://localhost:8000/invoke"'],
  ])('init writes a valid config for what it finds in %j', async (files, line) => {
    using folder = aFolder(files)

    const { code } = await flakestorm(folder, ['init'])

    expect(code).toBe(0)
    expect(folder.read('flakestorm.yaml')).toContain(line)
    expect((await flakestorm(folder, ['plan'])).code).toBe(0)
    expect((await flakestorm(folder, ['init'])).code).toBe(2)
  })

  test('schema prints a JSON Schema that names every block', async () => {
    using folder = aFolder({})

    const { out } = await flakestorm(folder, ['schema'])

    expect(Object.keys(JSON.parse(out).properties)).toEqual(
      expect.arrayContaining([
        'agent',
        'golden_prompts',
        'invariants',
        'mutations',
        'chaos',
        'contract',
        'replays',
        'scoring',
      ]),
    )
  })
})

function exists(folder: Folder, name: string): boolean {
  try {
    folder.read(name)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EISDIR'
  }
}

/** The shortest wait that lets another process run; every loop around it ends by what it waits for or by the test's bound. */
async function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10))
}
