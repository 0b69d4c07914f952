import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aFolder } from '../e2e/command-line.ts'
import { aLangsmith } from '../traces/langsmith-server.ts'
import { aRun } from '../traces/runs.ts'
import { call } from './calling.ts'

const secret = 'hunter2-hunter2'
/** Times without a zone, as LangSmith writes them; its runs are asked for by their age. */
const start_time = new Date().toISOString().replace('Z', '')
const runs = [
  aRun({
    id: 'run-1',
    start_time,
    trace_id: 'run-1',
    inputs: { input: `My card is 4111 1111 1111 1111, and I know ${secret}` },
    outputs: { output: 'Done.' },
    error: 'ValueError: mail jane.doe@acme.io',
  }),
  aRun({
    id: 'tool-1',
    start_time,
    run_type: 'tool',
    name: 'search',
    trace_id: 'run-1',
    parent_run_id: 'run-1',
    inputs: { q: 'paris', api_key: 'abcdefgh' },
    outputs: { output: '{"capital":"Oslo","mail":"joe@acme.io"}' },
  }),
]

/** An agent that asks a tool and a model by the addresses that it is given, and answers with both. */
const agent = `
export async function invoke(input) {
  if (process.env.BASE) return 'It is ' + input
  const found = await (await fetch(process.env.SEARCH_URL + '/find?q=paris')).json()
  const response = await fetch(process.env.OPENAI_BASE_URL + '/chat/completions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer ' + process.env.OPENAI_API_KEY },
    body: JSON.stringify({ model: 'gpt-4o', messages: [{ role: 'user', content: input }] }),
  })
  const { choices } = await response.json()
  return found.capital + ' ' + choices[0].message.content
}
`

const config = (more = '') => `
version: "2.0"
agent: { type: module, endpoint: "./agent.mjs:invoke", timeout: 5000 }
golden_prompts: [{ id: paris, prompt: "Capital?", invariants: [{ type: contains, value: Paris }] }]
gateway:
  port: auto
  llm: [{ provider: openai, upstream: "http://127.0.0.1:9/v1" }]
  tools: [{ name: search, upstream: "https://search.test", env: SEARCH_URL }]
contract:
  name: Finance
  invariants: [{ id: says-oslo, type: contains, value: Oslo, severity: critical }]
output: { path: ./reports, formats: [json] }
mutations: { types: [noise], count: 1 }
${more}`

const written = (text: string) => JSON.parse(text)

const har = (answer: string) =>
  JSON.stringify({
    log: {
      version: '1.2',
      entries: [
        {
          startedDateTime: '2026-01-02T03:04:06Z',
          time: 3,
          request: {
            method: 'POST',
            url: 'https://api.openai.com/v1/chat/completions',
            headers: [{ name: 'Authorization', value: `Bearer ${secret}` }],
            postData: {
              mimeType: 'application/json',
              text: JSON.stringify({
                model: 'gpt-4o',
                messages: [{ role: 'user', content: 'Capital of Norway?' }],
              }),
            },
          },
          response: {
            status: 200,
            headers: [{ name: 'Set-Cookie', value: `id=${secret}` }],
            content: {
              size: 1,
              mimeType: 'application/json',
              text: JSON.stringify({ choices: [{ message: { role: 'assistant', content: answer } }] }),
            },
          },
        },
        {
          startedDateTime: '2026-01-02T03:04:05Z',
          time: 3,
          request: { method: 'GET', url: 'https://search.test/find?q=paris', headers: [] },
          response: {
            status: 200,
            headers: [],
            content: { size: 1, mimeType: 'application/json', text: '{"capital":"Oslo"}' },
          },
        },
      ],
    },
  })

test('an archive becomes a session that plays without its world and without a key', async () => {
  using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': config(), 'incident.har': har('is it.') })

  const imported = await call(folder, ['replay', 'import', 'incident.har', '--contract', 'Finance'])
  const replayed = await call(folder, ['replay', 'run', 'replays', '--quiet'])

  expect(imported).toMatchObject({ code: 0, err: '' })
  expect(imported.out).toContain('replays/incident.session.json')
  expect(imported.out).toContain('1 recorded responses, 1 recorded calls')
  expect(written(folder.read('replays/incident.session.json'))).toMatchObject({
    input: 'Capital of Norway?',
    contract: 'Finance',
    tool_responses: [{ tool: 'search', response: { capital: 'Oslo' } }],
    exchanges: [{ boundary: 'model', name: 'openai', path: '/v1/chat/completions' }],
  })
  expect(folder.result().cells).toMatchObject([{ status: 'passed', output: 'Oslo is it.' }])
  expect(replayed.code).toBe(0)
})

test('secrets, personal data and cookies are hidden when an imported session is written', async () => {
  await using server = await aLangsmith({ runs })
  using folder = aFolder({ 'incident.har': har(`I know ${secret}, mail joe@acme.io`) })
  const env = { ...server.env, MY_SECRET: secret }

  await call(folder, ['replay', 'import', 'incident.har'], env)
  await call(folder, ['replay', 'import', '--langsmith-project', 'prod'], env)

  const files = readdirSync(join(folder.path, 'replays'))
  const all = files.map((name) => folder.read(`replays/${name}`)).join('\n')
  expect(files).toEqual(['incident.session.json', 'langsmith-run-1.session.json'])
  for (const planted of [secret, '4111 1111', 'joe@acme.io', 'jane.doe', 'abcdefgh', 'set-cookie'])
    expect(all.toLowerCase()).not.toContain(planted)
  expect(written(folder.read('replays/langsmith-run-1.session.json'))).toMatchObject({
    expected_failure: expect.stringContaining('ValueError'),
    tool_responses: [{ tool: 'search', response: { capital: 'Oslo' } }],
    answer: 'Done.',
  })
})

describe('the contract of an imported session', () => {
  const chat = `${JSON.stringify({ messages: [{ role: 'user', content: 'Oslo' }] })}\n`
  const files = { 'agent.mjs': agent, 'flakestorm.yaml': config(), 'chat.jsonl': chat }

  test("is nobody's guess: without one the session is not run, and says so", async () => {
    using folder = aFolder(files)

    await call(folder, ['replay', 'import', 'chat.jsonl'])
    const { code, err } = await call(folder, ['replay', 'run', 'replays', '--quiet'])

    expect(code).toBe(2)
    expect(err).toContain('nobody has said yet what the agent must keep')
    expect(err).toContain('Put "Finance" in the place of NAME-A-CONTRACT')
  })

  test('may be named in the config, beside the file', async () => {
    const session = 'replays: { sessions: [{ file: replays/chat-1.session.json, contract: Finance }] }'
    using folder = aFolder({ ...files, 'flakestorm.yaml': config(session) })
    writeFileSync(join(folder.path, 'plain.yaml'), config())

    await call(folder, ['replay', 'import', 'chat.jsonl', '-c', 'plain.yaml'])
    const { code } = await call(folder, ['replay', 'run', '--quiet'], { BASE: '1' })

    expect(code).toBe(0)
  })

  test('may be a file, wherever the sessions go', async () => {
    const contract = 'name: A\ninvariants: [{ id: a, type: contains, value: Oslo }]\n'
    using folder = aFolder({ ...files, 'rules/a.yaml': contract })

    await call(folder, ['replay', 'import', 'chat.jsonl', '--contract', 'rules/a.yaml', '-o', 'deep/er'])
    const { code } = await call(folder, ['replay', 'run', 'deep/er', '--quiet'], { BASE: '1' })

    expect(written(folder.read('deep/er/chat-1.session.json')).contract).toBe('../../rules/a.yaml')
    expect(code).toBe(0)
  })

  test('that is nowhere is refused before anything is written', async () => {
    using folder = aFolder(files)

    const { code, err } = await call(folder, ['replay', 'import', 'chat.jsonl', '--contract', 'Finanse'])

    expect(code).toBe(2)
    expect(err).toContain('Did you mean `Finance`?')
    expect(existsSync(join(folder.path, 'replays'))).toBe(false)
  })
})

test('a file with one bad line leaves nothing behind', async () => {
  const good = JSON.stringify({ messages: [{ role: 'user', content: 'a' }] })
  using folder = aFolder({ 'chat.jsonl': `${good}\n${good}\n${good.slice(0, 15)}` })

  const { code, err } = await call(folder, ['replay', 'import', 'chat.jsonl'])

  expect(code).toBe(2)
  expect(err).toContain('chat.jsonl:3')
  expect(existsSync(join(folder.path, 'replays'))).toBe(false)
})

test('a session that somebody may have edited stays, unless it is forced', async () => {
  using folder = aFolder({ 'chat.jsonl': JSON.stringify({ messages: [{ role: 'user', content: 'a' }] }) })
  const path = join(folder.path, 'replays', 'chat-1.session.json')
  await call(folder, ['replay', 'import', 'chat.jsonl'])
  writeFileSync(path, 'edited')

  const again = await call(folder, ['replay', 'import', 'chat.jsonl', '--json'])

  expect(JSON.parse(again.out)).toMatchObject({
    sessions: [{ file: 'replays/chat-1.session.json', written: false, tool_responses: 0 }],
  })
  expect(readFileSync(path, 'utf8')).toBe('edited')
  await call(folder, ['replay', 'import', 'chat.jsonl', '--force'])
  expect(readFileSync(path, 'utf8')).toContain('"input": "a"')
})

describe('the sources of the config', () => {
  const sources = (more: string) =>
    config(
      `replays: { sources: [{ type: langsmith, project: prod, filter: { date_range: last_7_days }${more} }] }`,
    )

  test('are all imported where nothing is named', async () => {
    await using server = await aLangsmith({ runs })
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': sources(', contract: Finance') })

    const { code, out } = await call(folder, ['replay', 'import'], server.env)

    expect(code).toBe(0)
    expect(out).toContain('replays/langsmith-run-1.session.json')
    expect(written(folder.read('replays/langsmith-run-1.session.json')).contract).toBe('Finance')
    expect(server.got[1]?.body).toMatchObject({
      has_error: true,
      min_start_time: expect.stringContaining('T'),
    })
  })

  test('are left alone by a run that does not ask for them', async () => {
    await using server = await aLangsmith({ runs })
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': sources('') })

    await call(folder, ['run', '--phases', 'contract', '--quiet'], { ...server.env, BASE: '1' })

    expect(server.got).toEqual([])
  })

  test('with auto_import are fetched and played by a run', async () => {
    await using server = await aLangsmith({ runs })
    const yaml = sources(', contract: Finance, auto_import: true')
    using folder = aFolder({
      'agent.mjs': agent,
      'flakestorm.yaml': yaml,
      'reports/imported/old.session.json': '{}',
    })

    const { code } = await call(folder, ['replay', 'run', '--quiet'], { ...server.env, BASE: '1' })

    expect(folder.result().cells).toMatchObject([{ id: 'replay/langsmith-run-1#1' }])
    expect(code).toBe(1)
    expect(readdirSync(join(folder.path, 'reports/imported'))).toEqual(['langsmith-run-1.session.json'])
  })

  test('that find one run hold it against the contract of each, and a session that the config names comes first', async () => {
    await using server = await aLangsmith({ runs })
    const legal = 'name: Legal\ninvariants: [{ id: b, type: contains, value: never }]\n'
    const found = (more: string) =>
      `{ type: langsmith, project: prod, filter: { status: error }, auto_import: true, ${more} }`
    const one = '{ type: langsmith_run, run_id: run-1, auto_import: true, contract: Finance }'
    const yaml = (sessions: string) =>
      config(
        `replays: { sessions: ${sessions}, sources: [${found('contract: Finance')}, ${one}, ${found('contract: legal.yaml')}] }`,
      )
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': yaml('[]'), 'legal.yaml': legal })
    const env = { ...server.env, BASE: '1' }

    await call(folder, ['replay', 'run', '--quiet'], env)
    const ids = folder.result().cells.map(({ id }) => id)
    writeFileSync(
      join(folder.path, 'flakestorm.yaml'),
      yaml('[{ id: langsmith-run-1, input: Oslo, contract: Finance }]'),
    )
    const again = await call(folder, ['replay', 'run'], env)

    expect(ids).toEqual(['replay/langsmith-run-1#1', 'replay/langsmith-run-1-legal.yaml#1'])
    expect(again.out).toContain('`replays.sessions` names one of the same id: that one is replayed')
    expect(folder.result().cells).toMatchObject([
      { id: 'replay/langsmith-run-1#1', prompt: 'Oslo' },
      { id: 'replay/langsmith-run-1-legal.yaml#1' },
    ])
  })

  test('are not fetched for a cell that has nothing to do with them', async () => {
    await using server = await aLangsmith({ runs })
    const yaml = sources(', contract: Finance, auto_import: true')
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': yaml })

    await call(folder, ['run', '--cell', 'mutation/noise/paris#1', '--quiet'], { ...server.env, BASE: '1' })

    expect(server.got).toEqual([])
    expect(folder.result().cells).toHaveLength(1)
  })

  test('that have no incident now are no mistake of the config', async () => {
    await using server = await aLangsmith({ runs: [] })
    const yaml = sources(', contract: Finance, auto_import: true')
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': yaml })

    const { code, err } = await call(folder, ['replay', 'run'], server.env)

    expect(code).toBe(2)
    expect(err).toContain('the sources have none now, and the config names no other')
  })

  test('that cannot be fetched end a run with the way out, never with fewer sessions', async () => {
    const yaml = sources(', contract: Finance, auto_import: true')
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': yaml })

    const { code, err } = await call(folder, ['run', '--quiet'], { BASE: '1' })

    expect(code).toBe(2)
    expect(err).toContain('There is no key for LangSmith in the environment')
    expect(err).toContain('Without `auto_import` a run does not fetch')
    expect(existsSync(join(folder.path, 'reports/result.json'))).toBe(false)
  })

  test('that have no incident now leave the phase out, and say so', async () => {
    await using server = await aLangsmith({ runs: [] })
    const yaml = sources(', contract: Finance, auto_import: true')
    using folder = aFolder({ 'agent.mjs': agent, 'flakestorm.yaml': yaml })

    const { out } = await call(folder, ['plan'], server.env)

    expect(out).toContain('0 sessions came from the LangSmith project prod')
  })
})

describe('what makes no sense is said', () => {
  test.each([
    [[], 'There is nothing to import'],
    [['a.jsonl', '--status', 'error'], '--status says nothing about a file'],
    [['a.jsonl', '--format', 'hat'], 'There is no format "hat"'],
    [['--langsmith-project', 'a', '--since', 'lately'], '"lately" is no range of dates'],
    [['--langsmith-project', 'a', '--status', 'bad'], 'There is no status "bad"'],
    [['--langsmith-project', 'a', '--limit', '0'], '--limit: expected a whole number from 1'],
    [['--langsmith-run', 'a', '--since', '7d'], '--since says nothing about no --langsmith-project'],
    [['--langsmith-run', 'a', '--input', 'b'], '--input says nothing about LangSmith'],
  ])('%j', async (args, message) => {
    using folder = aFolder({ 'a.jsonl': '{}' })

    const { code, err } = await call(folder, ['replay', 'import', ...args])

    expect(code).toBe(2)
    expect(err).toContain(message)
  })
})
