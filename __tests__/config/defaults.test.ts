import { expect, test } from 'vitest'
import { load, mistakesOf, plain } from './loading.ts'
import { allInvariants } from '../../src/invariants/all.ts'
import { allMutations } from '../../src/mutations/all.ts'

test('three lines are a whole config', () => {
  const { kinds, ...data } = load(plain).config

  expect(kinds).toEqual({
    mutations: allMutations,
    invariants: allInvariants,
    digest: null,
    files: new Map(),
  })
  expect(data).toMatchInlineSnapshot(`
    {
      "advanced": {
        "concurrency": 10,
        "maxTotal": 200,
        "retries": 0,
        "seed": 42,
        "strict": false,
      },
      "agent": {
        "command": null,
        "endpoint": "http://localhost:8000/invoke",
        "headers": {},
        "maxAnswerBytes": 10485760,
        "method": "POST",
        "model": null,
        "parseStructuredInput": true,
        "protocol": "text",
        "queryParams": {},
        "requestTemplate": null,
        "reset": null,
        "responsePath": null,
        "session": null,
        "shell": false,
        "start": null,
        "system": null,
        "timeoutMs": 30000,
        "type": "http",
      },
      "certificate": {
        "format": "both",
        "passThreshold": null,
        "testerName": null,
      },
      "chaos": null,
      "chaosMatrix": [],
      "contracts": [],
      "file": "/project/flakestorm.yaml",
      "folder": "/project",
      "gateway": null,
      "invariants": [
        {
          "appliesTo": null,
          "description": null,
          "id": "completes",
          "negate": false,
          "options": {
            "accept_status": [],
          },
          "promptFilter": null,
          "severity": "medium",
          "type": "completes",
          "when": "always",
        },
      ],
      "model": {
        "apiKeyVariable": null,
        "baseUrl": null,
        "concurrency": 4,
        "embeddingModel": null,
        "name": "qwen3:8b",
        "provider": "ollama",
        "requestBudget": 2000,
        "temperature": 0.8,
        "timeoutMs": 120000,
        "tokenBudget": 2000000,
      },
      "mutations": {
        "count": 20,
        "expectations": {},
        "generator": "offline",
        "lists": [],
        "templates": [],
        "types": [
          "paraphrase",
          "noise",
          "tone_shift",
          "prompt_injection",
          "encoding_attacks",
          "context_manipulation",
          "length_extremes",
        ],
        "weights": {
          "advanced_jailbreak": 2,
          "concurrent_request_pattern": 1.4,
          "content_type_confusion": 1.5,
          "context_manipulation": 1.1,
          "custom": 1,
          "encoding_attacks": 1.3,
          "format_poisoning": 1.6,
          "http_header_injection": 1.7,
          "language_mixing": 1.2,
          "length_extremes": 1.2,
          "multi_turn_attack": 1.4,
          "noise": 0.8,
          "paraphrase": 1,
          "payload_size_attack": 1.4,
          "prompt_injection": 1.5,
          "protocol_level_attack": 1.8,
          "query_parameter_poisoning": 1.6,
          "request_method_attack": 1.3,
          "resource_exhaustion": 1.5,
          "semantic_similarity_attack": 1.3,
          "temporal_attack": 1.1,
          "timeout_manipulation": 1.3,
          "token_manipulation": 1.5,
          "tone_shift": 0.9,
        },
      },
      "output": {
        "folder": "/project/reports",
        "formats": [
          "html",
          "json",
          "junit",
        ],
      },
      "prompts": [
        {
          "id": "where-is-my-order",
          "invariants": [],
          "turns": [
            "Where is my order?",
          ],
        },
      ],
      "replays": null,
      "scoring": {
        "gate": "point",
        "minScore": 0.8,
        "minScores": {},
        "repeats": 1,
        "weights": {
          "chaos": 0.35,
          "contract": 0.35,
          "mutation": 0.2,
          "replay": 0.1,
        },
      },
      "wire": {
        "allowHosts": [],
      },
    }
  `)
})

test.for([
  'version: 2',
  'version: 2.0',
  'version: "2.0"',
  'version: 1',
  'version: 1.0',
  'version: "1.0"',
  'version:',
  '# none',
])('the version line `%s` is accepted', (line) => {
  expect(mistakesOf(`${line}\n${plain}`)).toEqual([])
})

test.for([
  'model',
  'gateway',
  'mutations',
  'chaos',
  'contract',
  'contracts',
  'chaos_matrix',
  'replays',
  'scoring',
  'output',
  'certificate',
  'advanced',
])('an empty `%s:` is the same as none', (key) => {
  expect(load(`${plain}${key}:\n`).config).toEqual(load(plain).config)
})

test('a number or a switch where text is meant is taken as it was written', () => {
  const { config } = load(`agent:
  endpoint: http://localhost:8000
  headers: { x-version: 2.0, x-id: 007, x-big: 12345678901234567890, x-on: true }
golden_prompts: [42, { prompt: 1.50 }]
invariants: [{ type: completes, description: 1 }]
`)

  expect(config.agent.headers).toEqual({
    'x-version': '2.0',
    'x-id': '007',
    'x-big': '12345678901234567890',
    'x-on': 'true',
  })
  expect(config.prompts.map(({ turns }) => turns)).toEqual([['42'], ['1.50']])
})

test('digits in quotes are a number, and yes is true, as the original reads them', () => {
  const { config } =
    load(`agent: { endpoint: "http://localhost:8000", timeout: "5000", parse_structured_input: no }
golden_prompts: [Hi]
invariants: [{ type: completes, negate: yes }]
`)

  expect(config.agent).toMatchObject({ timeoutMs: 5000, parseStructuredInput: false })
  expect(config.invariants[0]?.negate).toBe(true)
})

test('a choice is read without regard to case', () => {
  const { config } = load(`agent: { endpoint: "http://localhost:8000", type: HTTP, method: get }
model: { provider: OpenAI }
golden_prompts: [Hi]
invariants: [{ type: Completes, severity: HIGH }]
`)

  expect(config).toMatchObject({
    agent: { type: 'http', method: 'GET' },
    model: { provider: 'openai' },
    invariants: [{ type: 'completes', severity: 'high' }],
  })
})

test('anchors and merge keys work, and places in merged maps still point somewhere', () => {
  const text = `agent: { endpoint: "http://localhost:8000" }
golden_prompts: [Hi]
invariants:
  - &base { type: latency, max_ms: 100 }
  - { <<: *base, max_ms: 200 }
  - *base
`

  expect(load(text).config.invariants.map(({ id, options }) => [id, options])).toEqual([
    ['latency', { max_ms: 100 }],
    ['latency-2', { max_ms: 200 }],
    ['latency-3', { max_ms: 100 }],
  ])
  expect(mistakesOf(text.replace('100', 'soon'))).toEqual([
    '4:36 invariants.0.max_ms: Expected a number, saw "soon".',
    '4:36 invariants.2.max_ms: Expected a number, saw "soon".',
  ])
})

test('a key has a place for whoever complains later, and one that was never written has none', () => {
  const { locate } = load(
    `${plain}mutations:\n  types:\n    - noise\n    - custom\n  custom_templates: { a: "{prompt}" }\n`,
  )

  expect(locate(['mutations', 'types', 1])).toEqual({
    file: '/project/flakestorm.yaml',
    line: 7,
    column: 7,
    text: '    - custom',
  })
  expect(locate(['mutations', 'types'])).toMatchObject({ line: 5, column: 3 })
  expect(locate(['golden_prompts', 0])).toMatchObject({ line: 2, column: 18 })
  expect(locate(['golden_prompts', 1])).toBeUndefined()
  expect(locate(['chaos'])).toBeUndefined()
})

test('the same text gives the same config', () => {
  expect(load(plain)).toMatchObject({ config: load(plain).config, warnings: [] })
})
