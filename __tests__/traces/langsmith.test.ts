import { describe, expect, test } from 'vitest'
import type { Clock } from '../../src/base/clock.ts'
import { redactorOf } from '../../src/base/redact.ts'
import { UserError } from '../../src/base/user-error.ts'
import type { ReplaySource } from '../../src/replay/source-schema.ts'
import { type Fetched, fetchSource } from '../../src/traces/fetch-source.ts'
import { aLangsmith, type FakeLangsmith, type Instead } from './langsmith-server.ts'
import { aRun } from './runs.ts'

const tool = aRun({
  id: 'tool-1',
  run_type: 'tool',
  name: 'refund',
  trace_id: 'run-1',
  parent_run_id: 'run-1',
  inputs: { amount: 5 },
  outputs: { output: 'declined' },
})
const failed = aRun({ id: 'run-1', trace_id: 'run-1', inputs: { input: 'My money?' }, error: 'KeyError' })
const fine = aRun({ id: 'run-2', trace_id: 'run-2', inputs: { input: 'Hello' } })
const runs = [failed, tool, fine]

const project = {
  type: 'langsmith',
  project: 'prod',
  status: 'error',
  dateRange: null,
  minLatencyMs: null,
  limit: 100,
  contract: null,
  autoImport: false,
} as const satisfies ReplaySource

const oneRun = { type: 'langsmith_run', runId: 'run-1', contract: null, autoImport: false } as const

interface Asked {
  readonly source?: ReplaySource
  readonly env?: Readonly<Record<string, string>>
  readonly timeoutMs?: number
}

/** Fetches a source without waiting for anybody; tells how long it would have waited. */
async function fetching(
  server: FakeLangsmith,
  { source = project, env = {}, timeoutMs = 5000 }: Asked = {},
): Promise<Fetched & { readonly waits: readonly number[] }> {
  const waits: number[] = []
  const clock: Clock = {
    now: () => 0,
    date: () => '2026-02-01T00:00:00.000Z',
    sleep: (ms) => {
      waits.push(ms)
      return Promise.resolve()
    },
  }
  const all = { ...server.env, ...env }
  const signal = new AbortController().signal
  const fetched = await fetchSource(source, { env: all, clock, signal, redact: redactorOf(all), timeoutMs })
  return { ...fetched, waits }
}

async function refusal(fetched: Promise<unknown>): Promise<UserError> {
  try {
    await fetched
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

describe.each([
  [['v1', 'v2'], '/api/v2/runs/query', { project_ids: ['p1'], trace_id: 'run-1', is_root: false }],
  [['v2'], '/api/v2/runs/query', { project_ids: ['p1'], trace_id: 'run-1', is_root: false }],
  [['v1'], '/runs/query', { session: ['p1'], trace: 'run-1', is_root: false }],
] as const)('of a server that knows %j', (knows, path, below) => {
  const lost = knows.some((api) => api === 'v2') ? [] : ['POST /api/v2/runs/query']
  const calls = (server: FakeLangsmith) => server.got.map((got) => `${got.method} ${got.path}`)

  test('a project: its failed root runs with everything below them, by the key of the environment', async () => {
    await using server = await aLangsmith({ runs, knows })

    const { sessions } = await fetching(server, { env: { LANGSMITH_WORKSPACE_ID: 'w1' } })

    expect(sessions).toMatchObject([
      {
        id: 'langsmith-run-1',
        capturedAt: '2026-01-02T03:04:05.000Z',
        input: 'My money?',
        expectedFailure: 'KeyError',
        toolResponses: [{ tool: 'refund', args: { amount: 5 }, response: 'declined', latencyMs: 1000 }],
      },
    ])
    // The way that it knows is found out once.
    expect(calls(server)).toEqual(['GET /sessions', ...lost, `POST ${path}`, `POST ${path}`])
    expect(server.got.every(({ headers }) => headers['x-tenant-id'] === 'w1')).toBe(true)
    expect(server.got.at(-1)?.body).toMatchObject(below)
  })

  test('a single run is found in whatever project it is, and brings its children', async () => {
    await using server = await aLangsmith({ runs, knows, otherProjects: 150 })

    expect((await fetching(server, { source: oneRun })).sessions).toMatchObject([
      { id: 'langsmith-run-1', toolResponses: [{ tool: 'refund' }] },
    ])
    expect(calls(server)).toEqual([
      'GET /sessions',
      ...lost,
      `POST ${path}`,
      'GET /sessions',
      `POST ${path}`,
      `POST ${path}`,
    ])
  })

  test('all runs, though they be older than a day', async () => {
    await using server = await aLangsmith({ runs, knows })

    const { sessions } = await fetching(server, { source: { ...project, status: 'all' } })

    expect(server.got.at(-1)?.body).not.toHaveProperty('error')
    expect(server.got.at(-1)?.body).not.toHaveProperty('has_error')
    expect(sessions.map(({ id }) => id)).toEqual(['langsmith-run-1', 'langsmith-run-2'])
  })

  test('pages are read one after another', async () => {
    const many = Array.from({ length: 7 }, (_, at) =>
      aRun({ id: `run-${at}`, trace_id: `run-${at}`, inputs: { input: 'a' }, error: 'e' }),
    )
    await using server = await aLangsmith({ runs: many, knows, pageSize: 3 })

    const { sessions, notes } = await fetching(server)

    expect(sessions.map(({ id }) => id)).toEqual(many.map((_, at) => `langsmith-run-${at}`))
    expect(notes).toEqual([])
  })

  test('a run deep in a trace brings what is below it, and not what is beside', async () => {
    const child = { trace_id: 'run-1', run_type: 'tool', inputs: { q: 1 } }
    const graph = aRun({
      id: 'node-1',
      trace_id: 'run-1',
      parent_run_id: 'run-1',
      inputs: { input: 'Inner?' },
    })
    const inner = aRun({ id: 'tool-2', name: 'inner', parent_run_id: 'node-1', ...child })
    await using server = await aLangsmith({ runs: [...runs, graph, inner], knows })

    const { sessions } = await fetching(server, { source: { ...oneRun, runId: 'node-1' } })

    expect(sessions).toMatchObject([{ input: 'Inner?', toolResponses: [{ tool: 'inner' }] }])
  })
})

describe('the endpoint', () => {
  test.each(['/api/v1', '/api', ''])('behind %j is found at the root', async (suffix) => {
    await using server = await aLangsmith({ runs, knows: ['v2'], mount: suffix })
    const env = { LANGSMITH_ENDPOINT: `${server.env['LANGSMITH_ENDPOINT']}${suffix}/` }

    expect((await fetching(server, { env })).sessions).toHaveLength(1)
    expect(server.got.map(({ path }) => path)).toContain('/api/v2/runs/query')
  })

  test.each([404, 405, 501])('that is unknown (%i) is asked for once and not again', async (status) => {
    await using server = await aLangsmith({
      runs,
      instead: ({ path }) => (path.startsWith('/api/v2') ? { status } : null),
    })

    const { sessions, waits } = await fetching(server)

    expect(sessions).toHaveLength(1)
    expect(waits).toEqual([])
    expect(server.got.filter(({ path }) => path.startsWith('/api/v2'))).toHaveLength(1)
  })

  test('that no way leads to is named with the way out', async () => {
    await using server = await aLangsmith({ runs, knows: [] })

    const { problems } = await refusal(fetching(server))

    expect(problems).toMatchObject([
      {
        message: expect.stringContaining(
          "knows none of LangSmith's ways to query runs (/api/v2/runs/query, /runs/query)",
        ),
        hint: expect.stringContaining('import runs as a file'),
      },
    ])
  })

  test('that is gone is named with the way out, and not asked again', async () => {
    const gone = { status: 410, body: { detail: 'Use another' } }
    await using server = await aLangsmith({
      runs,
      instead: ({ path }) => (path === '/sessions' ? null : gone),
    })

    const { problems } = await refusal(fetching(server))

    expect(problems).toMatchObject([
      {
        message: expect.stringContaining('has given up this endpoint (410): Use another'),
        hint: expect.stringContaining('Update flakestorm'),
      },
    ])
    expect(server.got).toHaveLength(2)
  })

  test('that fails after it has answered is no reason to take the other', async () => {
    await using server = await aLangsmith({
      runs,
      instead: (_, nth) => (nth === 3 ? { status: 404, body: { detail: 'Trace not found' } } : null),
    })

    expect((await refusal(fetching(server))).message).toContain('does not know it (404): Trace not found')
  })
})

describe('filters are asked of the server, as its API has them', () => {
  const since = '2020-01-01T00:00:00.000Z'
  const roots = { project_ids: ['p1'], is_root: true, min_start_time: since }

  test.each([
    [{ status: 'all' }, roots],
    [{ status: 'error' }, { ...roots, has_error: true }],
    [{ status: 'success' }, { ...roots, has_error: false, filter: 'eq(status, "success")' }],
    [
      { status: 'warning' },
      { ...roots, has_error: false, filter: 'eq(status, "success")', tree_filter: 'eq(status, "error")' },
    ],
    [
      { status: 'all', minLatencyMs: 1500, dateRange: '2026-01-01..2026-01-31' },
      {
        ...roots,
        min_start_time: '2026-01-01T00:00:00.000Z',
        filter: 'and(gte(latency, 1.5), lt(start_time, "2026-02-01T00:00:00.000Z"))',
      },
    ],
  ] as const)('the second: %j', async (filter, body) => {
    await using server = await aLangsmith({ runs: [], knows: ['v2'] })

    await fetching(server, { source: { ...project, ...filter } })

    expect(server.got[1]?.body).toEqual({ ...body, page_size: 100, selects: expect.any(Array) })
  })

  test.each([
    [{ status: 'error' }, { error: true, is_root: true, session: ['p1'] }],
    [{ status: 'success' }, { error: false, filter: 'eq(status, "success")' }],
    [
      { status: 'warning' },
      { error: false, filter: 'eq(status, "success")', tree_filter: 'eq(status, "error")' },
    ],
    [{ status: 'success', minLatencyMs: 1 }, { filter: 'and(eq(status, "success"), gte(latency, 0.001))' }],
    [{ minLatencyMs: 1500 }, { filter: 'gte(latency, 1.5)' }],
    [{ dateRange: '7d' }, { start_time: '2026-01-25T00:00:00.000Z' }],
    [
      { dateRange: '2026-01-01..2026-01-31', minLatencyMs: 2000 },
      {
        start_time: '2026-01-01T00:00:00.000Z',
        filter: 'and(gte(latency, 2), lt(start_time, "2026-02-01T00:00:00.000Z"))',
      },
    ],
  ] as const)('the first: %j', async (filter, body) => {
    await using server = await aLangsmith({ runs: [], knows: ['v1'] })

    await fetching(server, { source: { ...project, ...filter } })

    expect(server.got[2]?.body).toMatchObject(body)
  })
})

test('a run that was given nothing does not keep the others away, and is told', async () => {
  const mute = aRun({ id: 'run-3', trace_id: 'run-3', inputs: {}, error: 'KeyError' })
  await using server = await aLangsmith({ runs: [mute, ...runs] })

  const { sessions, notes } = await fetching(server)

  expect(sessions.map(({ id }) => id)).toEqual(['langsmith-run-1'])
  expect(notes).toEqual([expect.stringContaining('1 of the runs of the project prod have no inputs')])
  expect((await refusal(fetching(server, { source: { ...oneRun, runId: 'run-3' } }))).message).toContain(
    'nothing to ask',
  )
})

describe('pages', () => {
  const many = Array.from({ length: 7 }, (_, at) =>
    aRun({ id: `run-${at}`, trace_id: `run-${at}`, inputs: { input: 'a' }, error: 'e' }),
  )

  test('end at the limit, and that is told', async () => {
    await using server = await aLangsmith({ runs: many, pageSize: 3 })

    const { sessions, notes } = await fetching(server, { source: { ...project, limit: 4 } })

    expect(sessions).toHaveLength(4)
    expect(notes).toEqual([expect.stringContaining('the newest 4 were taken')])
  })

  test.each([
    ['v2', { items: [], next_cursor: 'again' }, '$.next_cursor'],
    ['v1', { runs: [], cursors: { next: 'again' } }, '$.cursors.next'],
  ] as const)('that lead in a circle are named (%s)', async (api, body, key) => {
    const at = api === 'v2' ? '/api/v2/runs/query' : '/runs/query'
    await using server = await aLangsmith({
      runs: [],
      knows: [api],
      instead: ({ path }) => (path === at ? { body } : null),
    })

    expect((await refusal(fetching(server))).problems).toMatchObject([{ key }])
  })
})

describe('a server in trouble', () => {
  const first = (answer: Instead, times: number) => (_: unknown, nth: number) =>
    nth <= times ? answer : null

  test('a rate limit is waited out for as long as the server says', async () => {
    await using server = await aLangsmith({
      runs,
      instead: first({ status: 429, headers: { 'retry-after': '7' } }, 2),
    })

    const { sessions, waits } = await fetching(server)

    expect(sessions).toHaveLength(1)
    expect(waits).toEqual([7000, 7000])
  })

  test.each([
    [{ status: 429 }, 'limits the rate (429)', 5],
    [{ status: 503, body: { detail: 'over capacity' } }, 'is in trouble (503): over capacity', 5],
    [{ status: 403, body: { error: 'Forbidden' } }, 'refused the key (403): Forbidden', 1],
    [{ status: 422, body: { detail: [{ msg: 'bad filter' }] } }, 'refused the request (422)', 1],
    [{ status: 302, headers: { location: 'http://127.0.0.1:1/' } }, 'wants to redirect (302)', 1],
  ] as const)('that answers %j for ever is named after %i', async (answer, message, tries) => {
    await using server = await aLangsmith({ runs, instead: first(answer, 100) })

    const error = await refusal(fetching(server))

    expect(error.message).toContain(message)
    expect(error.exit).toBe(2)
    expect(error.problems[0]?.hint).toMatch(/\w/)
    expect(server.got).toHaveLength(tries)
  })

  test('that does not answer is named with the time that it had', async () => {
    await using server = await aLangsmith({ runs, instead: first({ isSilent: true }, 100) })

    expect((await refusal(fetching(server, { timeoutMs: 50 }))).message).toContain(
      'did not answer within 0.05 s',
    )
  })

  test('that is not there is named with the reason', async () => {
    await using server = await aLangsmith({ runs })
    const env = { LANGSMITH_ENDPOINT: 'http://127.0.0.1:1' }

    expect((await refusal(fetching(server, { env }))).message).toMatch(
      /Cannot reach http:\/\/127.0.0.1:1: .+/,
    )
  })
})

describe('what the user can mend is said', () => {
  test('without a key nobody is asked', async () => {
    await using server = await aLangsmith({ runs })

    const error = await refusal(fetching(server, { env: { LANGSMITH_API_KEY: '' } }))

    expect(error.problems).toMatchObject([{ hint: expect.stringContaining('LANGSMITH_API_KEY') }])
    expect(server.got).toEqual([])
  })

  test('a key that was pasted with a line break is told at once, and not shown', async () => {
    await using server = await aLangsmith({ runs })

    const { message } = await refusal(fetching(server, { env: { LANGSMITH_API_KEY: 'ls-key\n0123456789' } }))

    expect(message).toContain('holds a line break')
    expect(message).not.toContain('0123456789')
    expect(server.got).toEqual([])
  })

  test('a wrong key is named, and not shown', async () => {
    await using server = await aLangsmith({ runs })

    const { message } = await refusal(fetching(server, { env: { LANGSMITH_API_KEY: 'wrong-0123456789' } }))

    expect(message).toContain('refused the key (401): Invalid token')
    expect(message).not.toContain('wrong-0123456789')
  })

  test('the names of the original work, too', async () => {
    await using server = await aLangsmith({ runs })
    const { LANGSMITH_ENDPOINT, LANGSMITH_API_KEY } = server.env
    const env = {
      LANGSMITH_ENDPOINT: '',
      LANGSMITH_API_KEY: '',
      LANGCHAIN_ENDPOINT: LANGSMITH_ENDPOINT ?? '',
      LANGCHAIN_API_KEY: LANGSMITH_API_KEY ?? '',
    }

    expect((await fetching(server, { env })).sessions).toHaveLength(1)
  })

  test('a project and a run that are not there', async () => {
    await using server = await aLangsmith({ runs })

    const noProject = await refusal(fetching(server, { source: { ...project, project: 'staging' } }))
    const noRun = await refusal(fetching(server, { source: { ...oneRun, runId: 'gone' } }))

    expect(noProject.message).toContain('has no project "staging"')
    expect(noRun.message).toContain('has no run "gone" that this key may see')
  })
})

describe('a change of the schema is named with its path, and nothing is imported', () => {
  test.each([
    ['a list of projects that is none', '/sessions', { projects: [] }, '$'],
    ['a project without an id', '/sessions', [{ name: 'prod' }], '$[0].id'],
    ['renamed runs', '/api/v2/runs/query', { runs: [], next_cursor: null }, '$.items'],
    [
      'a field that was not told',
      '/api/v2/runs/query',
      { items: [{ id: 'a', run_type: 'LLM' }] },
      '$.items[0].name',
    ],
    [
      'a new kind of run',
      '/api/v2/runs/query',
      { items: [{ id: 'a', name: 'b', run_type: 'AGENT' }] },
      '$.items[0].run_type',
    ],
    ['renamed runs of the first API', '/runs/query', { items: [], next_cursor: null }, '$.runs'],
    [
      'a renamed field of the first API',
      '/runs/query',
      { runs: [{ id: 'a', name: 'b', kind: 'tool' }] },
      '$.runs[0].run_type',
    ],
  ])('%s', async (...[, at, body, path]) => {
    await using server = await aLangsmith({
      runs,
      knows: at === '/runs/query' ? ['v1'] : ['v2'],
      instead: (got) => (got.path === at ? { body } : null),
    })

    const error = await refusal(fetching(server))

    expect(error.problems).toMatchObject([{ key: path }])
    expect(error.message).toContain(`is not as`)
  })

  test('no JSON at all', async () => {
    await using server = await aLangsmith({ runs, instead: () => ({ body: '' }) })

    expect((await refusal(fetching(server))).problems[0]?.key).toBe('$')
  })
})
