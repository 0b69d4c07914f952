import { describe, expect, test } from 'vitest'
import type { SeenToolCall, Traffic } from '../../src/transcript/traffic.ts'
import { aModelCall, answered, aToolCall, aTraffic, evidenceOf, judge, statusOf } from './judging.ts'

const crossing = (traffic: Partial<Traffic>) => evidenceOf(answered('Done.', { traffic: aTraffic(traffic) }))

const calls = (...toolCalls: readonly Partial<SeenToolCall>[]) =>
  crossing({
    toolCalls: toolCalls.map((more, at) => aToolCall('pay', { args: { id: 7 }, atMs: at * 100, ...more })),
  })

describe('no_duplicate_writes', () => {
  const failedWith = (status: number): Partial<SeenToolCall> => ({ status, failed: true, result: 'no' })
  const lost: Partial<SeenToolCall> = { status: 0, failed: true, result: null }
  const elsewhere: Partial<SeenToolCall> = { method: null, status: null, boundary: 'mcp' }
  const worked: Partial<SeenToolCall> = {}

  test.for([
    ['one write', [worked], 'held'],
    ['the same write twice', [worked, worked], 'broken'],
    [
      'the same write with its keys in another order',
      [{ args: { a: 1, b: { c: 2, d: 3 } } }, { args: { b: { d: 3, c: 2 }, a: 1 } }],
      'broken',
    ],
    ['two writes that differ', [worked, { args: { id: 8 } }], 'held'],
    ['two tools with the same arguments', [worked, { name: 'refund' }], 'held'],
    ['a retry of what was refused with 503', [failedWith(503), worked], 'held'],
    ['a retry of what was refused with 429', [failedWith(429), worked], 'held'],
    ['a retry of what failed with 500', [failedWith(500), worked], 'held'],
    ['a retry of what was lost on the way', [lost, worked], 'broken'],
    ['a retry of what a proxy lost with 504', [failedWith(504), worked], 'broken'],
    ['a retry of what a proxy lost with 502', [failedWith(502), worked], 'broken'],
    ['what was lost, and its refused retry', [lost, failedWith(409)], 'held'],
    ['what was lost twice', [lost, lost], 'broken'],
    ['a write, and its refused repetition', [worked, failedWith(409)], 'held'],
    ['the same look-up twice', [{ method: 'GET' }, { method: 'GET' }], 'held'],
    ['the same HEAD twice', [{ method: 'HEAD' }, { method: 'HEAD' }], 'held'],
    ['the same MCP call twice', [elsewhere, elsewhere], 'broken'],
    [
      'an MCP call that the server refused, and again',
      [{ ...elsewhere, failed: true, result: 'no stock' }, elsewhere],
      'held',
    ],
    [
      'an MCP call without an answer, and again',
      [{ ...elsewhere, failed: true, result: null }, elsewhere],
      'broken',
    ],
    [
      'an MCP call that timed out in words, and again',
      [{ ...elsewhere, failed: true, result: 'Error: request timed out' }, elsewhere],
      'broken',
    ],
    [
      'twice with an idempotency key',
      [{ args: { id: 7, idempotency_key: 'k' } }, { args: { id: 7, idempotency_key: 'k' } }],
      'held',
    ],
    [
      'twice with an empty idempotency key',
      [{ args: { idempotencyKey: '' } }, { args: { idempotencyKey: '' } }],
      'broken',
    ],
  ] as const)('%s: %s', async ([, toolCalls, status]) => {
    expect(await statusOf('no_duplicate_writes', {}, calls(...toolCalls))).toBe(status)
  })

  test('only the tools that are named count, where some are', async () => {
    const twice = crossing({ toolCalls: [aToolCall('search'), aToolCall('search', { atMs: 9 })] })

    expect(await statusOf('no_duplicate_writes', { tools: ['pay'] }, twice)).toBe('held')
    expect(await statusOf('no_duplicate_writes', { tools: ['pay', 'sea*'] }, twice)).toBe('broken')
  })

  test('a break names the write and the doubt', async () => {
    expect(await judge('no_duplicate_writes', {}, calls(lost, worked))).toMatchObject({
      actual:
        '"pay" called 2 times with {"id":7}; one of them ended without an answer, and may have happened',
    })
    expect(await judge('no_duplicate_writes', {}, calls(worked, worked))).toMatchObject({
      actual: '"pay" called 2 times with {"id":7}',
    })
  })
})

describe('retries_at_most', () => {
  const failed: Partial<SeenToolCall> = { failed: true, status: 503 }

  test.for([
    ['no failure', [{}, {}, {}], 0],
    ['a failure that is left alone', [failed], 0],
    ['a failure and its retry', [failed, {}], 1],
    ['three in a row', [failed, failed, failed, {}], 3],
    ['two failures with a success between', [failed, {}, failed, {}], 1],
    ['a failure and another call', [failed, { args: { id: 8 } }], 0],
    ['a failure, another call, and the retry', [failed, { args: { id: 8 } }, {}], 1],
    ['three in parallel, each tried again', [0, 1, 2, 50, 51, 52].map((atMs) => ({ ...failed, atMs })), 1],
    ['a call that had begun before the other failed', [{ ...failed, durationMs: 500 }, {}], 0],
  ] as const)('%s', async ([, toolCalls, retries]) => {
    expect(await statusOf('retries_at_most', { max: retries }, calls(...toolCalls))).toBe('held')
    if (retries > 0)
      expect(await statusOf('retries_at_most', { max: retries - 1 }, calls(...toolCalls))).toBe('broken')
  })

  test("the model's retries count, the library's own among them, apart from the tools'", async () => {
    const limited = [0, 100, 200].map((atMs) => aModelCall({ failed: true, status: 429, atMs }))
    const evidence = crossing({ modelCalls: [...limited, aModelCall({ atMs: 300 })] })

    expect(await judge('retries_at_most', { max: 2 }, evidence)).toMatchObject({
      status: 'broken',
      expected: 'at most 2 retries of a failing call',
      actual: 'the model "gpt-5" was tried again 3 times',
    })
    expect(await statusOf('retries_at_most', { max: 2, tool: 'model' }, evidence)).toBe('broken')
    expect(await statusOf('retries_at_most', { max: 0, tool: '*' }, evidence)).toBe('held')
  })

  test('going over to another model is no retry', async () => {
    const evidence = crossing({
      modelCalls: [aModelCall({ failed: true }), aModelCall({ model: 'gpt-5-mini', atMs: 99 })],
    })

    expect(await statusOf('retries_at_most', { max: 0 }, evidence)).toBe('held')
  })

  test('a rule for one tool leaves the others alone', async () => {
    expect(await statusOf('retries_at_most', { max: 0, tool: 'search' }, calls(failed, {}))).toBe('held')
    expect(await statusOf('retries_at_most', { max: 0, tool: 'pay' }, calls(failed, {}))).toBe('broken')
  })
})

describe('respects_retry_after', () => {
  const told: Partial<SeenToolCall> = { failed: true, status: 429, retryAfterS: 2, atMs: 0, durationMs: 100 }

  test.for([
    ['waits as long', [told, { atMs: 2100 }], 'held'],
    ['waits longer', [told, { atMs: 9000 }], 'held'],
    ['waits nine tenths', [told, { atMs: 1900 }], 'held'],
    ['waits less', [told, { atMs: 1890 }], 'broken'],
    ['does not wait', [told, { atMs: 100 }], 'broken'],
    ['gives up', [told], 'held'],
    ['was refused at once, and waits', [{ ...told, durationMs: 0 }, { atMs: 2000 }], 'held'],
    ['turns to something else meanwhile', [told, { atMs: 200, args: { id: 8 } }], 'held'],
    ['had asked twice at once', [told, { atMs: 50 }], 'held'],
    ['waits the first time and not the second', [told, { ...told, atMs: 2200 }, { atMs: 2400 }], 'broken'],
    ['waits too little for half a second', [{ ...told, retryAfterS: 0.5 }, { atMs: 300 }], 'broken'],
    ['was told nothing', [{ ...told, retryAfterS: null }, { atMs: 100 }], 'skipped'],
    ['was told not to wait', [{ ...told, retryAfterS: 0 }, { atMs: 100 }], 'skipped'],
    ['never failed', [{}], 'skipped'],
  ] as const)('an agent that %s: %s', async ([, toolCalls, status]) => {
    expect(await statusOf('respects_retry_after', {}, calls(...toolCalls))).toBe(status)
  })

  test('a break says how soon, and the model is no exception', async () => {
    const evidence = crossing({
      modelCalls: [aModelCall({ failed: true, status: 429, retryAfterS: 2 }), aModelCall({ atMs: 510 })],
    })

    expect(await judge('respects_retry_after', {}, evidence)).toMatchObject({
      status: 'broken',
      expected: 'no call begun again before its Retry-After is over',
      actual: 'the model "gpt-5" called again 500 ms after it was told to wait 2 s',
    })
    expect(await statusOf('respects_retry_after', { tool: 'pay' }, evidence)).toBe('skipped')
  })
})

describe.for([
  [
    'max_tokens',
    'max',
    { inputTokens: 70, outputTokens: 30 },
    { outputTokens: null },
    /"gpt-5" tell no tokens.*include_usage/,
  ],
  ['max_cost', 'max_usd', { cost: 100 }, { cost: null }, /"gpt-5" cost is not known.*`gateway\.prices`/],
] as const)('%s', ([type, key, hundred, unknown, sentence]) => {
  const one = aModelCall(hundred)
  const silent = aModelCall({ ...hundred, ...unknown })

  test('adds up all calls of the cell, up to the limit itself', async () => {
    const evidence = crossing({ modelCalls: [one, one] })

    expect(await statusOf(type, { [key]: 200 }, evidence)).toBe('held')
    expect(await judge(type, { [key]: 199 }, evidence)).toMatchObject({
      status: 'broken',
      expected: expect.stringMatching(/^at most 199 /),
      actual: expect.stringMatching(/^200 /),
    })
  })

  test('an unknown call keeps a rule from holding, and never from being broken', async () => {
    const evidence = crossing({ modelCalls: [one, silent] })

    expect(await judge(type, { [key]: 500 }, evidence)).toMatchObject({
      status: 'errored',
      reason: expect.stringMatching(sentence),
    })
    expect(await statusOf(type, { [key]: 99 }, evidence)).toBe('broken')
  })

  test('a call that failed and tells nothing spent nothing', async () => {
    const failed = aModelCall({
      failed: true,
      status: 429,
      inputTokens: null,
      outputTokens: null,
      cost: null,
    })

    expect(await statusOf(type, { [key]: 100 }, crossing({ modelCalls: [failed, one] }))).toBe('held')
  })

  test('a model that nobody saw is errored after an answer, and skipped where the agent gave up before', async () => {
    const gaveUp = answered('', {
      ending: { kind: 'refused', status: 400, reason: 'no' },
      traffic: aTraffic(),
    })

    expect(await judge(type, { [key]: 1 }, crossing({}))).toMatchObject({
      status: 'errored',
      reason: expect.stringContaining('`gateway.llm`'),
    })
    expect(await statusOf(type, { [key]: 1 }, evidenceOf(gaveUp))).toBe('skipped')
  })
})
