import { careless, posting, said } from '../agents-kit/careless.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import type { PlannerTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** The first version: it works in the demonstration. */
export const fragile = careless<PlannerTool>({
  system: 'You plan things to do outdoors. Use the tools, and put what you planned into the calendar.',
  tools,
  runTool: (name, args, urlOf) => {
    if (name === 'get_forecast') return said(fetch(withQuery(urlOf('forecast'), args, ['city', 'day'])))
    if (name === 'list_events') return said(fetch(withQuery(urlOf('events'), args, ['day'])))
    return said(fetch(urlOf('add'), posting(args)))
  },
})
