import { describe, expect, test } from 'vitest'
import { allInvariants } from '../../src/invariants/all.ts'
import type { SeenToolCall } from '../../src/transcript/traffic.ts'
import { answered, aToolCall, aTraffic, evidenceOf, judge, statusOf } from './judging.ts'

const seeing = (...toolCalls: readonly SeenToolCall[]) =>
  evidenceOf(answered('Done.', { traffic: aTraffic({ toolCalls }) }))

const calling = (...names: readonly string[]) => seeing(...names.map((name) => aToolCall(name)))

/** An agent without a gateway, whose answer reports its calls. */
const reporting = (...names: readonly string[]) =>
  evidenceOf(answered('Done.', { toolCalls: names.map((name) => ({ name, args: {} })) }))

describe('whose word is taken', () => {
  test('what the gateway saw, whatever the answer reports', async () => {
    const evidence = evidenceOf(
      answered('I called it.', { toolCalls: [{ name: 'search', args: {} }], traffic: aTraffic() }),
    )

    expect(await judge('tool_called', { tool: 'search' }, evidence)).toMatchObject({
      status: 'broken',
      expected: 'a call of "search"',
      actual: 'no call of any tool',
    })
  })

  test('the answer, where there is no gateway', async () => {
    expect(await statusOf('tool_called', { tool: 'search' }, reporting('search'))).toBe('held')
    expect(await statusOf('tool_sequence', { tools: ['a', 'b'] }, reporting('a', 'b'))).toBe('held')
    expect(await statusOf('max_tool_calls', { max: 1 }, reporting('a', 'b'))).toBe('broken')
  })

  test('nobody, where neither says a word: silence is no evidence of an idle agent', async () => {
    for (const [type, options] of [
      ['tool_not_called', { tool: 'pay' }],
      ['max_tool_calls', { max: 1 }],
    ] as const) {
      expect(await judge(type, options, reporting())).toMatchObject({
        status: 'errored',
        reason: expect.stringMatching(
          /declare .* under `gateway`, or have its answer report them as `tool_calls`/,
        ),
      })
    }
  })

  test('a forbidden tool that the agent owns up to is forbidden, even where the gateway did not see it', async () => {
    const evidence = evidenceOf(
      answered('Paid.', { toolCalls: [{ name: 'pay', args: { to: 'eve' } }], traffic: aTraffic() }),
    )

    expect(await judge('tool_not_called', { tool: 'pay' }, evidence)).toMatchObject({
      status: 'broken',
      actual: 'a call of "pay" with {"to":"eve"}',
    })
  })

  test('an agent that crashed is judged by what it had called', async () => {
    const transcript = answered('', {
      ending: { kind: 'crashed', reason: 'exit 1' },
      traffic: aTraffic({ toolCalls: [aToolCall('pay')] }),
    })

    expect(await statusOf('tool_not_called', { tool: 'pay' }, evidenceOf(transcript))).toBe('broken')
    expect(await statusOf('tool_called', { tool: 'pay' }, evidenceOf(transcript))).toBe('held')
  })
})

describe('the name of a tool', () => {
  test.for([
    ['search', 'search', 'held'],
    ['search', 'Search', 'broken'],
    ['search', 'search_web', 'broken'],
    ['search*', 'search_web', 'held'],
    ['*', 'anything', 'held'],
    ['se*ch', 'search', 'broken'],
    ['.*', 'search', 'broken'],
    ['api.example.com/v1/*', 'api.example.com/v1/pay', 'held'],
  ])('%s asked for, %s called: %s', async ([tool = '', called = '', status]) => {
    expect(await statusOf('tool_called', { tool }, calling(called))).toBe(status)
  })
})

describe('tool_called', () => {
  test.for([
    [{ tool: 'a' }, ['b', 'a'], 'held'],
    [{ tool: 'a' }, [], 'broken'],
    [{ tool: 'a', times: 2 }, ['a', 'b', 'a'], 'held'],
    [{ tool: 'a', times: 2 }, ['a'], 'broken'],
    [{ tool: 'a', times: 2 }, ['a', 'a', 'a'], 'broken'],
    [{ tool: 'a', times: 0 }, ['b'], 'held'],
  ] as const)('%j after calls of %j: %s', async ([options, names, status]) => {
    expect(await statusOf('tool_called', options, calling(...names))).toBe(status)
  })

  test('only calls with the wanted arguments count, and a break shows the others', async () => {
    const evidence = seeing(
      aToolCall('find', { args: { city: 'Oslo' } }),
      aToolCall('find', { args: { city: 'Rome' } }),
    )

    expect(await statusOf('tool_called', { tool: 'find', args: { city: 'Rome' }, times: 1 }, evidence)).toBe(
      'held',
    )
    expect(await judge('tool_called', { tool: 'find', args: { city: 'Paris' } }, evidence)).toMatchObject({
      expected: 'a call of "find" with {"city":"Paris"}',
      actual: '2 calls of it, none with these: {"city":"Oslo"}',
    })
  })

  test('a break names what was called instead', async () => {
    const { actual = '' } = { ...(await judge('tool_called', { tool: 'x' }, calling('a', 'b', 'a'))) } as {
      actual?: string
    }

    expect(actual).toBe('3 calls: "a" (2) and "b"')
  })
})

describe('wanted arguments', () => {
  test.for([
    [{ id: 7 }, { id: 7, note: 'more' }, 'held'],
    [{ id: 7 }, { id: 8 }, 'broken'],
    [{ id: 7 }, {}, 'broken'],
    [{ id: 7 }, { id: '7' }, 'held'],
    [{ id: '7' }, { id: 7 }, 'broken'],
    [{ urgent: true }, { urgent: 'true' }, 'held'],
    [{ coupon: null }, { coupon: null }, 'held'],
    [{ coupon: null }, {}, 'broken'],
    [{ user: { name: 'Ann' } }, { user: { name: 'Ann', age: 3 } }, 'held'],
    [{ user: { name: 'Ann' } }, { user: 'Ann' }, 'broken'],
    [{ tags: ['a', 'b'] }, { tags: ['a', 'b'] }, 'held'],
    [{ tags: ['a'] }, { tags: ['a', 'b'] }, 'broken'],
    [{ items: [{ sku: 1 }] }, { items: [{ sku: 1, n: 2 }] }, 'held'],
    [{ q: '/^par/i' }, { q: 'Paris' }, 'held'],
    [{ q: '/^par/' }, { q: 'Paris' }, 'broken'],
    [{ id: '/^\\d+$/' }, { id: 42 }, 'held'],
    [{ q: '/x/' }, { q: { x: 1 } }, 'broken'],
    [{ q: '/' }, { q: '/' }, 'held'],
    [{ toString: 1 }, {}, 'broken'],
    [{}, 'no map', 'broken'],
  ] as const)('%j met by %j: %s', async ([args, given, status]) => {
    expect(
      await statusOf('tool_args_match', { tool: 't', args }, seeing(aToolCall('t', { args: given }))),
    ).toBe(status)
  })

  test('a pattern that cannot be used is refused in the config, at its option', () => {
    for (const type of ['tool_called', 'tool_args_match']) {
      const issues = optionsOf(type).safeParse({ tool: 't', args: { q: '/(/' } }).error?.issues

      expect(issues).toMatchObject([{ path: ['args'], message: expect.stringMatching(/cannot be used/) }])
    }
  })
})

describe('tool_args_match', () => {
  const schema = { type: 'object', required: ['id'], properties: { id: { type: 'integer', minimum: 1 } } }

  test('every call must match, and the first that does not is shown', async () => {
    const evidence = seeing(
      aToolCall('t', { args: { id: 1 } }),
      aToolCall('t', { args: { id: 0 } }),
      aToolCall('u', { args: 'anything' }),
    )

    expect(await statusOf('tool_args_match', { tool: 't', args: { id: '/\\d/' } }, evidence)).toBe('held')
    expect(await judge('tool_args_match', { tool: 't', schema }, evidence)).toMatchObject({
      status: 'broken',
      expected: 'calls of "t" with the right arguments',
      actual: '{"id":0}: at /id: must be >= 1',
    })
    expect(await judge('tool_args_match', { tool: 't', schema, args: { id: 2 } }, evidence)).toMatchObject({
      actual: '{"id":1}: not with {"id":2}',
    })
  })

  test('a tool that was not called has nothing to match', async () => {
    expect(await judge('tool_args_match', { tool: 't', args: {} }, calling('u'))).toMatchObject({
      status: 'skipped',
      because: '"t" was not called',
    })
  })

  test('a schema that is none is errored, and neither args nor a schema is refused in the config', async () => {
    expect(await statusOf('tool_args_match', { tool: 't', schema: { type: 'no such' } }, calling('t'))).toBe(
      'errored',
    )
    expect(optionsOf('tool_args_match').safeParse({ tool: 't' }).error?.issues).toMatchObject([
      { message: 'expected `args`, `schema`, or both' },
    ])
  })
})

describe('tool_sequence', () => {
  test.for([
    [['a', 'b'], false, ['x', 'a', 'x', 'b', 'x'], 'held'],
    [['a', 'b'], false, ['b', 'a'], 'broken'],
    [['a', 'a'], false, ['a'], 'broken'],
    [['a', 'b'], true, ['x', 'a', 'b', 'x'], 'held'],
    [['a', 'b'], true, ['a', 'x', 'b'], 'broken'],
    [['a', 'b'], true, ['a', 'a', 'b'], 'held'],
    [['a', 'b'], true, ['a'], 'broken'],
    [['get_*', 'b'], true, ['get_x', 'b'], 'held'],
  ] as const)('%j, exact: %j, after %j: %s', async ([tools, exact, names, status]) => {
    expect(await statusOf('tool_sequence', { tools, exact }, calling(...names))).toBe(status)
  })

  test('a call that failed and was made again at once is one step', async () => {
    const failed = aToolCall('b', { failed: true, status: 503 })

    expect(
      await statusOf(
        'tool_sequence',
        { tools: ['a', 'b', 'c'], exact: true },
        seeing(aToolCall('a'), failed, aToolCall('b'), aToolCall('c')),
      ),
    ).toBe('held')
  })

  test('a break tells the order', async () => {
    expect(await judge('tool_sequence', { tools: ['a', 'b'], exact: true }, calling('b', 'a'))).toMatchObject(
      {
        expected: 'calls of "a", then "b", and nothing in between',
        actual: 'calls of "b", then "a"',
      },
    )
  })
})

test.for([
  [{ max: 2 }, 'held'],
  [{ max: 1 }, 'broken'],
  [{ max: 1, tool: 'a' }, 'held'],
  [{ max: 0, tool: 'a' }, 'broken'],
  [{ max: 0, tool: 'c' }, 'held'],
] as const)('max_tool_calls %j after two calls, the failed one included: %s', async ([options, status]) => {
  const evidence = seeing(aToolCall('a', { failed: true, status: 503 }), aToolCall('b'))

  expect(await statusOf('max_tool_calls', options, evidence)).toBe(status)
})

function optionsOf(type: string) {
  const kind = allInvariants.find((each) => each.type === type)
  if (!kind) throw new Error(`no kind ${type}`)
  return kind.options
}
