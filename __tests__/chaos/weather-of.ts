import type { Clock } from '../../src/base/clock.ts'
import type { Json } from '../../src/base/json.ts'
import { applyModel, applyTool } from '../../src/chaos/chain.ts'
import type { ModelCall, ModelReply, Said, ToolCall, ToolReply } from '../../src/chaos/fault.ts'
import { openWeather } from '../../src/chaos/open-weather.ts'
import { scenarioSchema } from '../../src/chaos/schema.ts'
import type { Scenario } from '../../src/chaos/schema.ts'
import type { Weather } from '../../src/chaos/weather.ts'

/** A scenario as a user writes it. */
export function aScenario(written: Record<string, unknown>): Scenario {
  return scenarioSchema.parse({ name: 'storm', ...written })
}

/** A clock that jumps, and remembers how long it was asked to wait. */
export function jumpingClock(): Clock & { readonly slept: number[] } {
  const slept: number[] = []
  return {
    slept,
    now: () => slept.reduce((sum, ms) => sum + ms, 0),
    date: () => '2026-01-01T00:00:00.000Z',
    sleep: async (ms) => void slept.push(ms),
  }
}

export function raise(
  written: Record<string, unknown>,
  key = { seed: 42, cell: 'chaos/storm/paris' },
): Weather {
  return openWeather(aScenario(written), key, jumpingClock())
}

export function aToolCall(more: Partial<ToolCall> = {}): ToolCall {
  return { tool: 'web_search', url: 'http://localhost:5001/search?q=paris', args: { q: 'paris' }, ...more }
}

export function aModelCall(more: Partial<ModelCall> = {}): ModelCall {
  return { provider: 'openai', model: 'gpt-5', streaming: true, ...more }
}

export function aResult(value: Json): ToolReply {
  return { kind: 'result', value, kept: true }
}

export function aReply(more: Partial<Said> = {}): ModelReply {
  return {
    kind: 'said',
    said: { text: 'Paris is the capital of France.', toolCalls: [], finish: 'stop', ...more },
    kept: true,
  }
}

/** One call of a tool from its faults to what the agent gets. */
export async function callTool(weather: Weather, call: ToolCall, live: ToolReply): Promise<ToolReply> {
  const { reply, commit } = await applyTool(weather.forTool(call), { call, live: async () => live, signal })
  commit('wire')
  return reply
}

/** One call of the model from its faults to what the agent gets. */
export async function callModel(weather: Weather, call: ModelCall, live: ModelReply): Promise<ModelReply> {
  const { reply, commit } = await applyModel(weather.forModel(call), { call, live: async () => live, signal })
  commit('wire')
  return reply
}

/** Never aborts. */
const { signal } = new AbortController()
