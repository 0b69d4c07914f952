import { tool } from '@langchain/core/tools'
import { ChatOpenAI } from '@langchain/openai'
import { createAgent } from 'langchain'
import { z } from 'zod'
import { getWeather, webSearch } from './tools.ts'

const agent = createAgent({
  model: new ChatOpenAI({ model: 'gpt-5-mini', maxRetries: 2 }),
  tools: [
    tool(webSearch, {
      name: 'web_search',
      description: 'Searches the web.',
      schema: z.object({ query: z.string() }),
    }),
    tool(getWeather, {
      name: 'get_weather',
      description: 'Tells the weather of a city.',
      schema: z.object({ city: z.string() }),
    }),
  ],
})

/** An agent of LangChain.js on Chat Completions. */
export async function answer(prompt: string): Promise<string> {
  const { messages } = await agent.invoke({ messages: [{ role: 'user', content: prompt }] })
  return messages.at(-1)?.text ?? ''
}
