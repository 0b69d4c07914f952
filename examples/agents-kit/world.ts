import OpenAI from 'openai'
import type { ClientOptions } from 'openai'
import { startScriptedModel } from '../scripted-model/scripted-model.ts'
import type { Listening } from './http.ts'
import { isObject } from './record.ts'
import { introduction, standAt } from './stand-at.ts'

/** The tools of an agent as an HTTP service of their own, on a port that is known beforehand. */
export interface ToolService<Name extends string> {
  /** How the service introduces itself at `GET /`, as `service`. */
  readonly name: string
  readonly port: number
  start(port?: number): Promise<Listening>
  /** Where each tool lives below the service, and the variable that may lead its calls elsewhere. */
  readonly tools: Readonly<Record<Name, { readonly path: string; readonly env: string }>>
}

/** What both builds of an agent are given. */
export interface World<Name extends string = string> {
  readonly model: string
  /** A client of the model's API, with the SDK's own defaults where nothing else is asked for. */
  client(options?: Pick<ClientOptions, 'timeout' | 'maxRetries'>): OpenAI
  /** Where a tool is called. */
  urlOf(tool: Name): string
  /** How long whoever asks waits for an answer, in milliseconds. */
  readonly patienceMs: number
  close(): Promise<void>
}

/**
 * Stands up what the agent needs and nobody else provides: its tool service, and the scripted model unless a live one is
 * named. Calls go where `OPENAI_BASE_URL` and the variables of the tools say, which may be something in between; without
 * them they go straight there.
 */
export async function openWorld<Name extends string>(
  env: NodeJS.ProcessEnv,
  service: ToolService<Name>,
): Promise<World<Name>> {
  const model = await openModel(env)
  const standing = await standAt(Number(env['TOOLS_PORT'] ?? service.port), {
    variable: 'TOOLS_PORT',
    start: (port) => service.start(port),
    urlAt: (origin) => origin,
    isOurs: async (origin) => isNamed(await introduction(origin), 'service', service.name),
  })
  return {
    model: env['OPENAI_MODEL'] ?? model.name,
    client: (options = {}) => new OpenAI({ apiKey: model.apiKey, baseURL: model.url, ...options }),
    urlOf: (tool) => env[service.tools[tool].env] ?? `${standing.url}${service.tools[tool].path}`,
    patienceMs: Number(env['PATIENCE_MS'] ?? 4_000),
    close: async () => {
      await model.close()
      await standing.close()
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
  if (key !== undefined && key !== noKey)
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

/** What flakestorm gives to an agent whose recorded model needs no key. */
const noKey = 'sk-flakestorm-no-key'

function isScripted(models: unknown): boolean {
  const list = isObject(models) ? models['data'] : null
  return Array.isArray(list) && list.some((model) => isNamed(model, 'owned_by', 'scripted'))
}

function isNamed(said: unknown, key: string, name: string): boolean {
  return isObject(said) && said[key] === name
}
