import { describe, expect, test } from 'vitest'
import type { Json } from '../../../src/base/json.ts'
import { langsmithJson } from '../../../src/replay/import/langsmith-json.ts'
import { aRun } from '../../traces/runs.ts'
import { readAll, readOne, refusal } from './reading.ts'

const tool = aRun({
  id: 't',
  run_type: 'tool',
  name: 'lookup_order',
  parent_run_id: 'r',
  start_time: '2026-01-02T03:04:05.100000',
  end_time: '2026-01-02T03:04:05.350000',
  inputs: { input: '{"id": 7}' },
  outputs: { output: '{"status": "shipped"}' },
})

const root = (more: { readonly [key: string]: Json }) => aRun({ ...more, id: 'r' })

describe('a run and its children', () => {
  const all = [
    root({
      inputs: { input: 'Where is my order?' },
      outputs: { output: 'It was shipped.' },
      error: 'ValueError()',
    }),
    tool,
    aRun({ id: 'l', run_type: 'llm', parent_run_id: 'r', inputs: { messages: [] } }),
    aRun({
      id: 'f',
      run_type: 'tool',
      name: 'refund',
      parent_run_id: 'c',
      inputs: { amount: 5 },
      error: 'HTTPStatusError("Server error \'503 Service Unavailable\'") status_code=503',
    }),
    aRun({ id: 'c', run_type: 'chain', parent_run_id: 'r' }),
    aRun({
      id: 'd',
      run_type: 'retriever',
      name: 'docs',
      parent_run_id: 'c',
      start_time: '2026-01-02T03:05:00',
      inputs: { query: 'refunds' },
      outputs: { documents: [{ page_content: 'never', metadata: {}, type: 'Document' }] },
    }),
  ]
  const expected = {
    id: 'langsmith-r',
    source: 'langsmith-json',
    capturedAt: '2026-01-02T03:04:05.000Z',
    input: 'Where is my order?',
    answer: 'It was shipped.',
    expectedFailure: 'ValueError()',
    toolResponses: [
      { tool: 'refund', args: { amount: 5 }, status: 503 },
      { tool: 'lookup_order', args: { id: 7 }, response: { status: 'shipped' }, status: 200, latencyMs: 250 },
      { tool: 'docs', args: { query: 'refunds' }, response: [{ page_content: 'never' }] },
    ],
    notes: ['1 model call cannot be replayed: LangSmith does not keep their bytes.'],
  }

  test.each([
    ['flat, one a line', all],
    ['flat, as a list', [all]],
    ['as the answer of a query', [{ runs: all, cursors: { next: null } }]],
    [
      'nested',
      [
        {
          ...all[0],
          child_runs: [...all.slice(1, 3), { ...all[4], child_runs: [all[3] ?? null, all[5] ?? null] }],
        },
      ],
    ],
  ] as readonly (readonly [string, readonly Json[]])[])('%s', (_, documents) => {
    expect(readOne(langsmithJson, documents)).toMatchObject(expected)
  })
})

describe('the question', () => {
  const asked = (inputs: Json): Json => [root({ inputs })]
  const history = [
    { type: 'human', content: 'Hi' },
    { type: 'ai', content: 'Hello' },
  ]

  test.each([
    ['a key of its own', { question: 'Who?' }, 'Who?', []],
    ['any single key', { topic: 'Who?' }, 'Who?', []],
    [
      'with a history beside it',
      { input: 'Who?', chat_history: history },
      'Who?',
      [
        { role: 'user', content: 'Hi' },
        { role: 'assistant', content: 'Hello' },
      ],
    ],
    [
      'messages as dicts',
      { messages: [...history, { role: 'user', content: 'Who?' }] },
      'Who?',
      [{ content: 'Hi' }, { content: 'Hello' }],
    ],
    [
      'messages as pairs',
      {
        messages: [
          ['system', 'You help.'],
          ['user', 'Who?'],
        ],
      },
      'Who?',
      [{ role: 'system', content: 'You help.' }],
    ],
    [
      'messages as LangChain dumps them',
      {
        messages: [
          [
            {
              lc: 1,
              type: 'constructor',
              id: ['langchain', 'schema', 'messages', 'HumanMessage'],
              kwargs: { content: 'Who?' },
            },
          ],
        ],
      },
      'Who?',
      [],
    ],
    ['fields that are no message', { a: { b: 1 }, c: 2 }, '{"a":{"b":1},"c":2}', []],
  ])('%s', (...[, inputs, input, context]) => {
    expect(readOne(langsmithJson, [asked(inputs as Json)])).toMatchObject({ input, context })
  })
})

test('the result of a tool that answers with a message is what the message says', () => {
  const message = { type: 'tool', name: 'refund', tool_call_id: 'a', content: 'declined', status: 'error' }
  const told = aRun({
    id: 't',
    run_type: 'tool',
    name: 'refund',
    parent_run_id: 'r',
    outputs: { output: message },
  })

  expect(readOne(langsmithJson, [root({ inputs: { input: 'a' } }), told]).toolResponses).toMatchObject([
    { tool: 'refund', response: 'declined', status: 500 },
  ])
})

test("a tool's result is what it returned, under whichever key the SDK keeps it", () => {
  const results = [
    [{ output: '{"a":1}' }, { a: 1 }],
    [{ outputs: '{"a":1}' }, { a: 1 }],
    [{ outputs: [{ page_content: 'b' }] }, [{ page_content: 'b' }]],
    [{ documents: [] }, []],
    [{ outputs: null }, null],
    [
      { outputs: 1, total: 2 },
      { outputs: 1, total: 2 },
    ],
  ] as const
  for (const [outputs, response] of results)
    expect(readOne(langsmithJson, [root({ inputs: { input: 'a' } }), { ...tool, outputs }])).toMatchObject({
      toolResponses: [{ response }],
    })
  expect(readOne(langsmithJson, [root({ inputs: { input: 'a' }, outputs: { outputs: 'b' } })]).answer).toBe(
    'b',
  )
})

test('runs of the second API are read, too: in pages, in capitals, with all ancestors', () => {
  const { parent_run_id: _parent, session_id: _project, ...called } = tool
  const { parent_run_id: _none, ...asked } = root({ inputs: { input: 'a' } })
  const items = [
    { ...asked, run_type: 'CHAIN', status: 'SUCCESS', project_id: 'p1' },
    { ...called, run_type: 'TOOL', status: 'SUCCESS', parent_run_ids: ['r'] },
  ]

  expect(readOne(langsmithJson, [{ items, next_cursor: null }])).toMatchObject({
    id: 'langsmith-r',
    toolResponses: [{ tool: 'lookup_order', response: { status: 'shipped' } }],
  })
})

test('what had not ended, and a run that called nothing, are told', () => {
  const pending = { status: 'pending', end_time: null, outputs: null }
  const going = [root({ inputs: { input: 'a' }, ...pending }), { ...tool, ...pending }]

  expect(readOne(langsmithJson, going)).toMatchObject({
    toolResponses: [],
    notes: [
      'It had not ended when LangSmith was asked: what came later is missing.',
      'The call of lookup_order had not ended, and is no recorded response.',
    ],
  })
  expect(readOne(langsmithJson, [root({ inputs: { input: 'a' } })]).notes).toEqual([
    'It has no run of a tool or a retriever: nothing but its question is replayed.',
  ])
})

describe('a change of the schema is named with its path', () => {
  test.each([
    ['a kind of run that nobody knows', { ...tool, run_type: 'wizard' }, '$.run_type'],
    [
      'a renamed field',
      Object.fromEntries(Object.entries(tool).map(([key, value]) => [key === 'name' ? 'title' : key, value])),
      '$.name',
    ],
    ['inputs that are a text', { ...tool, inputs: 'a' }, '$.inputs'],
    ['a time in seconds', { ...tool, start_time: 1_700_000_000 }, '$.start_time'],
    ['inside of a run', { ...tool, child_runs: [{ id: 'x' }] }, '$.child_runs[0].name'],
    ['a root without inputs', aRun({ id: 'q', inputs: null }), 'run q, inputs'],
    ['a run that was written down before', root({ inputs: { input: 'b' } }), '$, run r'],
  ])('%s', (_, run, path) => {
    const { problems } = refusal(() => readAll(langsmithJson, [root({ inputs: { input: 'a' } }), run]))

    expect(problems[0]).toMatchObject({ key: path, place: { line: 2 } })
  })
})
