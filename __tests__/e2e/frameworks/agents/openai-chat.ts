import OpenAI from 'openai'
import { getWeather, webSearch } from './tools.ts'

const openai = new OpenAI()

/** An agent of the openai SDK on Chat Completions, streamed, with its tool runner. */
export async function answer(prompt: string): Promise<string> {
  const runner = openai.chat.completions.runTools({
    model: 'gpt-5-mini',
    stream: true,
    stream_options: { include_usage: true },
    messages: [{ role: 'user', content: prompt }],
    tools: [
      {
        type: 'function',
        function: {
          name: 'web_search',
          description: 'Searches the web.',
          parameters: { type: 'object', properties: { query: { type: 'string' } }, required: ['query'] },
          parse: JSON.parse,
          function: webSearch,
        },
      },
      {
        type: 'function',
        function: {
          name: 'get_weather',
          description: 'Tells the weather of a city.',
          parameters: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
          parse: JSON.parse,
          function: (args: { city: string }) => getWeather(args).catch((error: unknown) => String(error)),
        },
      },
    ],
  })
  return (await runner.finalContent()) ?? ''
}
