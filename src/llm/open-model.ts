import type { ChatCompletionCreateParamsNonStreaming } from 'openai/resources/chat/completions'
import type { AskModel, ModelQuestion } from '../base/ask-model.ts'
import type { Clock } from '../base/clock.ts'
import { isObject } from '../base/json.ts'
import { redactor } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import type { ModelConfig } from '../config/config.ts'
import { type Asked, failureOf, nonsense } from './failure.ts'
import { pace, type Try } from './pace.ts'
import { accessOf } from './providers.ts'

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
 * missing. What cannot work is not tried again: every later question gets the same `UserError` at once.
 */
export async function openModel(config: ModelConfig, { env, clock, signal }: ModelSurroundings): Promise<Model> {
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
  })
  const paced = pace({ concurrency: config.concurrency, clock, signal })
  const budget = budgetOf(config)
  const plain = new Set<string>()
  let broken: UserError | null = null

  /** One request, as often as it takes. */
  async function request<T>(asked: Asked, send: () => Promise<T>, declined: T): Promise<T> {
    let away: UserError | null = null
    const answer = paced<T>(async (): Promise<Try<T>> => {
      if (broken !== null) throw broken
      budget.spend()
      try {
        return { done: await send() }
      } catch (error) {
        if (signal.aborted) throw new UserError({ message: 'The model was not asked any more: cancelled.' }, { cause: error })
        if (error instanceof UserError) throw error
        const failure = failureOf(error, sdk, asked)
        switch (failure.kind) {
          case 'broken':
            broken = failure.error
            throw failure.error
          case 'later':
            away = failure.isAway ? failure.error : null
            return failure
          case 'declined':
            return { done: declined }
          case 'no-temperature': {
            plain.add(asked.model)
            const error = nonsense(asked, 'that it takes no temperature, even without one')
            return { waitMs: 0, tries: 2, error }
          }
        }
      }
    })
    return answer.catch((error: unknown) => {
      if (error === away) broken ??= away
      throw error
    })
  }

  function askedOf(model: string): Asked {
    const redact = redactor(key === 'none' ? [] : [key])
    return { place, provider: config.provider, model, timeoutMs: config.timeoutMs, redact }
  }

  async function ask(question: ModelQuestion): Promise<string> {
    const asked = askedOf(question.model ?? config.name)
    const send = async (): Promise<string> => {
      const body = bodyOf(question, asked.model, plain.has(asked.model))
      const completion: unknown = await client.chat.completions.create(body, { signal })
      budget.count(completion)
      return textIn(completion, asked)
    }
    return request(asked, send, '')
  }

  async function embed(texts: readonly string[]): Promise<readonly (readonly number[])[]> {
    if (config.embeddingModel === null) {
      throw new UserError({
        message: 'No embedding model is configured.',
        hint: 'Name one with `model.embedding_model`.',
      })
    }
    const asked = askedOf(config.embeddingModel)
    const input = [...texts]
    const send = async (): Promise<readonly (readonly number[])[]> => {
      const request = { model: asked.model, input, encoding_format: 'float' as const }
      const given: unknown = await client.embeddings.create(request, { signal })
      budget.count(given)
      return vectorsIn(given, texts.length, asked)
    }
    return request(asked, send, [])
  }
  return { ask, embed }
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

/** What the model said; what it says in place of an answer when it declines counts as said. */
function textIn(completion: unknown, asked: Asked): string {
  const choices = isObject(completion) ? completion['choices'] : undefined
  const first: unknown = Array.isArray(choices) ? choices[0] : undefined
  const message = isObject(first) ? first['message'] : undefined
  if (!isObject(message)) throw nonsense(asked, 'with something that is no chat completion')
  const { content, refusal } = message
  if (typeof content === 'string' && content !== '') return content
  return typeof refusal === 'string' ? refusal : ''
}

function vectorsIn(given: unknown, count: number, asked: Asked): readonly (readonly number[])[] {
  const data: unknown = isObject(given) ? given['data'] : undefined
  const vectors = (Array.isArray(data) ? data : []).map((item: unknown) =>
    isObject(item) && Array.isArray(item['embedding']) ? item['embedding'].map(Number) : [],
  )
  const isWhole = vectors.length === count && vectors.every((vector) => vector.length > 0 && vector.every(Number.isFinite))
  if (!isWhole) throw nonsense(asked, 'with something that is no list of embeddings')
  return vectors
}

/** Counts requests before they are sent and tokens after, by the provider's own account. */
function budgetOf({ requestBudget, tokenBudget }: ModelConfig): {
  spend(): void
  count(answer: unknown): void
} {
  let requests = 0
  let tokens = 0
  const usedUp = (key: string, limit: number): UserError =>
    new UserError({
      message: `The budget of ${limit.toLocaleString('en')} ${key === 'token_budget' ? 'tokens' : 'requests'} to the model is used up.`,
      key: `model.${key}`,
      hint: `Raise \`model.${key}\`, or ask for less.`,
    })
  return {
    spend() {
      if (requests >= requestBudget) throw usedUp('request_budget', requestBudget)
      if (tokens >= tokenBudget) throw usedUp('token_budget', tokenBudget)
      requests += 1
    },
    count(answer) {
      const usage = isObject(answer) ? answer['usage'] : undefined
      const total = isObject(usage) ? usage['total_tokens'] : undefined
      if (typeof total === 'number') tokens += total
    },
  }
}
