import { describe, expect, test } from 'vitest'
import { load, mistakesOf } from './loading.ts'

const withAgent = (agent: string): string =>
  `agent: ${agent}\ngolden_prompts: [Hi]\ninvariants: [{ type: completes }]\n`
const agentOf = (agent: string) => load(withAgent(agent)).config.agent
const warningsOf = (agent: string) => load(withAgent(agent)).warnings

describe('an agent', () => {
  test.for([
    [
      '{ endpoint: "http://localhost:8000/invoke" }',
      { type: 'http', endpoint: 'http://localhost:8000/invoke' },
    ],
    [
      '{ endpoint: "service://agent:8080/invoke" }',
      { type: 'http', endpoint: 'service://agent:8080/invoke' },
    ],
    [
      '{ endpoint: "http://localhost:{port}/invoke", start: { command: node a.js } }',
      { endpoint: 'http://localhost:{port}/invoke' },
    ],
    [
      '{ type: openai, endpoint: "https://a.example/v1", model: m, system: Be kind }',
      { type: 'openai', model: 'm', system: 'Be kind' },
    ],
    [
      '{ command: node agent.js }',
      { type: 'command', endpoint: '', command: 'node agent.js', protocol: 'text' },
    ],
    [
      '{ type: command, endpoint: node agent.js, protocol: jsonl }',
      { type: 'command', endpoint: '', command: 'node agent.js', protocol: 'jsonl' },
    ],
    [
      '{ type: module, endpoint: "./agent.mjs:invoke" }',
      { type: 'module', endpoint: '/project/agent.mjs:invoke' },
    ],
    [
      '{ type: module, endpoint: "../lib/agent.mjs:run" }',
      { type: 'module', endpoint: '/lib/agent.mjs:run' },
    ],
    ['{ type: python, endpoint: "my_agent:invoke" }', { type: 'python', endpoint: 'my_agent:invoke' }],
    [
      '{ type: langchain, endpoint: "pkg.chains:chain.v2" }',
      { type: 'langchain', endpoint: 'pkg.chains:chain.v2' },
    ],
  ] as const)('%s', ([agent, expected]) => {
    expect(agentOf(agent)).toMatchObject(expected)
  })
})

describe('a mistake about an agent', () => {
  test.for([
    [
      '{}',
      '1:1 agent: `endpoint` is missing. → Write the address of the agent, such as http://localhost:8000/invoke.',
    ],
    [
      '{ type: command }',
      '1:1 agent: `command` is missing. → Write the command line of the agent, such as `command: node agent.js`.',
    ],
    [
      '{ type: python }',
      '1:1 agent: `endpoint` is missing. → Write a Python module and what to call in it, such as my_agent:invoke.',
    ],
    [
      '{ endpoint: "localhost:8000" }',
      '1:20 agent.endpoint: Expected a URL that starts with http://, https:// or service://. → Write the address of the agent, such as http://localhost:8000/invoke.',
    ],
    [
      '{ endpoint: "http://" }',
      '1:20 agent.endpoint: Expected a URL that starts with http://, https:// or service://. → Write the address of the agent, such as http://localhost:8000/invoke.',
    ],
    [
      '{ endpoint: "service://agent/invoke" }',
      '1:20 agent.endpoint: Expected a URL that starts with http://, https:// or service://. → Write the address of the agent, such as http://localhost:8000/invoke.',
    ],
    [
      '{ type: python, endpoint: my_agent }',
      '1:34 agent.endpoint: Expected `module:attribute`. → Write a Python module and what to call in it, such as my_agent:invoke.',
    ],
    [
      '{ type: module, endpoint: ./agent.mjs }',
      '1:34 agent.endpoint: Expected `file:function`. → Write a file and the function that it exports, such as ./agent.mjs:invoke.',
    ],
    [
      '{ type: command, command: a, endpoint: b }',
      '1:37 agent.endpoint: Expected either `command` or `endpoint`, saw both. → Keep `command`.',
    ],
    [
      '{ endpoint: "http://a", command: b }',
      '1:32 agent.command: `command` has no place in an agent of type http. → Write `type: command`, or `start:` for a process that listens.',
    ],
    ['{ endpoint: "http://a", timeout: 0 }', '1:41 agent.timeout: Expected at least 1, saw 0.'],
    ['{ endpoint: "http://a", timeout: 300001 }', '1:41 agent.timeout: Expected at most 300000, saw 300001.'],
    [
      '{ endpoint: "http://a", method: FETCH }',
      '1:40 agent.method: Expected one of GET, POST, PUT, PATCH, DELETE, saw "FETCH".',
    ],
    [
      '{ endpoint: "http://a", headers: { "a b": c } }',
      '1:43 agent.headers.a b: Expected the name of an HTTP header.',
    ],
    [
      '{ endpoint: "http://a", headers: { a: "b\\nc: d" } }',
      '1:46 agent.headers.a: Expected a header of one line.',
    ],
    [
      '{ endpoint: "http://a", reset_command: x, reset_endpoint: /reset }',
      '1:32 agent.reset_command: Expected one way to reset, saw several. → Keep one of reset_endpoint, reset_function and reset_command.',
    ],
    [
      '{ endpoint: "http://a", reset_endpoint: reset }',
      '1:48 agent.reset_endpoint: Expected a URL, or a path on an endpoint that is one. → Write it in full, such as http://localhost:8000/reset.',
    ],
    [
      '{ type: python, endpoint: "a:b", reset_endpoint: /reset }',
      '1:57 agent.reset_endpoint: Expected a URL, or a path on an endpoint that is one. → Write it in full, such as http://localhost:8000/reset.',
    ],
    [
      '{ type: python, endpoint: "a:b", reset_function: reset }',
      '1:57 agent.reset_function: Expected `module:function`, saw "reset".',
    ],
    [
      '{ endpoint: "http://a", start: { port: auto } }',
      '1:32 agent.start: `command` is missing. → Add `command:` with text.',
    ],
    [
      '{ endpoint: "http://a", start: { command: a, instances: 17 } }',
      '1:64 agent.start.instances: Expected at most 16, saw 17.',
    ],
    [
      '{ endpoint: "http://a", start: { command: a, port: 70000 } }',
      '1:59 agent.start.port: Expected at most 65535, saw 70000.',
    ],
    [
      '{ endpoint: "http://a", start: { command: a, port: any } }',
      '1:59 agent.start.port: Expected a number or auto, saw "any".',
    ],
    [
      '{ endpoint: "http://a", start: { command: a, ready: health } }',
      '1:60 agent.start.ready: Expected a path that begins with /, saw "health".',
    ],
  ] as const)('%s', ([agent, expected]) => {
    expect(mistakesOf(withAgent(agent))).toEqual([expected])
  })
})

describe('a reset', () => {
  test.for([
    [
      '{ endpoint: "http://a:1/b/c?d=e", reset_endpoint: /reset }',
      { kind: 'endpoint', url: 'http://a:1/reset' },
    ],
    [
      '{ endpoint: "http://localhost:{port}/x", reset_endpoint: /reset }',
      { kind: 'endpoint', url: 'http://localhost:{port}/reset' },
    ],
    [
      '{ endpoint: "service://a:80/x", reset_endpoint: /reset }',
      { kind: 'endpoint', url: 'service://a:80/reset' },
    ],
    ['{ endpoint: "http://a", reset_endpoint: "https://b/r" }', { kind: 'endpoint', url: 'https://b/r' }],
    ['{ command: a, reset_command: rm -f state }', { kind: 'command', command: 'rm -f state' }],
    [
      '{ type: module, endpoint: "a.mjs:b", reset_function: "a.mjs:reset" }',
      { kind: 'function', target: '/project/a.mjs:reset' },
    ],
    ['{ endpoint: "http://a" }', null],
  ] as const)('of %s', ([agent, expected]) => {
    expect(agentOf(agent).reset).toEqual(expected)
  })
})

describe('a timeout', () => {
  test.for([
    [100, 100],
    [300_000, 300_000],
    [99, 99_000],
    [30, 30_000],
    [1, 1000],
  ] as const)('of %d is %d ms', ([written, timeoutMs]) => {
    expect(agentOf(`{ endpoint: "http://a", timeout: ${written} }`).timeoutMs).toBe(timeoutMs)
  })

  test('in seconds is named, since the original has no such thing', () => {
    expect(warningsOf('{ endpoint: "http://a", timeout: 30 }')).toEqual([
      '`agent.timeout` is 30, which is read as seconds; write 30000 for milliseconds.',
    ])
    expect(warningsOf('{ endpoint: "http://a", timeout: 100 }')).toEqual([])
  })
})

test('a process that is started runs in the folder of the config, or in one below it', () => {
  expect(agentOf('{ endpoint: "http://a", start: { command: a } }').start?.cwd).toBe('/project')
  expect(agentOf('{ endpoint: "http://a", start: { command: a, cwd: ./sub } }').start?.cwd).toBe(
    '/project/sub',
  )
})

test('an endpoint with {port} has a free one, unless the config names it', () => {
  const port = (start: string) =>
    agentOf(`{ endpoint: "http://localhost:{port}", start: ${start} }`).start?.port

  expect(port('{ command: a }')).toBe('auto')
  expect(port('{ command: a, port: 8080 }')).toBe(8080)
  expect(agentOf('{ endpoint: "http://a", start: { command: a } }').start?.port).toBeNull()
})

test('a template without a prompt is named', () => {
  expect(warningsOf(`{ endpoint: "http://a", request_template: '{"input": "hello"}' }`)).toEqual([
    '`agent.request_template` has no {prompt}, so every request is the same.',
  ])
  expect(warningsOf(`{ endpoint: "http://a", request_template: '{"input": "{prompt}"}' }`)).toEqual([])
})

test('the original’s $NAME is sent as it is, and that is said', () => {
  expect(
    warningsOf('{ endpoint: "http://$HOST/x", headers: { a: "Bearer $TOKEN" }, query_params: { b: "$5" } }'),
  ).toEqual([
    '`agent.endpoint` holds $HOST, which is sent as it is; write ${HOST} for the variable.',
    '`agent.headers.a` holds $TOKEN, which is sent as it is; write ${TOKEN} for the variable.',
  ])
})

test('a broken reset that hangs on an unset variable is one mistake', () => {
  expect(mistakesOf(withAgent('{ endpoint: "http://a", reset_endpoint: "x${NOPE}" }'))).toEqual([
    '1:48 agent.reset_endpoint: The environment variable NOPE is not set. → Set it, or write ${NOPE:-default}.',
  ])
})
