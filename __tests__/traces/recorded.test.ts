import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Imported } from '../../src/replay/import/imported.ts'
import { knownAs } from '../../src/traces/known-as.ts'
import { readTrace } from '../../src/traces/read-trace.ts'

/*
 * What libraries wrote of one agent, which answered a question by a model and one tool over HTTP. LangSmith's runs are
 * what its SDK posted, with the fields that its server adds. Resources, headers and identifiers of the machine are left out.
 */
const tool = { name: 'search_articles', upstream: 'http://127.0.0.1:18800/articles', env: null }
const model = { provider: 'openai', upstream: 'http://127.0.0.1:18800/v1' } as const

async function imported(file: string) {
  const sessions: Imported[] = []
  const parts = readTrace({
    path: join(import.meta.dirname, 'recorded', file),
    file,
    stem: 'x',
    format: null,
    limit: 10,
    input: null,
    ...knownAs({ llm: [model], tools: [tool], mcp: [] }),
  })
  for await (const part of parts) sessions.push(...part.sessions)
  return sessions
}

const question = 'How many days do I have to return an item for a refund?'
const found = { results: [{ id: 'refunds' }, { id: 'damaged' }] }

test.each([
  ['opentelemetry-openai-0.21.jsonl', 'otlp', { query: 'days return item refund' }],
  ['openllmetry-openai-0.27.jsonl', 'otlp', { query: 'days return item refund' }],
  ['openllmetry-openai-0.13.jsonl', 'otlp', { query: 'days return item refund' }],
  ['langsmith-sdk-0.10.jsonl', 'langsmith-json', { query: 'days return item refund' }],
  ['playwright-1.65-har.jsonl', 'har', { q: 'days return item refund' }],
])('what %s tells: the question, and the tool with its arguments and its whole answer', async (...given) => {
  const [file, source, args] = given
  const [session] = await imported(file)

  expect(session).toMatchObject({ source, input: question })
  expect(session?.toolResponses[0]).toMatchObject({
    tool: 'search_articles',
    args,
    response: found,
    status: 200,
  })
})

test.each(['opentelemetry-openai-0.21-responses.jsonl', 'openllmetry-openai-0.27-responses.jsonl'])(
  'what %s tells of the Responses API: the question, and the tool by its call',
  async (file) => {
    expect(await imported(file)).toMatchObject([
      {
        input: 'How many days?',
        answer: '30 days.',
        toolResponses: [
          {
            tool: 'search_articles',
            args: { query: 'refund' },
            response: { results: ['30 days'] },
            status: 200,
          },
        ],
      },
    ])
  },
)

test('a failed run of LangSmith fails again, and an archive of Playwright keeps bytes, redirects and refusals', async () => {
  const [, failed] = await imported('langsmith-sdk-0.10.jsonl')
  const [archive] = await imported('playwright-1.65-har.jsonl')

  expect(failed).toMatchObject({
    expectedFailure: 'Error: Request failed with status code 503',
    toolResponses: [{ tool: 'search_articles', status: 503 }],
  })
  expect(archive?.toolResponses.at(-1)).toMatchObject({ tool: '127.0.0.1:9/refused', status: 0 })
  expect(archive?.calls).toMatchObject([
    { call: { boundary: 'model', name: 'openai' } },
    { call: { boundary: 'model', name: 'openai' } },
    { call: { path: '/img.bin' }, frames: [{ bytes: Buffer.from([0xff, 0xfe, 0, 1, 2, 0x80]) }, {}] },
    { status: 302, headers: { location: '/articles?q=refund' } },
  ])
  expect(archive?.notes).toEqual([
    expect.stringContaining('POST http://127.0.0.1:18800/articles?q=x is not replayed'),
  ])
})
