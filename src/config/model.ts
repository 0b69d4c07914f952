import type { Blocks } from './blocks.ts'
import type { ModelConfig } from './config.ts'
import type { Notes } from './notes.ts'
import { absent } from './schema.ts'

/** The model that writes variants; `llm` is its name in the original's docs. */
export function modelOf({ model, llm }: Blocks, { complain, warn }: Notes): ModelConfig {
  if (llm) warn('`llm` is read as `model`; rename it.')
  if (llm && model) {
    complain({ path: ['llm'], atKey: true, message: '`model` says it already', hint: 'Keep `model`' })
  }
  const written = model ?? llm ?? absent.model()
  return {
    provider: written.provider,
    name: written.name,
    baseUrl: written.base_url,
    apiKeyVariable: written.api_key,
    temperature: written.temperature,
    embeddingModel: written.embedding_model,
    timeoutMs: written.timeout,
    concurrency: written.concurrency,
    requestBudget: written.request_budget,
    tokenBudget: written.token_budget,
  }
}
