import OpenAI from 'openai'
import { afterAll, expect, test } from 'vitest'
import { tools } from '../../examples/booking-agent/tools.ts'
import { startScriptedModel } from '../../examples/scripted-model/scripted-model.ts'

const model = await startScriptedModel()
const client = new OpenAI({ baseURL: model.url, apiKey: 'none', maxRetries: 0 })
afterAll(() => model.close())

const slot = '{"free":true,"slot_id":"SLOT-7","price_eur":75}'
const hold = '{"hold_id":"HOLD-7"}'
const question = 'Book a massage on Friday at 10:00.'
const noGuesses = 'Answer only from what the tools returned: never guess.'

test('a task of several tools is done step by step, each with what the one before returned', async () => {
  expect(await next({})).toEqual({
    tool: 'find_slot',
    args: { service: 'massage', day: 'Friday', time: '10:00' },
  })
  expect(await next({ results: [slot] })).toEqual({ tool: 'hold_slot', args: { slot_id: 'SLOT-7' } })
  expect(await next({ results: [slot, hold] })).toEqual({
    tool: 'pay',
    args: { hold_id: 'HOLD-7', amount_eur: 75 },
  })
  expect(await next({ results: [slot, hold, '{"payment_id":"PAY-7"}'] })).toEqual({
    said: 'Booked: massage on Friday at 10:00, 75 EUR paid (PAY-7).',
  })
})

test('words that are spelt a little wrong are read', async () => {
  expect(await next({ user: 'bok a masage on Firday at 10:00 plase' })).toMatchObject({
    args: { service: 'massage', day: 'Friday' },
  })
})

test('what the question does not say is asked for', async () => {
  expect(await next({ user: 'Book a massage.' })).toEqual({
    said: expect.stringContaining('on which day of the week, and at what time'),
  })
})

test('a task ends where a result says that it cannot go on', async () => {
  expect(await next({ results: ['{"free":false,"slot_id":"SLOT-7","price_eur":75}'] })).toEqual({
    said: 'The massage on Friday at 10:00 is taken, so I booked nothing.',
  })
})

test.for([
  ['a failure', 'error 503: Service Unavailable'],
  ['a result without the field that is needed', '{"free":true,"slotId":"SLOT-7"}'],
  ['a result that is no JSON', '<html>'],
] as const)(
  'after %s the model goes on with what it made up, unless it must not guess',
  async ([, result]) => {
    expect(await next({ results: [result] })).toMatchObject({ tool: 'hold_slot' })
    expect(await next({ results: [result], system: noGuesses })).toEqual({
      said: expect.stringContaining('could not look into the calendar'),
    })
  },
)

interface Conversation {
  readonly user?: string
  readonly system?: string
  /** What the tools of the task returned so far, in order. */
  readonly results?: readonly string[]
}

async function next({ user = question, system = 'Be kind.', results = [] }: Conversation) {
  const done = results.flatMap((content, at): OpenAI.ChatCompletionMessageParam[] => {
    const name = tools[at]?.type === 'function' ? tools[at].function.name : ''
    const call = { id: `call_${at}`, type: 'function', function: { name, arguments: '{}' } } as const
    return [
      { role: 'assistant', tool_calls: [call] },
      { role: 'tool', tool_call_id: call.id, content },
    ]
  })
  const messages = [{ role: 'system', content: system } as const, { role: 'user', content: user } as const]
  const { choices } = await client.chat.completions.create({
    model: 'scripted',
    messages: [...messages, ...done],
    tools,
  })
  const { content, tool_calls: calls } = choices[0]?.message ?? {}
  const [call] = calls ?? []
  return call?.type === 'function'
    ? { tool: call.function.name, args: JSON.parse(call.function.arguments) }
    : { said: content }
}
