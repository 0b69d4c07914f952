import { tool } from '../agents-kit/tool.ts'

const rows = { type: 'array', description: 'The rows, as the step before gave them.' } as const

/** What the model may call. */
export const tools = [
  tool('fetch_sales', 'The sales of a shop in a month, as the till wrote them.', {
    shop: 'City of the shop.',
    month: 'Name of the month.',
  }),
  tool('transform_rows', "Turns the till's rows into the warehouse's.", { rows }),
  tool('validate_rows', 'Says whether rows may be stored.', { rows }),
  tool('store_rows', 'Writes rows into the warehouse.', {
    shop: 'City of the shop.',
    month: 'Name of the month.',
    rows,
  }),
]
