import OpenAI from 'openai'
import type { ClientOptions } from 'openai'
import { startScriptedModel } from '../scripted-model/scripted-model.ts'
import { startToolService } from './tool-service.ts'
import type { ToolUrls } from './tools.ts'

/** What both variants of the agent are given. */
export interface World {
  readonly model: string
  /** A client of the model's API, with the SDK's own defaults where nothing else is asked for. */
  client(options?: Pick<ClientOptions, 'timeout' | 'maxRetries'>): OpenAI
  readonly urls: ToolUrls
  close(): Promise<void>
}

/**
 * Connects to what the environment names (`OPENAI_BASE_URL`, `OPENAI_API_KEY`, `OPENAI_MODEL`, `SEARCH_URL`,
 * `ORDERS_URL`) and starts the rest inside this process: a tool service, and the scripted model when no other is named.
 */
export async function openWorld(env: NodeJS.ProcessEnv): Promise<World> {
  const model = await openModel(env)
  const tools = await openTools(env)
  return {
    model: model.name,
    client: (options = {}) => new OpenAI({ apiKey: model.apiKey, baseURL: model.url, ...options }),
    urls: tools,
    close: async () => {
      await model.close()
      await tools.close()
    },
  }
}

async function openModel(env: NodeJS.ProcessEnv) {
  const { OPENAI_API_KEY: key, OPENAI_BASE_URL: url = 'https://api.openai.com/v1', OPENAI_MODEL: name } = env
  if (key !== undefined || env['OPENAI_BASE_URL'] !== undefined)
    return { url, apiKey: key ?? 'none', name: name ?? 'gpt-4o-mini', close: async () => {} }
  const scripted = await startScriptedModel()
  return { url: scripted.url, apiKey: 'none', name: 'scripted', close: () => scripted.close() }
}

async function openTools({ SEARCH_URL: search, ORDERS_URL: orders }: NodeJS.ProcessEnv) {
  if (search && orders) return { search, orders, close: async () => {} }
  const { url, close } = await startToolService()
  return { search: search ?? `${url}/search`, orders: orders ?? `${url}/orders`, close }
}
