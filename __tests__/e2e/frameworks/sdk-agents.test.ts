import { beforeAll, describe, expect, test } from 'vitest'
import { type Arrived, aScripted } from '../../gateway/model-world.ts'
import { type Ended, aFolder, flakestorm } from '../command-line.ts'
import { type CellOnFile, agentFile, cellsIn, toolFaults, variables, withTools } from './agent-config.ts'
import { aScriptedProvider, usage } from './scripted-provider.ts'

interface Framework {
  readonly name: string
  /** Its agent, in `agents/`. */
  readonly file: string
  readonly provider: 'openai' | 'anthropic'
  readonly streaming: boolean
  /** What the framework tells the model when a tool of its own threw. */
  readonly toolFailure: string
  readonly trouble: Trouble
}

/** A fault of the model, and what becomes of it in this SDK. */
interface Trouble {
  readonly fault: string
  /** Status of every call as the SDK got it, its own retries included; 0 for a connection that broke. */
  readonly statuses: readonly number[]
  readonly delivered: number
  readonly ending: object
  readonly output?: string
  /** What the agent's log says of it; absent where it says nothing. */
  readonly log?: RegExp
}

const rateLimited = (ending: RegExp, log: RegExp): Trouble => ({
  fault: '{ mode: rate_limit, times: 3, message: "Please retry after 0 s" }',
  statuses: [429, 429, 429],
  delivered: 3,
  ending: { kind: 'crashed', reason: expect.stringMatching(ending) },
  log,
})

const frameworks: readonly Framework[] = [
  {
    name: 'the openai SDK, Chat Completions streamed to its tool runner',
    file: 'openai-chat.ts',
    provider: 'openai',
    streaming: true,
    toolFailure: '"content":"Error: the weather service said 503"',
    trouble: {
      fault: '{ mode: cut_stream, cut: reset }',
      statuses: [0],
      delivered: 1,
      ending: { kind: 'crashed', reason: expect.stringMatching(/terminated|connection/i) },
      log: /terminated/,
    },
  },
  {
    name: 'the openai SDK, Responses with the conversation left to the provider',
    file: 'openai-responses.ts',
    provider: 'openai',
    streaming: false,
    toolFailure: '"output":"Error: the weather service said 503"',
    trouble: rateLimited(/429/, /^RateLimitError: 429 Please retry/m),
  },
  {
    name: 'the Anthropic SDK with its tool runner',
    file: 'anthropic.ts',
    provider: 'anthropic',
    streaming: false,
    toolFailure: '"content":"Error: the weather service said 503","is_error":true',
    trouble: rateLimited(/rate_limit_error/, /^RateLimitError: 429/m),
  },
  {
    name: 'the Vercel AI SDK, streamed',
    file: 'vercel-ai.ts',
    provider: 'openai',
    streaming: true,
    toolFailure: '"output":"the weather service said 503"',
    trouble: rateLimited(/^AI_RetryError: Failed after 3 attempts/, /RetryError/),
  },
  {
    name: 'LangChain.js',
    file: 'langchain.ts',
    provider: 'openai',
    streaming: false,
    toolFailure: '"content":"Error: the weather service said 503',
    trouble: {
      fault: '{ mode: truncated_response, max_tokens: 3, on_call: 2 }',
      statuses: [200, 200],
      delivered: 1,
      ending: { kind: 'answered' },
      output: 'I found this',
    },
  },
  {
    name: 'the OpenAI Agents SDK',
    file: 'openai-agents.ts',
    provider: 'openai',
    streaming: false,
    toolFailure: '"output":"An error occurred while running the tool. Please try again."',
    trouble: rateLimited(/429/, /^RateLimitError: 429 Please retry/m),
  },
]

describe.concurrent.for(frameworks)(
  'an agent of $name',
  ({ file, provider, streaming, toolFailure, trouble }) => {
    const agent = `{ type: module, endpoint: "${agentFile(file)}:answer", timeout: 15000 }`
    let ended: Ended
    let cells: readonly CellOnFile[]
    /** What the provider was asked in the chaos phase: every prompt was asked twice before, clean and reworded. */
    let asked: readonly Arrived[]

    beforeAll(async () => {
      await using model = await aScriptedProvider()
      await using weather = await aScripted((_, response) => response.end('It is sunny.'))
      using folder = aFolder({ 'flakestorm.yaml': withTools({ agent, provider, chaos: toolFaults }) })
      ended = await flakestorm(folder, ['run'], variables({ provider, model, weather }))
      cells = cellsIn(folder)
      asked = model.asked.slice(8)
    }, 60_000)

    test('does its task through the gateway, and its calls are on record with names, arguments and tokens', () => {
      const clean = cells.filter(({ phase }) => phase === 'mutation')
      const about = { model: expect.stringMatching(/^(gpt-5-mini|claude-sonnet-4-5)$/), provider, streaming }
      const call = {
        ...about,
        status: 200,
        failed: false,
        inputTokens: usage.input,
        outputTokens: usage.output,
      }

      expect(ended.out).toContain('PASSED')
      expect(clean.map(({ traffic }) => traffic)).toMatchObject([
        {
          toolCalls: [
            {
              name: 'web_search',
              args: { query: 'the capital of France' },
              boundary: 'model',
              failed: false,
            },
          ],
          modelCalls: [
            { ...call, asked: ['web_search'] },
            { ...call, asked: [] },
          ],
          faults: [],
          attribution: 'lane',
          unattributed: 0,
        },
        {
          toolCalls: [
            {
              name: 'get_weather',
              args: { city: 'Paris' },
              boundary: 'http',
              result: 'It is sunny.',
              status: 200,
            },
          ],
          modelCalls: [
            { ...call, asked: ['get_weather'] },
            { ...call, asked: [] },
          ],
          faults: [],
          attribution: 'lane',
          unattributed: 0,
        },
      ])
    })

    test('meets a fault of its own function in the very request that carries the result to the model', () => {
      const [cell] = cells.filter(({ phase }) => phase === 'chaos')
      const [, withResult] = asked.map(({ body }) => body.toString('utf8'))

      expect(cell).toMatchObject({
        id: 'chaos/chaos/capital#1',
        status: 'passed',
        output: expect.stringMatching(/could not/),
      })
      expect(cell?.traffic).toMatchObject({
        toolCalls: [
          {
            name: 'web_search',
            boundary: 'model',
            failed: true,
            result: 'Error: 503 the index is being rebuilt',
          },
        ],
        modelCalls: [{ status: 200 }, { status: 200 }],
        faults: [
          { id: 'tool:web_search:error', matched: 1, delivered: 1, scope: 'model' },
          { id: 'tool:get_weather:error', matched: 0, delivered: 0 },
        ],
        attribution: 'lane',
      })
      expect(withResult).toContain('Error: 503 the index is being rebuilt')
      expect(withResult).not.toContain('Paris is the capital')
    })

    test('meets a fault of an HTTP tool in its own code, and the framework tells the model about it', () => {
      const [, cell] = cells.filter(({ phase }) => phase === 'chaos')
      const [, , , withResult] = asked.map(({ body }) => body.toString('utf8'))

      expect(cell).toMatchObject({
        id: 'chaos/chaos/weather#1',
        status: 'passed',
        output: expect.stringMatching(/could not/),
      })
      expect(cell?.traffic).toMatchObject({
        toolCalls: [
          { name: 'get_weather', args: { city: 'Paris' }, boundary: 'http', status: 503, failed: true },
        ],
        modelCalls: [{ status: 200 }, { status: 200 }],
        faults: [
          { id: 'tool:web_search:error', matched: 0, delivered: 0 },
          { id: 'tool:get_weather:error', matched: 1, delivered: 1, scope: 'wire' },
        ],
        attribution: 'lane',
      })
      expect(withResult).toContain(toolFailure)
      expect(asked).toHaveLength(4)
    })

    test('meets a fault of its model in its SDK, retries counted one by one', async () => {
      await using model = await aScriptedProvider()
      await using weather = await aScripted((_, response) => response.end('It is sunny.'))
      using folder = aFolder({
        'flakestorm.yaml': withTools({
          agent,
          provider,
          chaos: `{ llm_faults: [${trouble.fault}] }`,
          prompts: ['capital'],
        }),
      })

      const { err, code } = await flakestorm(
        folder,
        ['chaos', '--verbose'],
        variables({ provider, model, weather }),
      )
      const [cell] = cellsIn(folder)

      expect(code).toBe(1)
      expect(cell).toMatchObject({ status: 'failed', ending: trouble.ending, output: trouble.output ?? '' })
      expect(cell?.traffic?.modelCalls.map(({ status }) => status)).toEqual(trouble.statuses)
      expect(cell?.traffic).toMatchObject({
        faults: [{ delivered: trouble.delivered, scope: 'wire' }],
        attribution: 'lane',
      })
      if (trouble.log) expect(err.replaceAll('  agent │ ', '')).toMatch(trouble.log)
    }, 60_000)
  },
)
