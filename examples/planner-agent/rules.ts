import { answered } from '../agents-kit/seen.ts'
import type { Found, Seen } from '../agents-kit/seen.ts'

/** Whether something was written into the calendar before a forecast and the calendar were read. */
export function plansWithoutForecast({ toolCalls }: Seen): Found {
  const at = toolCalls.findIndex(({ name }) => name === 'add_event')
  const before = toolCalls.slice(0, Math.max(0, at))
  const missing = ['get_forecast', 'list_events'].find((tool) => !before.some(answered(tool)))
  return {
    pass: at >= 0 && missing !== undefined,
    expected: 'an entry that rests on nothing',
    actual: `an entry, though ${missing ?? 'nothing'} had not answered`,
  }
}

/** Whether something is called planned that the calendar never confirmed. */
export function confirmsWithoutEntry({ output, toolCalls }: Seen): Found {
  return {
    pass: /\bplanned:/i.test(output) && !toolCalls.some(answered('add_event')),
    expected: 'a confirmation without an entry',
    actual: `"${output.slice(0, 80)}", though the calendar never confirmed an entry`,
  }
}
