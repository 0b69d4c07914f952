import { Agent, run, tool } from '@openai/agents'
import { z } from 'zod'
import { getWeather, webSearch } from './tools.ts'

const agent = new Agent({
  name: 'Guide',
  instructions: 'Answer from what the tools say.',
  model: 'gpt-5-mini',
  tools: [
    tool({
      name: 'web_search',
      description: 'Searches the web.',
      parameters: z.object({ query: z.string() }),
      execute: webSearch,
    }),
    tool({
      name: 'get_weather',
      description: 'Tells the weather of a city.',
      parameters: z.object({ city: z.string() }),
      execute: getWeather,
    }),
  ],
})

/** An agent of the OpenAI Agents SDK. */
export async function answer(prompt: string): Promise<string> {
  const result = await run(agent, prompt)
  return result.finalOutput ?? ''
}
