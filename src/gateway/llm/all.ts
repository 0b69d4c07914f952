import { anthropic } from './anthropic.ts'
import type { Dialect } from './dialect.ts'
import { gemini, geminiArray } from './gemini.ts'
import { ollamaChat } from './ollama-chat.ts'
import { ollamaGenerate } from './ollama-generate.ts'
import { openaiChat } from './openai-chat.ts'
import { openaiResponses } from './openai-responses.ts'

/** Every wire protocol that the gateway speaks. */
export const allDialects: readonly Dialect[] = [
  openaiChat,
  openaiResponses,
  anthropic,
  gemini,
  geminiArray,
  ollamaChat,
  ollamaGenerate,
]

/**
 * The protocol of a call to a provider; null for its other endpoints, which pass unchanged. A provider may speak
 * another's protocol: Ollama and Gemini answer `/chat/completions` too. `google` is another name for `gemini`.
 */
export function dialectOf(provider: string, method: string, path: string): Dialect | null {
  const name = provider === 'google' ? 'gemini' : provider
  const matching = allDialects.filter((dialect) => dialect.matches(method, path))
  return matching.find((dialect) => dialect.provider === name) ?? matching[0] ?? null
}
