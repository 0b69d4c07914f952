import { expect, test } from 'vitest'
import type { Json } from '../../src/base/json.ts'
import { allContextAttacks } from '../../src/chaos/context-attacks/all.ts'
import type { ModelReply, ToolReply } from '../../src/chaos/fault.ts'
import { allModelFaults } from '../../src/chaos/model-faults/all.ts'
import { llmFaultSchema } from '../../src/chaos/schema.ts'
import { allToolFaults } from '../../src/chaos/tool-faults/all.ts'
import { allDrifts } from '../../src/chaos/response-drift/all.ts'
import type { Weather } from '../../src/chaos/weather.ts'
import { aModelCall, aReply, aResult, aToolCall, callModel, callTool, raise } from './weather-of.ts'

const results: Readonly<Record<string, Json>> = {
  search: {
    query: 'population of Paris',
    total: 2,
    results: [
      {
        id: 7,
        title: 'Paris',
        url: 'https://example.org/paris',
        snippet: 'Paris had 2,102,650 inhabitants on 1 January 2023.',
        published: '2024-05-02',
      },
      {
        id: 9,
        title: 'Lyon',
        url: 'https://example.org/lyon',
        snippet: 'Lyon had 522,250 inhabitants in 2021.',
        published: '2023-11-20',
      },
    ],
  },
  order: {
    order_id: 'A-4411',
    status: 'shipped',
    amount: 129.9,
    currency: 'EUR',
    is_refundable: true,
    shipped_at: '2026-03-14T09:30:00Z',
    customer: { name: 'Ana Costa', city: 'Lisbon' },
  },
  text: 'It is 21 °C and dry in Oslo on Tuesday.',
}

const seeds = [1, 2, 3]

test.for(Object.entries(results))(
  'a person can read what becomes of the result %s',
  async ([name, value]) => {
    const faults = allToolFaults.map(({ mode }) => ({
      title: mode,
      written: { tool_faults: [{ tool: '*', mode }] },
    }))
    const attacks = allContextAttacks.map(({ type }) => ({
      title: type,
      written: { context_attacks: [{ type, inject_tokens: 30 }] },
    }))
    const page: string[] = []
    for (const { title, written } of [...faults, ...attacks]) {
      const lines = new Set<string>()
      for (const seed of seeds) {
        const weather = raise(written, { seed, cell: `${name}/${title}` })
        const reply = await callTool(weather, aToolCall({ tool: 'recall_memory' }), aResult(value))
        lines.add([showTool(reply), ...implants(weather), ...planted(weather)].join('\n'))
      }
      page.push(`## ${title}`, ...lines)
    }

    await expect(`${JSON.stringify(value, null, 1)}\n\n${page.join('\n')}\n`).toMatchFileSnapshot(
      `golden/result-${name}.txt`,
    )
  },
)

const replies: Readonly<Record<string, ModelReply>> = {
  prose: aReply({
    text: "Paris is the capital of France. It isn't the oldest city, but it has about 2.1 million inhabitants.\nAnything else?",
  }),
  json: aReply({ text: '{"action": "search", "query": "Paris", "limits": {"max_results": 3}}' }),
  refusal: aReply({ text: "I'm sorry, but I can't help with that request." }),
  'tool-call': aReply({
    text: '',
    finish: 'tool_calls',
    toolCalls: [
      { id: 'call_1', name: 'web_search', args: '{"query":"population of Paris","max_results":3}' },
    ],
  }),
}

test.for(Object.entries(replies))(
  'a person can read what becomes of a reply that is %s',
  async ([name, reply]) => {
    const faults = allModelFaults
      .filter(({ mode }) => mode !== 'response_drift')
      .map(({ mode }) => ({ title: mode, written: { mode } }))
    const drifts = allDrifts.flatMap(({ type }) =>
      ['subtle', 'moderate', 'significant'].map((severity) => ({
        title: `response_drift ${type} ${severity}`,
        written: { mode: 'response_drift', drift_type: type, severity },
      })),
    )
    const compress = {
      title: 'response_drift verbosity_shift compress',
      written: { mode: 'response_drift', drift_type: 'verbosity_shift', direction: 'compress' },
    }
    const page: string[] = []
    for (const { title, written } of [...faults, ...drifts, compress]) {
      expect(llmFaultSchema.safeParse(written).success).toBe(true)
      const lines = new Set<string>()
      for (const seed of seeds) {
        lines.add(
          showModel(
            await callModel(
              raise({ llm_faults: [written] }, { seed, cell: `${name}/${title}` }),
              aModelCall(),
              reply,
            ),
          ),
        )
      }
      page.push(`## ${title}`, ...lines)
    }

    await expect(`${showModel(reply)}\n\n${page.join('\n')}\n`).toMatchFileSnapshot(
      `golden/reply-${name}.txt`,
    )
  },
)

function showTool(reply: ToolReply): string {
  switch (reply.kind) {
    case 'result':
      return reply.kept ? '    as it came' : `    ${JSON.stringify(reply.value)}`
    case 'broken':
      return `    broken: ${reply.text.replaceAll('\n', '⏎')}`
    case 'failure':
      return `    ${reply.status} ${reply.message}${again(reply)}`
    case 'silence':
    case 'reset':
      return `    ${reply.kind}`
  }
}

function again({ retryAfterS }: { readonly retryAfterS: number | null }): string {
  return retryAfterS === null ? '' : `, again in ${retryAfterS} s`
}

function showModel(reply: ModelReply): string {
  switch (reply.kind) {
    case 'said':
    case 'cut': {
      const { text, toolCalls, finish } = reply.said
      const calls = toolCalls.map(({ id, name, args }) => ` [${id} ${name} ${args}]`).join('')
      const ending = reply.kind === 'cut' ? `cut: ${reply.how}` : finish
      return `    ${text.replaceAll('\n', '⏎')}${calls} (${ending})`
    }
    case 'refused':
      return `    refused: ${reply.reason}, ${reply.status ?? 'usual status'}${again(reply)}`
    case 'garbage':
      return `    ${reply.bytes.length} bytes: ${Buffer.from(reply.bytes.subarray(0, 12)).toString('hex')}…`
    case 'hollow':
    case 'silence':
    case 'reset':
    case 'failed':
      return `    ${reply.kind}`
  }
}

function implants(weather: Weather): readonly string[] {
  const signal = new AbortController().signal
  return weather.forRequest(aModelCall()).map((due) => {
    const { place, text } = due.act(aModelCall(), due.around(signal))
    return `    in the ${place}: ${text.replaceAll('\n', '⏎')}`
  })
}

function planted(weather: Weather): readonly string[] {
  return weather
    .faults()
    .flatMap((fault) => fault.planted)
    .map((thing) =>
      thing.kind === 'canary' ? `        canary ${thing.text}` : `        false: ${thing.was} → ${thing.is}`,
    )
}
