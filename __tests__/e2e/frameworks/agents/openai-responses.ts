import OpenAI from 'openai'
import type { FunctionTool, ResponseInput } from 'openai/resources/responses/responses'
import { getWeather, webSearch } from './tools.ts'

const openai = new OpenAI()
const functions: Readonly<Record<string, (args: never) => Promise<string>>> = {
  web_search: webSearch,
  get_weather: getWeather,
}
const tools = [aTool('web_search', 'query'), aTool('get_weather', 'city')]

/** An agent of the openai SDK on Responses, which leaves the conversation with the provider. */
export async function answer(prompt: string): Promise<string> {
  let response = await openai.responses.create({ model: 'gpt-5-mini', input: prompt, tools })
  for (;;) {
    const input: ResponseInput = []
    for (const item of response.output) {
      if (item.type !== 'function_call') continue
      const call = functions[item.name]?.(JSON.parse(item.arguments) as never) ?? 'no such tool'
      const output = await Promise.resolve(call).catch((error: unknown) => String(error))
      input.push({ type: 'function_call_output', call_id: item.call_id, output })
    }
    if (input.length === 0) return response.output_text
    const previous_response_id = response.id
    response = await openai.responses.create({ model: 'gpt-5-mini', previous_response_id, input, tools })
  }
}

function aTool(name: string, argument: string): FunctionTool {
  const properties = { [argument]: { type: 'string' } }
  const parameters = { type: 'object', properties, required: [argument], additionalProperties: false }
  return { type: 'function', name, parameters, strict: true }
}
