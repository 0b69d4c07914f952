import { hash } from 'node:crypto'
import { textOf } from '../agents-kit/record.ts'
import { found, refused, serveTools } from '../agents-kit/serve-tools.ts'
import type { ToolService } from '../agents-kit/world.ts'
import { forecasts, freeFrom } from './week.ts'

export type PlannerTool = 'forecast' | 'events' | 'add'

const name = 'weather and calendar of the planner agent'

/** `GET /forecast?city=…&day=…`, `GET /events?day=…` and `POST /events/add`; a read with `from=replica` is a second source. */
export const weatherAndCalendar: ToolService<PlannerTool> = {
  name,
  port: 8794,
  start: serveTools(name, {
    'GET /forecast': (query) => {
      const forecast = forecasts.find(({ city, day }) => city === query['city'] && day === query['day'])
      return forecast ? found(forecast) : refused(404, 'no forecast for that city and day')
    },
    'GET /events': (query) => {
      const day = textOf(query, 'day')
      return found({ day, free_from: freeFrom.get(day) ?? 'none' })
    },
    'POST /events/add': ({ title, day, start }) => {
      if (freeFrom.get(String(day)) !== start) return refused(409, 'you are not free then')
      const event = hash('sha1', `${String(title)} ${String(day)}`, 'hex').slice(0, 4)
      return found({ event_id: `EVT-${event.toUpperCase()}`, title, day, start })
    },
  }),
  tools: {
    forecast: { path: '/forecast', env: 'FORECAST_URL' },
    events: { path: '/events', env: 'EVENTS_URL' },
    add: { path: '/events/add', env: 'ADD_EVENT_URL' },
  },
}
