import { randomUUID } from 'node:crypto'
import { postJson } from '../agents-kit/call-json.ts'
import { careful } from '../agents-kit/careful.ts'
import type { ToolRun } from '../agents-kit/careful.ts'
import { isObject } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { failure, trimmed, unreadable } from '../agents-kit/results.ts'
import { readTwice } from '../agents-kit/two-sources.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import type { PlannerTool } from './tool-service.ts'
import { tools } from './tools.ts'

type Run = ToolRun<PlannerTool>

/** What a careful team ships: it plans only on a forecast and a calendar that two sources agree on. */
export const hardened = careful<PlannerTool>({
  system: 'You plan things to do outdoors, when the weather and the calendar allow it.',
  tools,
  openTools: (run) => {
    // One entry a conversation, however often the call has to be made.
    const key = randomUUID()
    return (name, args) => {
      if (name === 'get_forecast') return read(withQuery(run.urlOf('forecast'), args, ['city', 'day']), run)
      if (name === 'list_events') return read(withQuery(run.urlOf('events'), args, ['day']), run)
      return add({ ...args, idempotency_key: key }, run)
    }
  },
  unfounded: 'I could not find out enough to plan that.',
})

async function read(url: string, { deadline }: Run): Promise<object> {
  const got = await readTwice(url, deadline)
  if (!got.ok) return failure(got)
  return isObject(got.value) ? trimmed(got.value) : unreadable
}

/** The entry, if the calendar wrote what it was asked to write. */
async function add(entry: Fields, { urlOf, deadline }: Run): Promise<object> {
  const got = await postJson(urlOf('add'), entry, deadline)
  if (!got.ok) return failure(got)
  if (!isObject(got.value)) return unreadable
  const { title, day, start } = got.value
  const isAsAsked = title === entry['title'] && day === entry['day'] && start === entry['start']
  return isAsAsked ? trimmed(got.value) : { error: 'the calendar wrote something else' }
}
