import { describe, expect, test } from 'vitest'
import { splitCommand } from '../../src/agents/argv.ts'
import { childEnv } from '../../src/agents/child-env.ts'
import { openLogTail } from '../../src/agents/log-tail.ts'
import { resolveService, serviceContainer } from '../../src/agents/service-url.ts'

describe('a command line without a shell', () => {
  test.for([
    ['node agent.js --fast', ['node', 'agent.js', '--fast']],
    [`  "my prog" 'it''s' a\\ b "q\\"q" `, ['my prog', 'its', 'a b', 'q"q']],
    [`C:\\tools\\agent.exe "" --x='1 2'`, ['C:\\tools\\agent.exe', '', '--x=1 2']],
    [`echo 'a | b' "c > d" e|f`, ['echo', 'a | b', 'c > d', 'e|f']],
  ] as const)('%s is split as a person reads it', ([line, words]) => {
    expect(splitCommand(line, 'agent.command')).toEqual(words)
  })

  test.for(['a | b', 'a && b', 'PORT=1 a', 'a > log', 'a; b', 'a &', 'a "b', '   '])(
    '%s is refused',
    (line) => {
      expect(() => splitCommand(line, 'agent.command')).toThrow('agent.command')
    },
  )
})

describe('service://', () => {
  const onRunner = JSON.stringify({
    container: { network: 'github_network_1' },
    services: {
      agent: { id: 'abc123', ports: { '8080': '49153' }, network: 'github_network_1' },
      mute: { id: 'def', ports: {} },
      wide: { id: 'ghi', ports: { '1': '11', '2': '22' } },
    },
  })
  const inContainer = onRunner.replace('"container":{', '"container":{"id":"job1",')

  test.for([
    ['service://agent:8080/invoke', onRunner, 'http://127.0.0.1:49153/invoke'],
    ['service://agent/invoke?a=1', onRunner, 'http://127.0.0.1:49153/invoke?a=1'],
    ['service://agent:8080/invoke', inContainer, 'http://agent:8080/invoke'],
    ['service://mute:9/', inContainer, 'http://mute:9/'],
    ['http://elsewhere/', null, 'http://elsewhere/'],
  ] as const)('%s is found where the job runs', ([address, job, url]) => {
    expect(resolveService(address, job)).toBe(url)
  })

  test.for([
    ['service://agnet:8080', onRunner, 'the job has no service `agnet`', 'agent, mute, wide'],
    [
      'service://mute:8080',
      onRunner,
      "service `mute` exposes no port: add `ports: ['8080:8080']`",
      'mapped port',
    ],
    ['service://agent:9', onRunner, "service `agent` does not map port 9: add `ports: ['9:9']`", 'maps 8080'],
    ['service://wide', onRunner, 'the service `wide` has several ports', '1, 2'],
    ['service://agent:8080', null, 'there is no workflow job here', 'http://'],
  ] as const)('%s is explained', ([address, job, message, hint]) => {
    const resolve = () => resolveService(address, job)

    expect(resolve).toThrow(message)
    expect(resolve).toThrow(
      expect.objectContaining({
        problems: [expect.objectContaining({ hint: expect.stringContaining(hint) })],
      }),
    )
  })

  test('the container behind it is known, for its log', () => {
    expect(serviceContainer('service://agent:8080', onRunner)).toBe('abc123')
    expect(serviceContainer('http://agent:8080', onRunner)).toBe(null)
  })
})

describe('the log of a process', () => {
  test('is its last 50 lines, each of bounded length, with half lines kept apart', () => {
    const log = openLogTail(() => {})

    log.write(Buffer.from('half'), 'stderr')
    for (let line = 1; line <= 60; line += 1) log.write(Buffer.from(`line ${line}\r\n`), 'stdout')
    log.write(Buffer.from('x'.repeat(10_000_000)), 'stdout')

    const lines = log.lines()
    expect(lines).toHaveLength(50)
    expect(lines[0]).toBe('line 13')
    expect(lines.slice(-2)).toEqual([`${'x'.repeat(500)}…`, 'half'])
  })

  test('puts characters together that came in two pieces', () => {
    const lines: string[] = []
    const log = openLogTail((line) => lines.push(line))

    log.write(Buffer.from([0xc3]), 'stdout')
    log.write(Buffer.from([0xbc, 0x0a]), 'stdout')

    expect(lines).toEqual(['ü'])
  })
})

test('an agent inherits the environment without what the runner gave to us alone', () => {
  const env = {
    PATH: '/bin',
    EMPTY: undefined,
    'INPUT_GITHUB-TOKEN': 'x',
    GITHUB_ENV: '/f',
    GITHUB_SHA: 'abc',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'x',
  }

  expect(childEnv(env, { PATH: '/usr/bin' }, { PORT: '1' })).toEqual({
    PATH: '/usr/bin',
    GITHUB_SHA: 'abc',
    PORT: '1',
  })
})
