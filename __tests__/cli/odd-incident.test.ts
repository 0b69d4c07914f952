import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

/** Tells everybody who forges a header, and mixes up those who ask at once; `CAREFUL` does neither. */
const agent = `
import { createServer } from 'node:http'
const careful = process.env.CAREFUL === '1'
let latest = ''
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const { input } = JSON.parse(body)
  latest = input
  const found = await fetch(process.env.SEARCH_URL + '/find?q=paris')
  const { capital } = await found.json()
  await new Promise((resolve) => setTimeout(resolve, 25))
  const told = careful ? '' : JSON.stringify(request.rawHeaders) + latest
  response.setHeader('content-type', 'application/json').end(JSON.stringify({ output: 'It is ' + capital + '. ' + told }))
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const config = (search: string, more = ''): string => `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  response_path: $.output
  timeout: 5000
  start: { command: node agent.mjs, port: auto, ready: /health, env: { CAREFUL: "\${CAREFUL:-0}" } }
gateway:
  port: auto
  tools: [{ name: web_search, upstream: "${search}", env: SEARCH_URL }]
golden_prompts:
  - { id: paris, prompt: "What is the capital of France?", invariants: [{ type: contains, value: Paris }] }
mutations: { count: 7, types: [http_header_injection, concurrent_request_pattern, prompt_injection] }
output: { path: ./reports, formats: [json] }
advanced: { concurrency: 1 }
${more}`

/** Runs where the search is there; afterwards it is gone. */
async function inTheWorld<T>(folder: Folder, act: () => Promise<T>): Promise<T> {
  const search = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end('{"capital":"Paris"}')
  })
  await new Promise<void>((resolve) => void search.listen(0, '127.0.0.1', () => resolve()))
  const { port } = search.address() as AddressInfo
  writeFileSync(join(folder.path, 'flakestorm.yaml'), config(`http://127.0.0.1:${port}`))
  try {
    return await act()
  } finally {
    search.close()
    search.closeAllConnections()
    writeFileSync(join(folder.path, 'flakestorm.yaml'), config('http://127.0.0.1:9'))
  }
}

async function anIncident(...more: readonly string[]): Promise<Folder> {
  const folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': '' })
  const { code } = await inTheWorld(folder, () =>
    call(folder, ['run', '-q', '--phases', 'mutation', ...more]),
  )
  expect(code).toBe(1)
  return folder
}

const exporting = ['replay', 'export', '--from-report', 'reports/result.json', '--id', 'odd', '--cell']
const session = (folder: Folder): unknown =>
  JSON.parse(readFileSync(join(folder.path, 'replays/odd.json'), 'utf8'))

/** The first failing cell of a type. */
function failing(folder: Folder, type: string): string {
  const cell = folder
    .result()
    .cells.find(({ id, status }) => status === 'failed' && id.startsWith(`mutation/${type}/`))
  if (cell === undefined) throw new Error(`no ${type} failed`)
  return cell.id
}

describe('a failure whose request was odd beyond its text', () => {
  test.each([
    ['http_header_injection', { act: { lines: expect.any(Array) }, must_survive: true }],
    ['concurrent_request_pattern', { act: { beside: { secret: expect.stringContaining('FS-') } } }],
  ])(
    'becomes a test that does the same to the request: %s fails as it is and passes once it is mended, offline',
    async (type, told) => {
      using folder = await anIncident('--record-failures')

      const exported = await call(folder, [...exporting, failing(folder, type)])
      const unmended = await call(folder, ['replay', 'run', 'replays', '-q'])
      const mended = await call(folder, ['replay', 'run', 'replays', '-q'], { CAREFUL: '1' })

      expect(exported).toMatchObject({ code: 0, out: expect.stringContaining('recorded call') })
      expect(session(folder)).toMatchObject(told)
      expect([unmended.code, mended.code]).toEqual([1, 0])
      expect(unmended.out).toContain('canary_absent')
    },
  )

  test('is not left out where the run kept no traffic', async () => {
    using folder = await anIncident()
    const cell = failing(folder, 'http_header_injection')

    const exported = await call(folder, [...exporting, cell])
    const unmended = await inTheWorld(folder, () => call(folder, ['replay', 'run', 'replays', '-q']))

    expect(exported.code).toBe(0)
    expect(session(folder)).toMatchObject({ act: { lines: expect.any(Array) } })
    expect(unmended.code).toBe(1)
  })

  test('is made smaller in its words, and keeps what was done to the request', async () => {
    using folder = await anIncident()
    const cell = failing(folder, 'http_header_injection')

    const { code, out } = await inTheWorld(folder, () =>
      call(folder, ['shrink', cell, '-o', 'replays/odd.json']),
    )
    const unmended = await call(folder, ['replay', 'run', 'replays', '-q'])

    expect(code).toBe(0)
    expect(out).toMatch(/6 words to 1, /)
    expect(out).toContain('beyond its text the request is as it was')
    expect(session(folder)).toMatchObject({ act: { lines: expect.any(Array) } })
    expect(unmended.code).toBe(1)
  })

  test('is refused where the agent has no door for it, and does not pass as a usual request', async () => {
    using folder = aFolder({
      'agent.mjs': 'export const invoke = () => "It is Paris."',
      'flakestorm.yaml':
        'agent: { type: module, endpoint: "./agent.mjs:invoke" }\ngolden_prompts: ["What is the capital of France?"]\ninvariants: [{ type: output_not_empty }]\n',
      'odd.yaml':
        'id: odd\ninput: hi\nact: { lines: ["X-Debug: 1"] }\ninvariants: [{ type: contains, value: Paris }]\n',
    })

    const { code, err } = await call(folder, ['replay', 'run', 'odd.yaml', '-q'])

    expect(code).toBe(2)
    expect(err).toContain('The session `odd` changes the request beyond its text')
    expect(err).toContain('odd.yaml:1')
  })
})

describe('a failure whose traffic was not kept', () => {
  test('is replayed against the live world, tools included', async () => {
    using folder = await anIncident()
    const cell = failing(folder, 'prompt_injection')

    const exported = await call(folder, [...exporting, cell])
    const [unmended, mended] = await inTheWorld(folder, async () => [
      await call(folder, ['replay', 'run', 'replays', '-q']),
      await call(folder, ['replay', 'run', 'replays', '-q'], { CAREFUL: '1' }),
    ])

    expect(exported.out).toContain('without traffic: it is replayed against the live world')
    expect(session(folder)).toMatchObject({
      golden: 'What is the capital of France?',
      on_unmatched: 'passthrough',
    })
    expect([unmended?.code, mended?.code]).toEqual([1, 0])
  })

  test('is recorded when it is asked again, in a clean world too', async () => {
    using folder = await anIncident()
    const cell = failing(folder, 'prompt_injection')

    const exported = await inTheWorld(folder, () => call(folder, [...exporting, cell, '--rerun']))
    const unmended = await call(folder, ['replay', 'run', 'replays', '-q'])
    const mended = await call(folder, ['replay', 'run', 'replays', '-q'], { CAREFUL: '1' })

    expect(exported.out).toContain(`${cell}, 1 recorded call\n`)
    expect([unmended.code, mended.code]).toEqual([1, 0])
  })
})

test('two failures whose cells have one name as a file are two tests, each under its own scenario', async () => {
  using folder = aFolder({
    'agent.mjs': 'export const invoke = () => "It is Lyon."',
    'flakestorm.yaml': `
agent: { type: module, endpoint: "./agent.mjs:invoke" }
golden_prompts: [{ id: paris, prompt: "Capital?" }, { id: down-paris, prompt: "Which one?" }]
contract:
  name: Truth
  invariants: [{ id: paris, type: contains, value: Paris, severity: critical }]
  chaos_matrix: [{ name: search }, { name: search-down }]
output: { path: ./reports, formats: [json] }
`,
  })
  const run = await call(folder, ['run', '-q', '--record-failures'])

  const { code, out } = await call(folder, ['replay', 'export', '--from-report', 'reports/result.json'])
  const again = await call(folder, ['replay', 'run', 'replays', '-q'])

  const sessions = readdirSync(join(folder.path, 'replays')).map((name): unknown => {
    const { id, scenario, input } = JSON.parse(readFileSync(join(folder.path, 'replays', name), 'utf8'))
    return [id === name.replace('.json', ''), scenario, input]
  })
  expect([run.code, code, again.code]).toEqual([1, 0, 1])
  expect(out.match(/ {2}replays\//g)).toHaveLength(4)
  expect(new Set(sessions)).toEqual(
    new Set([
      [true, 'search', 'Capital?'],
      [true, 'search', 'Which one?'],
      [true, 'search-down', 'Capital?'],
      [true, 'search-down', 'Which one?'],
    ]),
  )
})

test('a replay that never began has no outcome hash, which another that never began would share', async () => {
  using folder = await anIncident('--record-failures')
  rmSync(join(folder.path, 'agent.mjs'))

  const { code, out, err } = await call(folder, ['replay', 'run', 'reports/failures', '-q'])

  expect(code).toBe(3)
  expect(out + err).not.toContain('outcome hash')
})
