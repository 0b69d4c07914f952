import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

const openai = new URL('../../node_modules/openai/index.mjs', import.meta.url).href

/** Looks something up, asks its model, and makes something up where the search fails; `CAREFUL` tries again and admits it. */
const agent = `
import { createServer } from 'node:http'
import OpenAI from '${openai}'
const careful = process.env.CAREFUL === '1'
const client = new OpenAI({ maxRetries: 0 })
const search = () => fetch(process.env.SEARCH_URL + '/find?q=paris')
createServer(async (request, response) => {
  if (request.url === '/health') return response.end('ok')
  let body = ''
  for await (const chunk of request) body += chunk
  const { input } = JSON.parse(body)
  const say = (output) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ output }))
  const system = careful ? 'Be careful.' : 'Be quick.'
  await client.chat.completions.create({ model: 'scripted', messages: [{ role: 'system', content: system }, { role: 'user', content: input }] })
  let found = await search()
  if (!found.ok && careful) found = await search()
  if (!found.ok && careful) return say('Sorry, the search is unavailable right now.')
  say(found.ok ? 'The capital is ' + (await found.json()).capital : 'The capital is Lyon.')
}).listen(Number(process.env.PORT), '127.0.0.1')
`

const config = (upstreams: { readonly model: string; readonly search: string }, more: string): string => `
agent:
  endpoint: http://127.0.0.1:{port}/invoke
  response_path: $.output
  timeout: 5000
  start: { command: node agent.mjs, port: auto, ready: /health, env: { CAREFUL: "\${CAREFUL:-0}" } }
golden_prompts:
  - { id: paris, prompt: "Hello. What is the capital of France? Thanks!", invariants: [{ type: contains, value: Paris }] }
gateway:
  port: auto
  llm: [{ provider: openai, upstream: "${upstreams.model}" }]
  tools: [{ name: web_search, upstream: "${upstreams.search}", env: SEARCH_URL }]
output: { path: ./reports, formats: [json] }
${more}`

const nowhere = { model: 'http://127.0.0.1:9/v1', search: 'http://127.0.0.1:9' }

const storm =
  'chaos: { tool_faults: [{ tool: web_search, mode: error }, { tool: web_search, mode: slow, delay_ms: 1 }] }'

/** Runs in a world with a model and a search, which is gone afterwards. */
async function inTheWorld<T>(folder: Folder, act: () => Promise<T>, weather = storm): Promise<T> {
  await using model = await startScriptedModel()
  const search = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end('{"capital":"Paris"}')
  })
  await new Promise<void>((resolve) => void search.listen(0, '127.0.0.1', () => resolve()))
  const upstream = `http://127.0.0.1:${(search.address() as AddressInfo).port}`
  writeFileSync(join(folder.path, 'flakestorm.yaml'), config({ model: model.url, search: upstream }, weather))
  try {
    return await act()
  } finally {
    search.close()
    search.closeAllConnections()
    writeFileSync(join(folder.path, 'flakestorm.yaml'), config(nowhere, ''))
  }
}

const key = { OPENAI_API_KEY: 'sk-none' }
const exporting = ['replay', 'export', '--from-report', 'reports/result.json']
const cell = 'chaos/chaos/paris#1'

async function anIncident(...more: readonly string[]): Promise<Folder> {
  const folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': '' })
  const { code } = await inTheWorld(folder, () => call(folder, ['chaos', '-q', ...more], key))
  expect(code).toBe(1)
  return folder
}

describe('a failure of a result', () => {
  test('becomes a test that the agent fails as it is and passes once it is mended, offline and without a key', async () => {
    using folder = await anIncident('--record-failures')

    const exported = await call(folder, [...exporting, '--cell', cell, '--id', 'made-up'])
    const unmended = await call(folder, ['replay', 'run', 'replays', '-q'])
    const mended = await call(folder, ['replay', 'run', 'replays', '-q'], { CAREFUL: '1' })

    expect(exported.code).toBe(0)
    expect(exported.out).toContain('replays:\n  sessions:\n    - { file: "replays/made-up.json" }')
    const session: unknown = JSON.parse(readFileSync(join(folder.path, 'replays/made-up.json'), 'utf8'))
    expect(session).toMatchObject({
      id: 'made-up',
      input: 'Hello. What is the capital of France? Thanks!',
      scenario: 'chaos',
      seed: 42,
      match_model: 'order',
      invariants: [{ type: 'weathers_the_storm', severity: 'high' }],
      exchanges: [{ boundary: 'model' }, { boundary: 'tool', status: 503 }],
    })
    expect([unmended.code, mended.code]).toEqual([1, 0])
    expect(unmended.out).toContain('weathers_the_storm')
  })

  test('under faults whose traffic was not kept is left out with a word on how to get it: without them it would pass', async () => {
    using folder = await anIncident()

    const { code, out } = await inTheWorld(folder, () => call(folder, exporting))

    expect(code).toBe(1)
    expect(out).toContain('It broke under faults, which stand in its traffic, and that was not kept.')
    expect(out).toContain('`--rerun`')
    expect(existsSync(join(folder.path, 'replays'))).toBe(false)
  })

  test('that came of what the model said is not exported without what the model said', async () => {
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': '' })
    const cut = 'chaos: { llm_faults: [{ mode: error, error_code: 500 }] }'
    const asking = (...args: readonly string[]) => inTheWorld(folder, () => call(folder, args, key), cut)

    const failed = await asking('chaos', '-q', '--record-failures')
    const live = await asking(...exporting, '--live-model')
    const whole = await asking(...exporting)

    expect([failed.code, live.code, whole.code]).toEqual([1, 1, 0])
    expect(live.out).toContain('`--live-model` would leave them out')
  })

  test('is asked again with recording where that is wanted', async () => {
    using folder = await anIncident()

    const { out } = await inTheWorld(folder, () => call(folder, [...exporting, '--rerun'], key))
    const replayed = await call(folder, ['replay', 'run', 'replays', '-q'])

    expect(out).toContain('2 recorded calls')
    expect(replayed.code).toBe(1)
  })

  test('is not written over what somebody may have edited, unless that is said', async () => {
    using folder = await anIncident('--record-failures')
    await call(folder, exporting)

    const again = await call(folder, exporting)

    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('is there already') })
    expect((await call(folder, [...exporting, '--force'])).code).toBe(0)
  })

  test('that is not there is told from one that did not fail', async () => {
    using folder = await anIncident('--record-failures')
    const unknown = await call(folder, [...exporting, '--cell', 'chaos/chaos/pariss#1'])

    expect(unknown).toMatchObject({ code: 2, err: expect.stringContaining(`Did you mean \`${cell}\``) })
    expect(existsSync(join(folder.path, 'replays'))).toBe(false)
  })

  test('whose result a replay took the place of is told where it still is, and how to keep the next one', async () => {
    using folder = await anIncident('--record-failures')
    await call(folder, exporting)
    await call(folder, ['replay', 'run', 'replays', '-q'], { CAREFUL: '1' })

    const { code, err } = await call(folder, [...exporting, '--cell', cell, '--force'])

    expect(code).toBe(2)
    expect(err).toContain('a `replay run` took the place of the run before')
    expect(existsSync(join(folder.path, 'reports/failures/chaos-chaos-paris-1.session.json'))).toBe(true)
  })

  test('that an earlier run kept is not taken for the failure of this one', async () => {
    using folder = await anIncident('--record-failures')
    const kept = join(folder.path, 'reports/failures/chaos-chaos-paris-1.session.json')
    const session: object = JSON.parse(readFileSync(kept, 'utf8'))
    writeFileSync(kept, JSON.stringify({ ...session, captured_at: '2000-01-01T00:00:00.000Z' }))

    const { out } = await inTheWorld(folder, () => call(folder, exporting))

    expect(out).toContain('was not kept')
  })
})

describe('a failing case', () => {
  const shrunk = { prompt: 'France?', file: 'replays/small.json' }

  test('is shrunk to the words and the faults that break the same rule, and written as a session that breaks it', async () => {
    using folder = await anIncident()

    const { code, out } = await inTheWorld(folder, () =>
      call(folder, ['shrink', cell, '-o', shrunk.file], key),
    )
    const replayed = await call(folder, ['replay', 'run', shrunk.file, '-q'])

    expect(code).toBe(0)
    expect(out).toContain('- Hello. What is the capital of France? Thanks!')
    expect(out).toMatch(/fault: web_search error\n- fault: web_search slow/)
    expect(out).toMatch(/8 words to 1, \d\d calls, nothing more can go alone/)
    expect(out).toContain(
      'weathers_the_storm broke in 5 of 5 tries of the smallest (95 % interval 48 % to 100 %)',
    )
    expect(replayed.code).toBe(1)
  })

  test('under chaos that only the command line asked for is shrunk with the same words', async () => {
    const profile =
      'name: outage\ndescription: No search.\ntool_faults: [{ tool: web_search, mode: error }]\n'
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': '', 'outage.yaml': profile })
    const outage = ['--chaos-profile', './outage.yaml']
    const asking = (...args: readonly string[]) => inTheWorld(folder, () => call(folder, args, key), '')

    const failed = await asking('chaos', '-q', ...outage)
    const id = folder.result().cells[0]?.id ?? ''
    const without = await asking('shrink', id)
    const { code, out } = await asking('shrink', id, ...outage, '-o', shrunk.file)

    expect([failed.code, without.code, code]).toEqual([1, 2, 0])
    expect(out).toMatch(/8 words to 1, \d+ calls/)
    expect(out).toContain('fault: web_search error')
  })

  test('is asked no more often than is allowed, and says so', async () => {
    using folder = await anIncident()

    const few = await inTheWorld(folder, () => call(folder, ['shrink', cell, '--max-calls', '11'], key))

    expect(few.out).toContain('11 calls, the calls ended before everything was tried')
    expect(await call(folder, ['shrink', cell, '--max-calls', '3'])).toMatchObject({ code: 2 })
  })

  test('with its recorded model is shrunk without the live one, and keeps all that the model said', async () => {
    using folder = await anIncident('--record-failures')
    const [kept] = readdirSync(join(folder.path, 'reports/failures'))

    const session = `reports/failures/${kept ?? ''}`
    const { out, err } = await inTheWorld(folder, () =>
      call(folder, ['shrink', session, '--recorded-model'], key),
    )
    rmSync(join(folder.path, 'reports'), { recursive: true })

    expect(err).not.toContain('error')
    expect(out).toContain('in 5 of 5 tries of the smallest')
    expect(out).not.toContain('- recorded call: #1')
  })

  test('that does not break any more is not shrunk', async () => {
    using folder = await anIncident('--record-failures')
    const [kept] = readdirSync(join(folder.path, 'reports/failures'))

    const session = `reports/failures/${kept ?? ''}`
    const { code, err } = await call(folder, ['shrink', session, '--recorded-model'], { CAREFUL: '1' })

    expect(code).toBe(2)
    expect(err).toContain('It broke no rule in 3 tries')
    rmSync(join(folder.path, 'reports'), { recursive: true })
  })
})
