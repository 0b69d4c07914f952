import { createServer } from 'node:http'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { textOutsideOfCode } from '../report/comment/as-github-reads.ts'
import { inputNames } from '../../src/action/inputs.ts'
import { aFolder, isAlive } from './command-line.ts'
import { agent, aRepository, config, family, fragile, steadfast } from './repository.ts'
import { runStep, startStep } from './runner.ts'

describe('the gate', () => {
  test('above the bar the step is green, the summary says so, and later steps can read the score', async () => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path)

    expect(step).toMatchObject({ exit: 0, marks: [], leftBehind: '' })
    expect(step.summary).toContain('### ✅ flakestorm: PASSED  1.000 (needs 0.80)')
    expect(step.jobOutputs).toMatchObject({
      passed: 'true',
      status: 'passed',
      'overall-score': '1.000',
      seed: '42',
    })
    expect(JSON.parse(readFileSync(step.outputs['result-file'] ?? '', 'utf8'))).toMatchObject({
      status: 'complete',
    })
    expect(readFileSync(step.outputs['junit-file'] ?? '', 'utf8')).toContain('tests="4"')
  })

  test('below the bar the step is red, and the mark on the config says how far and why', async () => {
    using repository = aRepository(fragile)

    const step = await runStep(repository.path)

    expect(step.exit).toBe(1)
    expect(step.outputs).toMatchObject({
      passed: 'false',
      status: 'failed',
      'failed-cases': '4',
      'total-cases': '4',
    })
    expect(step.summary).toContain('npx flakestorm run --cell')
    expect(step.marks).toMatchObject([
      { level: 'error', title: 'FlakeStorm mutation 0.000 < 0.80', file: 'flakestorm.yaml', line: '8' },
    ])
    expect(step.marks[0]?.message.split('\n')[0]).toMatch(
      /^The mutation phase scored 0.000 and needs 0.80: contains broke/,
    )
  })

  test('the same agent passes a lower bar, and `fail-on: never` reports without closing the gate', async () => {
    using repository = aRepository(fragile)

    const [low, never] = [
      await runStep(repository.path, { inputs: { 'min-score': '0%' } }),
      await runStep(repository.path, { inputs: { 'fail-on': 'never' } }),
    ]

    expect(low).toMatchObject({ exit: 0, outputs: { passed: 'true' } })
    expect(never).toMatchObject({
      exit: 0,
      outputs: { passed: 'false', status: 'failed' },
      marks: [{ level: 'warning' }],
    })
  })

  test('a floor of a single phase closes the gate although the score as a whole would pass', async () => {
    using repository = aRepository(fragile)

    const step = await runStep(repository.path, {
      inputs: { 'min-score': '0', 'min-phase-scores': 'mutation=50%, chaos=1' },
    })

    expect(step).toMatchObject({ exit: 1, marks: [{ title: 'FlakeStorm mutation 0.000 < 0.50' }] })
  })

  test('`fail-on: any-failure` is red for one broken cell above the bar', async () => {
    using repository = aRepository(fragile)

    const step = await runStep(repository.path, { inputs: { 'min-score': '0', 'fail-on': 'any-failure' } })

    expect(step).toMatchObject({
      exit: 1,
      outputs: { passed: 'false', status: 'failed', 'overall-score': '0.000' },
    })
  })
})

describe('what the user has to mend', () => {
  test('an unknown input is refused with the name that was meant', async () => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path, { inputs: { min_score: '0.9', weather: 'bad' } })

    expect(step).toMatchObject({ exit: 2, outputs: { passed: 'false', status: 'error' } })
    expect(step.marks.map(({ message }) => message)).toEqual([
      'The action has no input `min_score`.\nDid you mean `min-score`?',
      expect.stringContaining('The action has no input `weather`.\nIts inputs are config, '),
    ])
  })

  test.for([
    [{ 'min-score': '80' }, 'min-score: expected a score from 0 to 1 such as 0.8, or 80%.'],
    [{ 'fail-on': 'always' }, 'fail-on: expected one of score, any-failure, never, not `always`.'],
    [{ summary: 'yes' }, 'summary: expected true or false, not `yes`.'],
    [
      { 'min-phase-scores': 'contract=' },
      'min-phase-scores: expected floors of phases, such as contract=1.0, chaos=70%.',
    ],
    [
      { 'max-regression': '5' },
      'max-regression: expected a distance between scores such as 0.05, or 5%, not `5`.',
    ],
    [{ 'wait-timeout': '0' }, 'wait-timeout: expected a whole number from 1 to 3600.'],
    [{ comment: 'yes' }, 'comment: expected one of always, on-failure, changes, off, not `yes`.'],
    [{ 'pr-number': '#7' }, 'pr-number: expected a number or auto, not `#7`.'],
    [{ 'artifact-name': 'a/b' }, 'artifact-name: expected a name without any of'],
    [{ 'retention-days': '-1' }, 'retention-days: expected a number of days from 1, not `-1`.'],
    [
      { phases: 'mutations' },
      'phases: expected some of mutation, chaos, contract, replay, separated by commas.',
    ],
    [{ 'working-directory': 'agents' }, 'working-directory: there is no folder'],
  ] as const)('a value that does not fit is refused: %j', async ([inputs, complaint]) => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path, { inputs })

    expect(step.exit).toBe(2)
    expect(step.marks[0]?.message).toContain(complaint)
  })

  test('every mistake of the config is a mark on its own line, and the summary holds them all', async () => {
    using repository = aRepository(steadfast, {
      'flakestorm.yaml': `${config()}scorin: {}\nadvanced: { seed: dice }\n`,
    })

    const step = await runStep(repository.path)

    expect(step.exit).toBe(2)
    expect(step.marks.map(({ file, line }) => [file, line])).toEqual([
      ['flakestorm.yaml', '10'],
      ['flakestorm.yaml', '11'],
    ])
    expect(step.summary).toMatch(/nothing was run[\s\S]*scoring[\s\S]*seed/)
  })

  test('more mistakes than the runner can mark are counted, not lost', async () => {
    const keys = Array.from({ length: 14 }, (_, at) => `unknown${at}: 1`).join('\n')
    using repository = aRepository(steadfast, { 'flakestorm.yaml': `${config()}${keys}\n` })

    const step = await runStep(repository.path)

    expect(step.marks).toHaveLength(10)
    expect(step.marks.at(-1)?.message).toBe('5 more like these are in the log.')
  })

  test('an agent that needs longer than `wait-timeout` is exit 3', async () => {
    using repository = aRepository(steadfast, { 'agent.mjs': 'setInterval(() => {}, 1000)' })

    const step = await runStep(repository.path, { inputs: { 'wait-timeout': '1' } })

    expect(step.exit).toBe(3)
    expect(step.log).toContain('not ready within 1000 ms')
  })

  test('an agent that never starts is exit 3, with its last words in the log', async () => {
    using repository = aRepository(steadfast, {
      'agent.mjs': `console.error('no model key'); process.exitCode = 7`,
    })

    const step = await runStep(repository.path)

    expect(step).toMatchObject({
      exit: 3,
      outputs: { status: 'error' },
      marks: [{ level: 'error', line: '5' }],
    })
    expect(step.log).toContain('no model key')
    expect(step.summary).toContain('the agent could not be reached')
  })
})

test('a bug of ours says so, keeps its stack, and blames nobody', async () => {
  using repository = aRepository(steadfast)

  const step = await runStep(repository.path, {
    env: { NODE_OPTIONS: '--import data:text/javascript,performance.now=null' },
  })

  expect(step).toMatchObject({ exit: 4, outputs: { passed: 'false', status: 'error' } })
  expect(step.log).toMatch(/TypeError: .*performance.*\n {4}at /)
  expect(step.marks[0]?.message).toContain('This is a bug in flakestorm')
})

describe('a hostile agent', () => {
  const commands = [
    '::error title=Pwned::owned',
    '  ::add-mask::0',
    'ready ##[add-mask]0',
    '##[set-output name=passed;]true',
    '::set-output name=passed::true',
    '::stop-commands::x\n::x::',
    'ready\r::warning title=Pwned::carriage return',
    '\u001B[2K::error title=Pwned::escape',
    '\u0085::error title=Pwned::next line',
    '::group::Pwned',
    '##[endgroup]',
  ]
  const markup = [
    '@acme/security',
    '</details><img src=http://evil.test>',
    '```\n# Injected',
    '| a | b |\n|---|---|',
    '<!-- flakestorm -->',
  ]
  const words = JSON.stringify([...commands, ...markup].join('\n'))
  const speaks = `${fragile}.replace('I cannot help with that.', () => { console.log(${words}); console.error(${words}); return ${words} })`

  test('no workflow command gets through, neither by its answers nor by its own output', async () => {
    using repository = aRepository(speaks)

    const step = await runStep(repository.path, { env: { RUNNER_DEBUG: '1' } })

    expect(step.log).toContain('agent │ ready')
    expect(new Set(step.commands.map(({ name }) => name))).toEqual(
      new Set(['add-mask', 'group', 'stop-commands', 'endgroup', 'error']),
    )
    const masked = step.commands.filter(({ name }) => name === 'add-mask').map(({ data }) => data)
    expect(masked).toEqual(['ghs_emulated0123456789abcdef'])
    expect(step.marks).toMatchObject([{ title: 'FlakeStorm mutation 0.000 < 0.80' }])
    expect(step.log).not.toContain('▾ Pwned')
    expect(step.log).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F]/)
    expect(step.jobOutputs).toEqual(step.outputs)
    expect(step.outputs['overall-score']).toBe('0.000')
  })

  test('nobody is mentioned and nothing is drawn in the summary, though every word of it can be read there', async () => {
    using repository = aRepository(speaks)

    const { summary } = await runStep(repository.path)

    const drawn = textOutsideOfCode(summary)
    expect(summary).toContain('@acme/security')
    expect(drawn).not.toMatch(/@acme|<img|# Injected|\| a \| b|<!-- flakestorm/)
    expect(drawn.match(/<details>/g)?.length).toBe(drawn.match(/<\/details>/g)?.length)
  })

  test('an agent that talks without end gets some lines of the log, and all of them when debugging', async () => {
    using repository = aRepository(`(console.log('so it goes\\n'.repeat(500)), ${steadfast})`)

    const [calm, debug] = [
      await runStep(repository.path),
      await runStep(repository.path, { env: { RUNNER_DEBUG: '1' } }),
    ]

    expect(calm.log.match(/so it goes/g)).toHaveLength(200)
    expect(calm.log).toContain('further lines of the agent are left out')
    expect(debug.log.match(/so it goes/g)?.length).toBeGreaterThan(500)
  })

  test('a page that would not fit into what is left of the summary gives way to a shorter one', async () => {
    const capitals = Array.from(
      { length: 30 },
      (_, at) => `"Name capital number ${at} of this world, please."`,
    )
    const rules = Array.from({ length: 40 }, (_, at) => `{ id: r${at}, type: contains, value: c${at} }`)
    const all = rules.map((_, at) => `c${at}`).join(' ')
    using repository = aRepository(
      `/^Name capital number \\d+ of this world, please.$/.test(prompt) ? '${all}' : 'é'.repeat(1e5)`,
      {
        'flakestorm.yaml': `${config().replace(/ {2}- \{ id: paris.*/, `  [${capitals.join(', ')}]`)}invariants: [${rules.join(', ')}]\n`,
      },
    )
    const others = 'somebody else wrote this\n'.repeat(36_500)

    const step = await runStep(repository.path, {
      spoil: (files) => writeFileSync(files.step_summary, others),
    })

    expect(step).toMatchObject({ exit: 1, marks: [{ title: 'FlakeStorm mutation 0.000 < 0.80' }] })
    expect(step.summary.replaceAll(others, '')).toMatch(
      /^### ❌ flakestorm: FAILED[\s\S]*more causes are in the report files/,
    )
  })
})

describe('secrets', () => {
  const key = 'sk_live_0123456789'

  test('a key that the agent prints is hidden in the log and in the summary', async () => {
    using repository = aRepository(
      `(console.log(process.env.PAYMENT_KEY), ${fragile} + process.env.PAYMENT_KEY)`,
    )

    const step = await runStep(repository.path, { env: { PAYMENT_KEY: key } })

    expect(step.log + step.summary + JSON.stringify(step.marks)).not.toContain(key)
    expect(step.outputs['overall-score']).toBe('0.000')
  })

  test('even what a user function prints past our own writer is hidden, and is no command', async () => {
    const rule =
      'export const rule = () => { console.log(`::error::${process.env.PAYMENT_KEY}`); return true }'
    const withRule = `${config()}invariants: [{ type: javascript, file: rule.mjs, name: rule }]\n`
    using repository = aRepository(steadfast, { 'rule.mjs': rule, 'flakestorm.yaml': withRule })

    const step = await runStep(repository.path, { env: { PAYMENT_KEY: key } })

    expect(step).toMatchObject({ exit: 0, marks: [] })
    expect(step.log).toContain('::error::***')
  })

  test('a short one, a number, and the brackets of a key file hide nothing else', async () => {
    using repository = aRepository(steadfast)
    const env = { DEBUG_TOKEN: '1', MAX_TOKENS: '100000', KEY_FILE: `{\n"private": "${key}"\n}\n` }

    const step = await runStep(repository.path, { env })

    expect(step.jobOutputs).toEqual(step.outputs)
    expect(step.log).not.toContain('***.')
  })
})

describe('cancelling', () => {
  test('what is known by then is written in time, and no process of the agent is left', async () => {
    const stubborn = `prompt === golden ? 'It is Paris.' : await new Promise(() => {})`
    using repository = aRepository(stubborn, { 'agent.mjs': family(agent(stubborn)) })
    const running = startStep(repository.path)
    await running.log.says('mutation: 4 cells')

    const step = await running.cancel()

    expect(step).toMatchObject({
      exit: 130,
      neededForce: false,
      outputs: { passed: 'false', status: 'inconclusive' },
    })
    expect(step.summary).toContain('The run ended after 0 of 4 cells: it was cancelled.')
    expect(JSON.parse(repository.read('work/reports/result.json'))).toMatchObject({
      status: 'complete',
      cells: [],
    })
    const pids = repository.read('work/pids').trim().split('\n').map(Number)
    expect(pids).toHaveLength(2)
    expect(pids.filter(isAlive)).toEqual([])
  })

  test('while the agent is still starting, too', async () => {
    using repository = aRepository(steadfast, {
      'agent.mjs': family('setInterval(() => {}, 1000); console.log("warming up")'),
    })
    const running = startStep(repository.path)
    await running.log.says('warming up')

    const step = await running.cancel()

    expect(step).toMatchObject({ exit: 130, neededForce: false })
    expect(repository.read('work/pids').trim().split('\n').map(Number).filter(isAlive)).toEqual([])
  })
})

describe('where it runs', () => {
  test('a service container is found by its name, whatever port it was given', async () => {
    const server = createServer((_, response) => void response.end('{"output":"It is Paris."}')).listen(
      0,
      '127.0.0.1',
    )
    await once(server, 'listening')
    const address = server.address()
    const port = String(typeof address === 'object' ? address?.port : '')
    using repository = aRepository(steadfast, { 'flakestorm.yaml': config().replace(/\n {2}start: .*/, '') })

    const step = await runStep(repository.path, {
      inputs: { 'agent-url': 'service://agent:8080/invoke' },
      job: {
        status: 'success',
        services: { agent: { id: '5e4', network: 'github_network_1', ports: { 8080: port } } },
      },
    })

    server.close()
    expect(step).toMatchObject({ exit: 0, outputs: { 'total-cases': '4' } })
  })

  test('in a monorepo everything starts from working-directory, and marks still find their file', async () => {
    using repository = aFolder({
      'work/agents/a/agent.mjs': agent(fragile),
      'work/agents/a/flakestorm.yaml': config(),
    })

    const step = await runStep(repository.path, { inputs: { 'working-directory': 'agents/a', seed: '7' } })

    expect(step).toMatchObject({
      exit: 1,
      outputs: { seed: '7' },
      marks: [{ file: 'agents/a/flakestorm.yaml' }],
    })
    expect(step.outputs['result-file']).toBe(join(repository.path, 'work/agents/a/reports/result.json'))
  })

  test.for([
    ['is absent', (files: { step_summary: string }) => rmSync(files.step_summary)],
    ['cannot be written', (files: { step_summary: string }) => replaceByFolder(files.step_summary)],
    [
      'is full',
      (files: { step_summary: string }) => writeFileSync(files.step_summary, 'x'.repeat(900 * 1024)),
    ],
  ] as const)('a summary file that %s is a warning, and the step stays green', async ([, spoil]) => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path, { spoil })

    expect(step).toMatchObject({ exit: 0, outputs: { passed: 'true' }, marks: [{ level: 'warning' }] })
  })

  test('a platform that knows no summaries is a warning, and the step stays green', async () => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path, { env: { GITHUB_STEP_SUMMARY: '' } })

    expect(step).toMatchObject({
      exit: 0,
      marks: [{ level: 'warning', message: expect.stringContaining('no job summary') }],
    })
  })

  test('an output file that is absent is a warning, and the step stays green', async () => {
    using repository = aRepository(steadfast)

    const step = await runStep(repository.path, { spoil: ({ output }) => rmSync(output) })

    expect(step).toMatchObject({
      exit: 0,
      marks: [{ level: 'warning', message: expect.stringContaining('outputs') }],
    })
    expect(step.summary).toContain('PASSED')
  })

  test('without the summary and the marks nothing but the log and the outputs is left', async () => {
    using repository = aRepository(fragile)

    const step = await runStep(repository.path, { inputs: { summary: 'false', annotations: 'false' } })

    expect(step).toMatchObject({ exit: 1, summary: '', marks: [], outputs: { status: 'failed' } })
    expect(step.log).toContain('FAILED')
  })

  test('a timer that a user function left behind does not keep the step alive', async () => {
    const rule = 'setInterval(() => {}, 1000)\nexport const rule = () => true\n'
    const withRule = `${config()}invariants: [{ type: javascript, file: rule.mjs, name: rule }]\n`
    using repository = aRepository(steadfast, { 'rule.mjs': rule, 'flakestorm.yaml': withRule })

    expect(await runStep(repository.path)).toMatchObject({ exit: 0 })
  })
})

describe('code of a fork in a workflow that holds secrets', () => {
  const fork = {
    repository: { full_name: 'acme/agent' },
    pull_request: { head: { repo: { full_name: 'mallory/agent' } } },
  }
  const reported = {
    repository: { full_name: 'acme/agent' },
    workflow_run: { head_repository: { full_name: 'mallory/agent' } },
  }
  const deleted = { repository: { full_name: 'acme/agent' }, pull_request: { head: { repo: null } } }

  test.for([
    ['pull_request_target', fork],
    ['workflow_run', reported],
    ['pull_request_target', deleted],
  ] as const)('is not started by %s', async ([name, payload]) => {
    using repository = aRepository(steadfast, { 'agent.mjs': family(agent(steadfast)) })

    const step = await runStep(repository.path, { event: { name, payload } })

    expect(step).toMatchObject({ exit: 2, outputs: { status: 'error' } })
    expect(step.marks[0]?.message).toContain(`This is a ${name} event from a fork`)
    expect(() => repository.read('work/pids')).toThrow('ENOENT')
  })

  test('nor is a rule of a contract that is code', async () => {
    using repository = aRepository(steadfast, {
      'rule.mjs': 'throw new Error("executed")',
      'flakestorm.yaml': `agent: { endpoint: "http://127.0.0.1:9/invoke" }
golden_prompts: ["What is the capital of France?"]
contract: { name: c, invariants: [{ id: r, type: javascript, file: rule.mjs, name: rule }] }
`,
    })

    const step = await runStep(repository.path, { event: { name: 'pull_request_target', payload: fork } })

    expect(step.exit).toBe(2)
    expect(step.marks[0]?.message).toContain('This is a pull_request_target event from a fork')
  })

  test('is started where somebody said that it may be, and by an event of the repository itself', async () => {
    using repository = aRepository(steadfast)
    const own = { ...fork, pull_request: { head: { repo: { full_name: 'acme/agent' } } } }

    const [allowed, trusted, harmless] = [
      await runStep(repository.path, {
        event: { name: 'pull_request_target', payload: fork },
        inputs: { 'allow-unsafe-pr-target': 'true' },
      }),
      await runStep(repository.path, { event: { name: 'pull_request_target', payload: own } }),
      await runStep(repository.path, { event: { name: 'pull_request', payload: fork } }),
    ]

    expect([allowed.exit, trusted.exit, harmless.exit]).toEqual([0, 0, 0])
  })
})

test('a config with chaos has its chaos phase run, and the summary says what reached the agent', async () => {
  const tool = createServer((_, response) => response.end('Paris')).listen(0, '127.0.0.1')
  await once(tool, 'listening')
  const address = tool.address()
  const upstream = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`
  using repository = aRepository(
    `await fetch(process.env.SEARCH_URL).then((found) => (found.ok ? found.text() : 'Lyon'))`,
    {
      'flakestorm.yaml': `${config()}
gateway: { tools: [{ name: web_search, upstream: "${upstream}", env: SEARCH_URL }] }
chaos: { tool_faults: [{ tool: web_search, mode: error }] }
`,
    },
  )

  const step = await runStep(repository.path)
  tool.close()

  expect(step.outputs).toMatchObject({ 'mutation-score': '1.000', 'chaos-score': '0.000', passed: 'false' })
  expect(step.summary).toMatch(/\| tool\S+error \|/)
  expect(step.exit).toBe(1)
})

test('action.yml declares exactly the inputs that are read and the outputs that are set', async () => {
  using repository = aRepository(steadfast)
  const action = parse(readFileSync(join(import.meta.dirname, '../../action.yml'), 'utf8'))

  const { outputs } = await runStep(repository.path)

  expect(Object.keys(action.inputs)).toEqual([...inputNames])
  expect(Object.keys(action.outputs)).toEqual(Object.keys(outputs))
  expect(action.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
})

function replaceByFolder(path: string): void {
  rmSync(path)
  mkdirSync(path)
}
