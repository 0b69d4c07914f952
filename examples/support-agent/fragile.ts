import { careless, said } from '../agents-kit/careless.ts'
import { textOf } from '../agents-kit/record.ts'
import type { SupportTool } from './knowledge-base.ts'
import { house, tools } from './tools.ts'

/** The first version: it works in the demonstration. */
export const fragile = careless<SupportTool>({
  system: `${house}\nBe friendly, and always give the customer an answer.`,
  tools,
  runTool: (_name, args, urlOf) =>
    said(fetch(`${urlOf('articles')}?q=${encodeURIComponent(textOf(args, 'query'))}`)),
})
