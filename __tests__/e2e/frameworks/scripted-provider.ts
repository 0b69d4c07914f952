import type { Json } from '../../../src/base/json.ts'
import type { Said } from '../../../src/chaos/fault.ts'
import { writeFrame } from '../../../src/gateway/frames.ts'
import { allDialects } from '../../../src/gateway/llm/all.ts'
import type { Dialect } from '../../../src/gateway/llm/dialect.ts'
import { type Upstream, aScripted } from '../../gateway/model-world.ts'

/** What every reply of the script costs. */
export const usage = { input: 21, output: 9 }

/** Tools by the word of a question that calls for them, with the arguments that they are given. */
const script = [
  { about: /weather/i, tool: 'get_weather', args: { city: 'Paris' } },
  { about: /sum/i, tool: 'get_sum', args: { a: 20, b: 22 } },
  { about: /./s, tool: 'web_search', args: { query: 'the capital of France' } },
]

/**
 * A provider of models that follows a script, in whichever protocol it is asked: it wants a tool first, and then passes
 * on what the tool said. No model stands behind it.
 */
export function aScriptedProvider(): Promise<Upstream> {
  return aScripted(({ method, url, body }, response, nth) => {
    const dialect = allDialects.find((each) => each.matches(method, url))
    if (dialect === undefined) return response.writeHead(404).end()
    const request = JSON.parse(body.toString('utf8')) as Readonly<Record<string, Json>>
    const reply = replyOf(dialect, request, { path: url, nth })
    if (!dialect.streams(request, url))
      return response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
    response.setHeader('content-type', 'text/event-stream')
    for (const frame of dialect.stream(reply)) response.write(writeFrame(dialect.framing, frame))
    return response.end()
  })
}

function replyOf(
  dialect: Dialect,
  request: Readonly<Record<string, Json>>,
  { path, nth }: { readonly path: string; readonly nth: number },
): Json {
  const result = dialect.results(request).at(-1)
  const hollow = dialect.hollow(dialect.model(request, path))
  const reply = dialect.restate(
    hollow,
    result === undefined ? wanting(request, nth) : passingOn(result.value),
  )
  return { ...(reply as Record<string, Json>), id: `reply_${nth}`, usage: spelt[dialect.name] ?? null }
}

function wanting(request: Readonly<Record<string, Json>>, nth: number): Said {
  const asked = JSON.stringify([request['messages'], request['input']])
  const wanted = script.filter(({ about }) => about.test(asked)).slice(0, 1)
  const toolCalls = wanted.map(({ tool, args }) => ({
    id: `call_${nth}`,
    name: tool,
    args: JSON.stringify(args),
  }))
  return { text: '', toolCalls, finish: 'tool_calls' }
}

function passingOn(value: Json): Said {
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  const isFailure = /error|the weather service said/i.test(text)
  return {
    text: isFailure ? 'I am sorry, but I could not look that up.' : `I found this: ${text}`,
    toolCalls: [],
    finish: 'stop',
  }
}

const { input, output } = usage
const spelt: Readonly<Record<string, Json>> = {
  'openai-chat': { prompt_tokens: input, completion_tokens: output, total_tokens: input + output },
  'openai-responses': {
    input_tokens: input,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: output,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: input + output,
  },
  anthropic: { input_tokens: input, output_tokens: output },
}
