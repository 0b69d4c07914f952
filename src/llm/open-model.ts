import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions'
import type { AskModel, ModelQuestion } from '../base/ask-model.ts'
import type { Clock } from '../base/clock.ts'
import { redactor } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import type { ModelConfig } from '../config/config.ts'
import { budgetOf } from './budget.ts'
import type { Asked } from './failure.ts'
import { fetchWhole } from './fetch-whole.ts'
import { patient } from './patient.ts'
import { accessOf } from './providers.ts'
import { textIn, vectorsIn } from './read-answer.ts'

/** What is around a model that we ask. */
export interface ModelSurroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly clock: Clock
  readonly signal: AbortSignal
}

/** The model of the `model` block. */
export interface Model {
  readonly ask: AskModel
  /** One vector a text, in their order. */
  readonly embed: (texts: readonly string[]) => Promise<readonly (readonly number[])[]>
}

/**
 * The model of the config over the `openai` package, which is read only now. Throws a `UserError` where address or key is
 * missing; its questions reject with one where the provider is down, refuses, or talks nonsense.
 */
export async function openModel(
  config: ModelConfig,
  { env, clock, signal }: ModelSurroundings,
): Promise<Model> {
  const { baseUrl, key, place } = accessOf(config, env)
  const sdk = await import('openai')
  // Nothing of the environment but the key: OPENAI_BASE_URL may well lead to our own gateway.
  const client = new sdk.OpenAI({
    apiKey: key,
    baseURL: baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: config.timeoutMs,
    logLevel: 'off',
    fetch: fetchWhole(key),
  })
  const { provider, timeoutMs, concurrency } = config
  const budget = budgetOf(config)
  const request = patient(sdk, { concurrency, clock, signal, before: budget.spend })
  const redact = redactor(key === 'none' ? [] : [key])
  const askedOf = (model: string): Asked => ({ place, provider, model, timeoutMs, redact })

  return {
    async ask(question) {
      const asked = askedOf(question.model ?? config.name)
      const send = async (isPlain: boolean): Promise<string> => {
        const body = bodyOf(question, asked.model, isPlain)
        const completion: unknown = await client.chat.completions.create(body, { signal })
        budget.count(completion)
        return textIn(completion, asked)
      }
      return request({ asked, send, declined: '' })
    },

    async embed(texts) {
      const asked = askedOf(config.embeddingModel ?? noEmbedder())
      const send = async (): ReturnType<Model['embed']> => {
        const body = { model: asked.model, input: [...texts], encoding_format: 'float' as const }
        const given: unknown = await client.embeddings.create(body, { signal })
        budget.count(given)
        return vectorsIn(given, texts.length, asked)
      }
      return request({ asked, send, declined: [] })
    },
  }
}

function bodyOf(
  { system, user, temperature }: ModelQuestion,
  model: string,
  isPlain: boolean,
): ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    ...(isPlain ? {} : { temperature }),
  }
}

function noEmbedder(): never {
  throw new UserError({
    message: 'No embedding model is configured.',
    hint: 'Name one with `model.embedding_model`.',
  })
}
