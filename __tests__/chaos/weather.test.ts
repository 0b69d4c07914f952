import { describe, expect, test } from 'vitest'
import type { FaultMet } from '../../src/base/fault-met.ts'
import type { ToolReply } from '../../src/chaos/fault.ts'
import { openWeather } from '../../src/chaos/open-weather.ts'
import {
  aModelCall,
  aReply,
  aResult,
  aScenario,
  aToolCall,
  callModel,
  callTool,
  jumpingClock,
  raise,
} from './weather-of.ts'

const found = aResult({ results: [{ title: 'Paris', snippet: 'Paris has 2,102,650 inhabitants.' }] })

/** Which of so many equal calls failed, such as `..x..x`. */
async function patternOf(fault: Record<string, unknown>, calls: number): Promise<string> {
  const weather = raise({ tool_faults: [{ tool: 'web_search', mode: 'error', ...fault }] })
  let pattern = ''
  for (let at = 0; at < calls; at++) {
    const reply = await callTool(weather, aToolCall(), found)
    pattern += reply.kind === 'failure' ? 'x' : '.'
  }
  return pattern
}

function onlyFault(faults: readonly FaultMet[]): FaultMet {
  const [fault, ...others] = faults
  if (fault === undefined || others.length > 0) throw new Error('not exactly one fault')
  return fault
}

describe('when a fault strikes', () => {
  test.for([
    [{}, 'xxxxxx'],
    [{ after_calls: 0 }, 'xxxxxx'],
    [{ after_calls: 1 }, '.xxxxx'],
    [{ after_calls: 2 }, '..xxxx'],
    [{ after_calls: 9 }, '......'],
    [{ on_call: 1 }, 'x.....'],
    [{ on_call: 2 }, '.x....'],
    [{ on_call: [2, 5] }, '.x..x.'],
    [{ times: 1 }, 'x.....'],
    [{ times: 3 }, 'xxx...'],
    [{ after_calls: 2, times: 2 }, '..xx..'],
    [{ after_calls: 2, on_call: [1, 4] }, '...x..'],
    [{ on_call: [1, 3, 5], times: 2 }, 'x.x...'],
    [{ probability: 0 }, '......'],
    [{ probability: 0, times: 1 }, '......'],
  ] as const)('%o gives %s', async ([fault, pattern]) => {
    expect(await patternOf(fault, 6)).toBe(pattern)
  })

  test('a probability strikes its share of equal calls, and the same ones again', async () => {
    const first = await patternOf({ probability: 0.3 }, 400)

    expect(first.replaceAll('.', '').length).toBeGreaterThan(80)
    expect(first.replaceAll('.', '').length).toBeLessThan(160)
    expect(await patternOf({ probability: 0.3 }, 400)).toBe(first)
  })

  test('hits that chance spared do not use up `times`', async () => {
    const pattern = await patternOf({ probability: 0.5, times: 3 }, 40)

    expect(pattern.replaceAll('.', '')).toBe('xxx')
  })

  test('calls of other tools are not counted', async () => {
    const weather = raise({ tool_faults: [{ tool: 'web_search', mode: 'error', on_call: 2 }] })

    const replies = [
      await callTool(weather, aToolCall({ tool: 'calendar' }), found),
      await callTool(weather, aToolCall(), found),
      await callTool(weather, aToolCall({ tool: 'calendar' }), found),
      await callTool(weather, aToolCall(), found),
    ]

    expect(replies.map(({ kind }) => kind)).toEqual(['result', 'result', 'result', 'failure'])
  })

  test('another cell begins to count anew', async () => {
    const scenario = aScenario({ tool_faults: [{ tool: '*', mode: 'error', times: 1 }] })
    const kinds: string[] = []
    for (const cell of ['a', 'b']) {
      const weather = openWeather(scenario, { seed: 1, cell }, jumpingClock())
      kinds.push(
        (await callTool(weather, aToolCall(), found)).kind,
        (await callTool(weather, aToolCall(), found)).kind,
      )
    }

    expect(kinds).toEqual(['failure', 'result', 'failure', 'result'])
  })
})

describe('chance', () => {
  const written = {
    tool_faults: [
      { tool: '*', mode: 'error', probability: 0.4 },
      { tool: '*', mode: 'wrong_value', probability: 0.6 },
    ],
  }
  const calls = ['paris', 'rome', 'oslo', 'paris', 'bonn', 'paris', 'rome', 'lyon'].map((q) =>
    aToolCall({ args: { q } }),
  )

  async function repliesIn(order: readonly number[]): Promise<Map<number, ToolReply>> {
    const weather = raise(written)
    const replies = new Map<number, ToolReply>()
    for (const at of order) replies.set(at, await callTool(weather, calls[at] ?? aToolCall(), found))
    return replies
  }

  test('calls made at once meet the same weather in whatever order they arrive', async () => {
    const forwards = await repliesIn([0, 1, 2, 3, 4, 5, 6, 7])
    const shuffled = await repliesIn([4, 1, 0, 7, 2, 3, 6, 5])

    expect([...forwards.values()].some(({ kind }) => kind === 'failure')).toBe(true)
    expect([...forwards.values()].some(({ kind }) => kind === 'result')).toBe(true)
    expect(new Map([...shuffled].toSorted(([left], [right]) => left - right))).toEqual(forwards)
  })

  test('the order of the keys of an argument changes nothing, its value does', () => {
    const fates = (args: readonly { readonly [key: string]: number }[]): string => {
      const weather = raise({ tool_faults: [{ tool: '*', mode: 'error', probability: 0.5 }] })
      return args.map((each) => weather.forTool(aToolCall({ args: each })).length).join('')
    }
    const many = Array.from({ length: 40 }, (_, at) => at)

    expect(fates(many.map((n) => ({ a: n, b: 1 })))).toBe(fates(many.map((n) => ({ b: 1, a: n }))))
    expect(fates(many.map((n) => ({ a: n, b: 1 })))).not.toBe(fates(many.map((n) => ({ a: n, b: 2 }))))
  })

  test('seed, cell and scenario each make another weather', () => {
    const fates = (seed: number, cell: string, name: string): string => {
      const scenario = aScenario({ name, tool_faults: [{ tool: '*', mode: 'error', probability: 0.5 }] })
      const weather = openWeather(scenario, { seed, cell }, jumpingClock())
      return Array.from({ length: 40 }, () => weather.forTool(aToolCall()).length).join('')
    }
    const all = [
      fates(1, 'a', 'storm'),
      fates(2, 'a', 'storm'),
      fates(1, 'b', 'storm'),
      fates(1, 'a', 'calm'),
    ]

    expect(new Set(all).size).toBe(4)
    expect(fates(1, 'a', 'storm')).toBe(all[0])
  })

  test('arguments nested beyond all measure are a call like any other', () => {
    const deep = JSON.parse(`${'['.repeat(20_000)}${']'.repeat(20_000)}`)

    expect(
      raise({ tool_faults: [{ tool: '*', mode: 'error' }] }).forTool(aToolCall({ args: deep })),
    ).toHaveLength(1)
  })

  test('an implant is there in every request of the cell or in none', () => {
    const fates = Array.from({ length: 20 }, (_, at) => {
      const weather = raise(
        { context_attacks: [{ type: 'injection_via_context', trigger_probability: 0.5 }] },
        { seed: 1, cell: `cell-${at}` },
      )
      const said = Array.from({ length: 5 }, () =>
        weather
          .forRequest(aModelCall())
          .map((due) => due.act(aModelCall(), due.around(new AbortController().signal)).text)
          .join(),
      )
      return new Set(said)
    })

    expect(fates.every((said) => said.size === 1)).toBe(true)
    expect(new Set(fates.map((said) => [...said].join() === '')).size).toBe(2)
  })
})

describe('which calls a fault waits for', () => {
  test.for([
    [{ tool: 'web_search' }, {}, true],
    [{ tool: '*' }, {}, true],
    [{ tool: 'web_*' }, {}, true],
    [{ tool: 'calendar' }, {}, false],
    [{ tool: '*', match_url: 'http://localhost:5001/*' }, {}, true],
    [{ tool: '*', match_url: 'http://localhost:5001/*' }, { url: null }, false],
    [{ tool: '*', match_url: 'http://localhost:9/*' }, {}, false],
    [{ tool: 'calendar', match_url: 'http://localhost:5001/*' }, {}, false],
    [{ tool: 'search', match_url: '*/search*' }, { tool: 'localhost:5001/search' }, true],
    [{ tool: 'search', match_url: '*/search*' }, { tool: 'localhost/search' }, true],
  ] as const)('%o and %o: %s', ([fault, call, fits]) => {
    const weather = raise({ tool_faults: [{ ...fault, mode: 'error' }] })

    expect(weather.forTool(aToolCall(call))).toHaveLength(fits ? 1 : 0)
  })

  test('a call that another boundary has met meets only the faults that name its tool', () => {
    const faults = [{ tool: '*' }, { tool: 'web_search' }, { tool: 'web_*' }].map((fault) => ({
      ...fault,
      mode: 'error',
    }))
    const weather = raise({ tool_faults: faults, context_attacks: [{ type: 'overflow' }] })

    expect(weather.forTool(aToolCall(), 'by-name').map(({ id }) => id)).toEqual([
      'tool:web_search:error',
      'tool:web_*:error',
    ])
    expect(weather.forTool(aToolCall())).toHaveLength(4)
  })

  test.for([
    [{}, false],
    [{ tool_faults: [{ tool: '*', mode: 'error' }] }, true],
    [{ tool_faults: [{ tool: '*', mode: 'error', match_url: '*' }] }, false],
    [{ context_attacks: [{ type: 'overflow' }] }, true],
    [{ context_attacks: [{ type: 'injection_via_context' }] }, false],
    [{ llm_faults: [{ mode: 'empty' }] }, false],
  ] as const)('%o watches tools that are seen only as results: %s', ([written, watches]) => {
    expect(raise(written).watchesTools).toBe(watches)
  })

  test.for([
    [{}, 'recall_memory', ['tool', 'request']],
    [{}, 'web_search', ['request']],
    [{ inject_at: 'retrieval' }, 'search_docs', ['tool']],
    [{ inject_at: 'retrieval' }, 'web_search', []],
    [{ inject_at: 'web_*' }, 'web_search', ['tool']],
    [{ inject_at: 'history' }, 'recall_memory', ['request']],
  ] as const)('poisoned memory %o lies in wait at %s: %o', ([attack, tool, where]) => {
    const weather = raise({ context_attacks: [{ type: 'memory_poisoning', ...attack }] })
    const struck = [
      ...(weather.forTool(aToolCall({ tool })).length > 0 ? ['tool'] : []),
      ...(weather.forRequest(aModelCall()).length > 0 ? ['request'] : []),
    ]

    expect(struck).toEqual(where)
  })

  test('a clean world has no faults', () => {
    const weather = openWeather(null, { seed: 1, cell: 'a' }, jumpingClock())

    expect([
      weather.forTool(aToolCall()),
      weather.forModel(aModelCall()),
      weather.forRequest(aModelCall()),
    ]).toEqual([[], [], []])
    expect(weather.faults()).toEqual([])
  })
})

describe('what became of a fault', () => {
  async function metBy(fault: Record<string, unknown>, calls: number): Promise<FaultMet> {
    const weather = raise({ tool_faults: [{ tool: 'web_search', mode: 'error', ...fault }] })
    for (let at = 0; at < calls; at++) await callTool(weather, aToolCall(), found)
    return onlyFault(weather.faults())
  }

  test.for([
    [{}, 0, 'no call of web_search was seen'],
    [{ tool: '*' }, 0, 'no tool call was seen'],
    [
      { tool: '*', match_url: 'https://api.example.com/*' },
      2,
      'no tool call at https://api.example.com/* was seen',
    ],
    [{ after_calls: 5 }, 1, 'the trigger left the only call alone: after_calls 5'],
    [{ after_calls: 5 }, 3, 'the trigger left all 3 calls alone: after_calls 5'],
    [{ on_call: [4, 7], times: 2 }, 2, 'the trigger left both calls alone: on_call 4, 7, times 2'],
    [{ probability: 0 }, 2, 'the probability of 0 spared both calls'],
    [
      { probability: 0, after_calls: 1 },
      3,
      'the trigger left 1 call alone (after_calls 1), and the probability of 0 spared 2 calls',
    ],
  ] as const)('%o after %i calls: %s', async ([fault, calls, because]) => {
    expect(await metBy(fault, calls)).toMatchObject({ delivered: 0, scope: null, because })
  })

  test('delivered faults need no reason', async () => {
    expect(await metBy({ after_calls: 1 }, 3)).toEqual({
      id: 'tool:web_search:error',
      mode: 'error',
      matched: 3,
      delivered: 2,
      scope: 'wire',
      planted: [],
      because: null,
    })
  })

  test('a reply that never went out delivered nothing and planted nothing', async () => {
    const weather = raise({ tool_faults: [{ tool: '*', mode: 'wrong_value' }] })
    for (const due of weather.forTool(aToolCall())) {
      await due.act(aToolCall(), async () => found, due.around(new AbortController().signal))
    }

    expect(onlyFault(weather.faults())).toMatchObject({
      matched: 1,
      delivered: 0,
      planted: [],
      because: '1 call should have met it, but no reply was changed by it',
    })
  })

  test('a call that is reported twice was still one call, and the wire is the stronger claim', () => {
    const weather = raise({ tool_faults: [{ tool: '*', mode: 'error' }] })
    const [first] = weather.forTool(aToolCall())
    const [second] = weather.forTool(aToolCall())

    first?.delivered('wire')
    first?.delivered('wire')
    second?.delivered('model')

    expect(onlyFault(weather.faults())).toMatchObject({ matched: 2, delivered: 2, scope: 'wire' })
  })

  test('faults of the same name are told apart, and listed as the user wrote them', () => {
    const weather = raise({
      tool_faults: [
        { tool: 'web_search', mode: 'error' },
        { tool: '*', mode: 'slow' },
        { tool: 'web_search', mode: 'error' },
      ],
      llm_faults: [{ mode: 'rate_limit' }, { mode: 'rate_limit' }],
      context_attacks: [{ type: 'memory_poisoning' }],
    })

    expect(weather.faults().map(({ id }) => id)).toEqual([
      'tool:web_search:error',
      'tool:*:slow',
      'tool:web_search:error#2',
      'model:rate_limit',
      'model:rate_limit#2',
      'context:memory_poisoning',
    ])
  })

  test('what was planted is told once, with the canary of the cell', async () => {
    const weather = raise({ context_attacks: [{ type: 'indirect_injection' }] })
    const texts = [await callTool(weather, aToolCall(), found), await callTool(weather, aToolCall(), found)]
    const { delivered, planted } = onlyFault(weather.faults())

    expect({ delivered, planted }).toEqual({
      delivered: 2,
      planted: [{ kind: 'canary', text: expect.stringMatching(/^FS-[A-Z2-7]{8}$/) }],
    })
    const [canary] = planted.flatMap((each) => (each.kind === 'canary' ? [each.text] : []))
    expect(texts.every((reply) => JSON.stringify(reply).includes(canary ?? 'none'))).toBe(true)
  })
})

describe('faults together', () => {
  test('the first listed sees the call first, and may keep it from the rest', async () => {
    const weather = raise({
      tool_faults: [
        { tool: '*', mode: 'error', error_code: 500 },
        { tool: '*', mode: 'slow', delay_ms: 800 },
      ],
    })

    expect(await callTool(weather, aToolCall(), found)).toMatchObject({ kind: 'failure', status: 500 })
    expect(weather.faults().map(({ delivered }) => delivered)).toEqual([1, 0])
  })

  test('a delay counts as delivered though the reply is the same', async () => {
    const weather = raise({ tool_faults: [{ tool: '*', mode: 'slow', delay_ms: 800 }] })

    expect(await callTool(weather, aToolCall(), found)).toBe(found)
    expect(onlyFault(weather.faults()).delivered).toBe(1)
  })

  test('a delay of nothing was not delivered', async () => {
    const weather = raise({ tool_faults: [{ tool: '*', mode: 'slow', delay_ms: 0 }] })
    await callTool(weather, aToolCall(), found)

    expect(onlyFault(weather.faults()).delivered).toBe(0)
  })

  test('a value fault has nothing to do with a tool that is down by itself', async () => {
    const weather = raise({
      tool_faults: [
        { tool: '*', mode: 'wrong_value' },
        { tool: '*', mode: 'stale' },
      ],
    })
    const down: ToolReply = { kind: 'failure', status: 500, message: 'really', retryAfterS: null }

    expect(await callTool(weather, aToolCall(), down)).toBe(down)
    expect(weather.faults().map(({ delivered }) => delivered)).toEqual([0, 0])
  })

  test('the failure of the provider itself passes under every fault that changes what a model says', async () => {
    const weather = raise({
      llm_faults: [{ mode: 'response_drift' }, { mode: 'cut_stream' }, { mode: 'tool_call_corruption' }],
    })
    const failed = { kind: 'failed' } as const

    expect(await callModel(weather, aModelCall(), failed)).toBe(failed)
    expect(weather.faults().map(({ delivered }) => delivered)).toEqual([0, 0, 0])
  })

  test('refusals of the model never ask the provider, so that they cost nothing', async () => {
    for (const mode of ['rate_limit', 'overloaded', 'error', 'empty', 'garbage', 'timeout']) {
      const weather = raise({ llm_faults: [{ mode }] })
      const reply = await callModel(weather, aModelCall(), aReply())

      expect(reply).not.toEqual(aReply())
      expect(onlyFault(weather.faults()).delivered).toBe(1)
    }
  })
})
