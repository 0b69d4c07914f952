import OpenAI from 'openai'
import type { ClientOptions } from 'openai'
import { startScriptedModel } from '../scripted-model/scripted-model.ts'
import { introduction, standAt } from './stand-at.ts'
import { serviceName, startToolService } from './tool-service.ts'
import type { ToolUrls } from './tools.ts'

/** What both variants of the agent are given. */
export interface World {
  readonly model: string
  /** A client of the model's API, with the SDK's own defaults where nothing else is asked for. */
  client(options?: Pick<ClientOptions, 'timeout' | 'maxRetries'>): OpenAI
  readonly urls: ToolUrls
  /** How long whoever asks waits for an answer, in milliseconds. */
  readonly patienceMs: number
  close(): Promise<void>
}

/**
 * Stands up what the agent needs and nobody else provides, on ports that are known beforehand: a tool service, and the
 * scripted model unless a live one is named. Calls go where `OPENAI_BASE_URL`, `SEARCH_URL` and `ORDERS_URL` say, which
 * may be something in between; without them they go straight there.
 */
export async function openWorld(env: NodeJS.ProcessEnv): Promise<World> {
  const model = await openModel(env)
  const tools = await standAt(Number(env['TOOLS_PORT'] ?? 8792), {
    variable: 'TOOLS_PORT',
    start: startToolService,
    urlAt: (origin) => origin,
    isOurs: async (origin) => isNamed(await introduction(origin), 'service', serviceName),
  })
  return {
    model: env['OPENAI_MODEL'] ?? model.name,
    client: (options = {}) => new OpenAI({ apiKey: model.apiKey, baseURL: model.url, ...options }),
    urls: {
      search: env['SEARCH_URL'] ?? `${tools.url}/search`,
      orders: env['ORDERS_URL'] ?? `${tools.url}/orders`,
    },
    patienceMs: Number(env['PATIENCE_MS'] ?? 4_000),
    close: async () => {
      await model.close()
      await tools.close()
    },
  }
}

async function openModel(env: NodeJS.ProcessEnv) {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: baseUrl } = env
  const port = Number(env['MODEL_PORT'] ?? 8791)
  const own = `http://127.0.0.1:${port}/v1`
  const home = env['MODEL_URL'] ?? baseUrl ?? (key === undefined ? own : 'https://api.openai.com/v1')
  if (home !== own)
    return { url: baseUrl ?? home, apiKey: key ?? 'none', name: 'gpt-4o-mini', close: async () => {} }
  if (key !== undefined)
    throw new Error(
      'OPENAI_API_KEY is set: name its endpoint, too, as OPENAI_BASE_URL=https://api.openai.com/v1',
    )

  const scripted = await standAt(port, {
    variable: 'MODEL_PORT',
    start: (at) => startScriptedModel({ port: at }),
    urlAt: (origin) => `${origin}/v1`,
    isOurs: async (origin) => isScripted(await introduction(`${origin}/v1/models`)),
  })
  return { url: baseUrl ?? scripted.url, apiKey: 'none', name: 'scripted', close: scripted.close }
}

function isScripted(models: unknown): boolean {
  const list = typeof models === 'object' && models !== null && 'data' in models ? models.data : null
  return Array.isArray(list) && list.some((model) => isNamed(model, 'owned_by', 'scripted'))
}

function isNamed(said: unknown, key: string, name: string): boolean {
  return typeof said === 'object' && said !== null && new Map(Object.entries(said)).get(key) === name
}
