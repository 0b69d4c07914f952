import { expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { parseSession } from '../../src/replay/session-file.ts'

/** A replay as the original documents it. */
const original = `
id: incident-001
name: Refund loop
source: manual
captured_at: "2025-03-01T10:00:00Z"
input: I want my money back
context:
  - { role: user, content: "hello" }
tool_responses:
  - { tool: lookup_order, response: { status: shipped }, status: 200, latency_ms: 120 }
  - { tool: refund, response: "declined", status: 402 }
  - { tool: ledger, response: null, status: 0 }
expected_failure: promises a refund
contract: Finance
`

test('every shape of the original loads', () => {
  const session = parseSession(original, '/replays/incident.yaml')

  expect(session).toMatchObject({
    id: 'incident-001',
    capturedAt: '2025-03-01T10:00:00Z',
    context: [{ role: 'user', content: 'hello' }],
    toolResponses: [
      { tool: 'lookup_order', response: { status: 'shipped' }, status: 200, latencyMs: 120 },
      { tool: 'refund', response: 'declined', status: 402 },
      { tool: 'ledger', response: null, status: 0 },
    ],
    contract: 'Finance',
    onUnmatched: 'error',
    exchanges: [],
  })
  expect(parseSession(JSON.stringify({ id: 'a', input: 'b' }), '/a.json')).toMatchObject({
    contract: 'default',
    latencyScale: 1,
  })
})

const complaints: readonly (readonly [string, string, string, number])[] = [
  ['a wrong version', `version: 7\n${original.trim()}`, 'expected 1, the only version of session files', 1],
  ['a misspelt key', `id: a\ninput: b\ntool_respones: []\n`, 'Unknown key `tool_respones`', 3],
  [
    'an exchange edited into nonsense',
    'id: a\ninput: b\nexchanges:\n  - { boundary: model, name: x, method: POST, status: 99999 }\n',
    'Too big',
    4,
  ],
  ['a cut file', '{"id": "a", "input": "b", "exchanges": [{"boun', 'The YAML is not valid', 1],
  [
    'a pattern that is none',
    'id: a\ninput: b\nnormalise: [{ pattern: "(" }]\n',
    'expected a regular expression',
    3,
  ],
]

test.for(complaints)('%s is refused with its line', ([, text, message, line]) => {
  const refused = (() => {
    try {
      parseSession(text, '/replays/a.yaml')
    } catch (error) {
      return error
    }
    return null
  })()

  expect(refused).toBeInstanceOf(UserError)
  const problems = refused instanceof UserError ? refused.problems : []
  expect(problems.map((problem) => problem.message).join()).toContain(message)
  expect(problems[0]?.place).toMatchObject({ file: '/replays/a.yaml', line })
})

test.for([
  ['cut', '{\n  "id": "a",\n  "turns": ["b", "c', 'The JSON is not valid: it ends too early.', 3],
  ['edited', '{\n  "id": "a",\n  "turns": ["b" "c"]\n}\n', 'The JSON is not valid: expected', 3],
] as const)(
  'a JSON file that was %s is told about once, as JSON, with its line',
  ([, text, message, line]) => {
    expect(() => parseSession(text, '/replays/a.json')).toThrow(UserError)
    try {
      parseSession(text, '/replays/a.json')
    } catch (error) {
      expect(error instanceof UserError ? error.problems : []).toMatchObject([
        { message: expect.stringContaining(message), place: { file: '/replays/a.json', line } },
      ])
    }
  },
)

test('rules without an id are known by their type, and keep apart', () => {
  const session = parseSession(
    JSON.stringify({
      id: 'a',
      input: 'b',
      invariants: [
        { type: 'contains', value: 'x' },
        { type: 'contains', value: 'y' },
      ],
      utility: [{ type: 'contains', value: 'z' }],
    }),
    '/a.json',
  )

  expect([...session.invariants, ...session.utility].map(({ id }) => id)).toEqual([
    'contains',
    'contains-2',
    'contains-3',
  ])
})
