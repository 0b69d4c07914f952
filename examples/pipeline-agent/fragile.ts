import { careless, posting, said } from '../agents-kit/careless.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import type { PipelineTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** The first version: it works in the demonstration. */
export const fragile = careless<PipelineTool>({
  system: 'You import sales: fetch them, transform them, validate them, store them, and report.',
  tools,
  runTool: (name, args, urlOf) => {
    if (name === 'transform_rows') return said(fetch(urlOf('transform'), posting(args)))
    if (name === 'validate_rows') return said(fetch(urlOf('validate'), posting(args)))
    if (name === 'store_rows') return said(fetch(urlOf('store'), posting(args)))
    return said(fetch(withQuery(urlOf('sales'), args, ['shop', 'month'])))
  },
})
