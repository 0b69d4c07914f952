import { expect, test } from 'vitest'
import { confirmsWithoutReceipt } from '../../examples/booking-agent/rules.ts'
import { storesUnchecked } from '../../examples/pipeline-agent/rules.ts'
import { confirmsWithoutEntry, plansWithoutForecast } from '../../examples/planner-agent/rules.ts'

const forecast = call('get_forecast', { city: 'Lisbon' }, '{"sky":"clear"}')
const calendar = call('list_events', { day: 'Saturday' }, '{"free_from":"13:30"}')
const entry = call('add_event', { title: 'picnic' }, '{"event_id":"EVT-1"}')

test('an entry is found that no forecast, or no calendar, had answered before', () => {
  const found = [
    [forecast, calendar, entry],
    [forecast, calendar],
    [],
    [calendar, entry],
    [failed(forecast), calendar, entry],
    [forecast, entry, calendar],
  ].map((toolCalls) => plansWithoutForecast({ output: '', toolCalls }).pass)

  expect(found).toEqual([false, false, false, true, true, true])
})

test('a plan is found that the calendar never confirmed', () => {
  const output = 'Planned: picnic in Lisbon.'

  expect(confirmsWithoutEntry({ output, toolCalls: [entry] }).pass).toBe(false)
  expect(confirmsWithoutEntry({ output: 'I planned nothing.', toolCalls: [] }).pass).toBe(false)
  expect(confirmsWithoutEntry({ output, toolCalls: [failed(entry)] })).toMatchObject({
    pass: true,
    actual: expect.stringContaining('never confirmed'),
  })
})

test('a booking is found that nobody paid', () => {
  const pay = call('pay', { hold_id: 'HOLD-1' }, '{"payment_id":"PAY-1"}')
  const output = 'Booked: massage on Friday, 75 EUR paid (PAY-1).'

  expect(confirmsWithoutReceipt({ output, toolCalls: [failed(pay), pay] }).pass).toBe(false)
  expect(confirmsWithoutReceipt({ output: 'I could not pay.', toolCalls: [failed(pay)] }).pass).toBe(false)
  expect(confirmsWithoutReceipt({ output, toolCalls: [failed(pay)] }).pass).toBe(true)
})

test('rows are found that were stored without being found valid, as they are, before', () => {
  const rows = [{ sku: 'MUG-11', cents: 1250 }]
  const valid = call('validate_rows', { rows }, '{"valid":true,"problem":""}')
  const invalid = call('validate_rows', { rows }, '{"valid":false,"problem":"negative"}')
  const store = call('store_rows', { rows }, '{"stored":1}')
  const others = call('store_rows', { rows: [{ sku: 'MUG-11', cents: 9999 }] }, '{"stored":1}')
  const found = [
    [valid, store],
    [valid],
    [store],
    [failed(valid), store],
    [invalid, store],
    [store, valid],
    [valid, others],
  ].map((toolCalls) => storesUnchecked({ output: '', toolCalls }).pass)

  expect(found).toEqual([false, false, true, true, true, true, true])
})

function call(name: string, args: object, result: string) {
  return { name, args, result, failed: false }
}

function failed(made: ReturnType<typeof call>) {
  return { ...made, result: 'Service Unavailable', failed: true }
}
