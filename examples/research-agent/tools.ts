import { tool } from '../agents-kit/tool.ts'

/** What the model may call. */
export const tools = [
  tool('web_search', 'Searches the web and the help pages of the shop.', {
    query: 'What to look for, in a few words.',
  }),
  tool('lookup_order', 'Looks up where a parcel is.', { order_id: 'The order number, such as ORD-1042.' }),
]
