import { join } from 'node:path'
import type { Traffic } from '../../../src/transcript/traffic.ts'
import type { Folder } from '../command-line.ts'

/** Where an agent's file stands. */
export function agentFile(name: string): string {
  return join(import.meta.dirname, 'agents', name)
}

export interface WithTools {
  /** The `agent` block. */
  readonly agent: string
  readonly provider: 'openai' | 'anthropic'
  /** The `chaos` block. */
  readonly chaos: string
  /** How the agent's calls of `get_weather` come past the gateway. */
  readonly reach?: 'variable' | 'proxy'
  readonly prompts?: readonly (keyof typeof prompts)[]
}

/**
 * The config of an agent with two tools: `web_search`, a function of its own, and `get_weather`, which stands behind HTTP,
 * at $WEATHER_URL or at an address that only the proxy can lead elsewhere. The mutation phase asks each prompt once more
 * in a clean world.
 */
export function withTools({
  agent,
  provider,
  chaos,
  reach = 'variable',
  prompts: asked = ['capital', 'weather'],
}: WithTools): string {
  return `
agent: ${agent}
golden_prompts:${asked.map((name) => `\n  - ${prompts[name]}`).join('')}
mutations: { count: 1, types: [custom], custom_templates: { again: "Once more: {prompt}" } }
gateway:
  port: auto
  llm: [{ provider: ${provider}, upstream: "\${MODEL}" }]
  tools: [{ name: get_weather, upstream: "\${WEATHER}"${reach === 'variable' ? ', env: WEATHER_URL' : ''} }]
  forward_proxy: ${reach === 'proxy'}
chaos: ${chaos}
output: { path: ./reports, formats: [json] }
advanced: { concurrency: 1 }
`
}

/** A `chaos` block in which both tools are down. */
export const toolFaults = `
  tool_faults:
    - { tool: web_search, mode: error, message: the index is being rebuilt }
    - { tool: get_weather, mode: error, error_code: 503 }`

const prompts = {
  capital:
    '{ id: capital, prompt: "What is the capital of France?", invariants: [{ type: contains, value: is the capital of France }, { type: tool_called, tool: web_search }] }',
  weather:
    '{ id: weather, prompt: "How is the weather in Paris?", invariants: [{ type: contains, value: sunny }, { type: tool_called, tool: get_weather }] }',
} as const

interface Upstreams {
  readonly provider: 'openai' | 'anthropic'
  readonly model: { readonly url: string }
  readonly weather: { readonly url: string }
}

/** The environment of a user whose provider and tool are the scripted ones. */
export function variables({ provider, model, weather }: Upstreams): NodeJS.ProcessEnv {
  return {
    MODEL: provider === 'openai' ? `${model.url}/v1` : model.url,
    WEATHER: weather.url,
    ...keys,
  }
}

/** What the SDKs want before they start. */
export const keys = {
  OPENAI_API_KEY: 'sk-none',
  ANTHROPIC_API_KEY: 'none',
  // It would send its traces to the real provider.
  OPENAI_AGENTS_DISABLE_TRACING: '1',
} as const

/** What these tests read of a cell in `result.json`. */
export interface CellOnFile {
  readonly id: string
  readonly phase: string
  readonly status: string
  readonly output: string
  readonly ending: { readonly kind: string; readonly reason?: string }
  readonly traffic: Traffic | null
}

export function cellsIn(folder: Folder): readonly CellOnFile[] {
  return JSON.parse(folder.read('reports/result.json')).cells
}
