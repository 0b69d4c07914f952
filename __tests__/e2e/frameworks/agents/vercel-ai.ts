import { openai } from '@ai-sdk/openai'
import { stepCountIs, streamText, tool } from 'ai'
import { z } from 'zod'
import { getWeather, webSearch } from './tools.ts'

/** An agent of the Vercel AI SDK, streamed. */
export async function answer(prompt: string): Promise<string> {
  let failure: unknown = null
  const result = streamText({
    model: openai('gpt-5-mini'),
    prompt,
    stopWhen: stepCountIs(5),
    tools: {
      web_search: tool({
        description: 'Searches the web.',
        inputSchema: z.object({ query: z.string() }),
        execute: webSearch,
      }),
      get_weather: tool({
        description: 'Tells the weather of a city.',
        inputSchema: z.object({ city: z.string() }),
        execute: getWeather,
      }),
    },
    onError: ({ error }) => {
      failure = error
    },
  })
  let text = ''
  for await (const piece of result.textStream) text += piece
  if (failure instanceof Error) throw failure
  return text
}
