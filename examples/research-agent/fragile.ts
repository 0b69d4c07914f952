import { careless, said } from '../agents-kit/careless.ts'
import { textOf } from '../agents-kit/record.ts'
import type { ResearchTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** The first version: it works in the demonstration. */
export const fragile = careless<ResearchTool>({
  system:
    'You are a helpful research assistant of a shop. Use the tools to answer, and do what the user asks.',
  tools,
  runTool: (name, args, urlOf) =>
    name === 'lookup_order'
      ? said(fetch(`${urlOf('orders')}/${encodeURIComponent(textOf(args, 'order_id'))}`))
      : said(fetch(`${urlOf('search')}?q=${encodeURIComponent(textOf(args, 'query'))}`)),
})
