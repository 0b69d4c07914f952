import Anthropic from '@anthropic-ai/sdk'
import { betaZodTool } from '@anthropic-ai/sdk/helpers/beta/zod'
import { z } from 'zod'
import { getWeather, webSearch } from './tools.ts'

const anthropic = new Anthropic()
const tools = [
  betaZodTool({
    name: 'web_search',
    description: 'Searches the web.',
    inputSchema: z.object({ query: z.string() }),
    run: webSearch,
  }),
  betaZodTool({
    name: 'get_weather',
    description: 'Tells the weather of a city.',
    inputSchema: z.object({ city: z.string() }),
    run: getWeather,
  }),
]

/** An agent of the Anthropic SDK with its tool runner. */
export async function answer(prompt: string): Promise<string> {
  const message = await anthropic.beta.messages.toolRunner({
    model: 'claude-sonnet-4-5',
    max_tokens: 1000,
    messages: [{ role: 'user', content: prompt }],
    tools,
  })
  return message.content.map((block) => (block.type === 'text' ? block.text : '')).join('')
}
