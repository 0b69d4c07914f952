import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Arrived, aScripted } from '../../gateway/model-world.ts'
import { type Ended, aFolder, flakestorm } from '../command-line.ts'
import { type CellOnFile, agentFile, cellsIn, toolFaults, withTools } from './agent-config.ts'
import { aScriptedProvider, usage } from './scripted-provider.ts'

/** The standard library is always there; what else this machine's Python has is tried, too. */
const clients = ['urllib', ...['requests', 'httpx'].filter(isInstalled)]

function isInstalled(module: string): boolean {
  return spawnSync('python3', ['-c', `import ${module}`]).status === 0
}

/** Nothing leads this agent to its tool but the proxy: the tool's address is written into it. */
const base = {
  agent: '{ type: python, endpoint: "plain_python:answer", timeout: 15000 }',
  provider: 'openai',
  reach: 'proxy',
} as const

describe.concurrent.for(clients)('an agent in plain Python with %s', (client) => {
  let ended: Ended
  let cells: readonly CellOnFile[]
  let asked: readonly Arrived[]

  beforeAll(async () => {
    await using model = await aScriptedProvider()
    await using weather = await aScripted((_, response) => response.end('It is sunny.'))
    using folder = aFolder({
      'plain_python.py': readFileSync(agentFile('plain_python.py'), 'utf8'),
      'flakestorm.yaml': withTools({ ...base, chaos: toolFaults }),
    })
    const env = {
      MODEL: `${model.url}/v1`,
      WEATHER: weather.url,
      WEATHER_SERVICE: weather.url,
      CLIENT: client,
    }
    ended = await flakestorm(folder, ['run'], env)
    cells = cellsIn(folder)
    asked = model.asked.slice(8)
  }, 60_000)

  test('does its task through the gateway and the proxy, and its calls are on record', () => {
    const clean = cells.filter(({ phase }) => phase === 'mutation')
    const call = { model: 'gpt-5-mini', status: 200, inputTokens: usage.input, outputTokens: usage.output }

    expect(ended.out).toContain('PASSED')
    expect(clean.map(({ traffic }) => traffic)).toMatchObject([
      {
        toolCalls: [{ name: 'web_search', boundary: 'model', failed: false }],
        modelCalls: [{ ...call, asked: ['web_search'] }, call],
        attribution: 'lane',
      },
      {
        toolCalls: [
          {
            name: 'get_weather',
            args: { city: 'Paris' },
            boundary: 'proxy',
            result: 'It is sunny.',
            status: 200,
          },
        ],
        modelCalls: [{ ...call, asked: ['get_weather'] }, call],
        attribution: 'lane',
      },
    ])
  })

  test('meets a fault of its own function in the request to the model, and one of its HTTP tool in its own code', () => {
    const struck = cells.filter(({ phase }) => phase === 'chaos')
    const bodies = asked.map(({ body }) => body.toString('utf8'))

    expect(struck.map(({ status }) => status)).toEqual(['passed', 'passed'])
    expect(struck.map(({ traffic }) => traffic)).toMatchObject([
      {
        toolCalls: [{ name: 'web_search', boundary: 'model', failed: true }],
        faults: [{ delivered: 1, scope: 'model' }, { delivered: 0 }],
        attribution: 'lane',
      },
      {
        toolCalls: [{ name: 'get_weather', boundary: 'proxy', status: 503, failed: true }],
        faults: [{ delivered: 0 }, { delivered: 1, scope: 'wire' }],
        attribution: 'lane',
      },
    ])
    expect(bodies).toHaveLength(4)
    expect(bodies[1]).toContain('Error: 503 the index is being rebuilt')
    expect(bodies[1]).not.toContain('Paris is the capital')
    expect(bodies[3]).toMatch(/HTTP(Status)?Error: .*503/)
  })

  test('meets a rate limit of its model as the exception of its client', async () => {
    await using model = await aScriptedProvider()
    await using weather = await aScripted((_, response) => response.end('It is sunny.'))
    using folder = aFolder({
      'plain_python.py': readFileSync(agentFile('plain_python.py'), 'utf8'),
      'flakestorm.yaml': withTools({
        ...base,
        chaos: '{ llm_faults: [{ mode: rate_limit, times: 3 }] }',
        prompts: ['capital'],
      }),
    })
    const env = {
      MODEL: `${model.url}/v1`,
      WEATHER: weather.url,
      WEATHER_SERVICE: weather.url,
      CLIENT: client,
    }

    const { code } = await flakestorm(folder, ['chaos'], env)
    const [cell] = cellsIn(folder)

    expect(code).toBe(1)
    expect(cell).toMatchObject({
      ending: { kind: 'crashed', reason: expect.stringMatching(/^HTTP(Status)?Error: .*429/) },
    })
    expect(cell?.traffic).toMatchObject({
      modelCalls: [{ status: 429, failed: true }],
      faults: [{ matched: 1, delivered: 1, scope: 'wire' }],
      attribution: 'lane',
    })
  }, 60_000)
})
