import { tool } from '../agents-kit/tool.ts'

/** What the model may call. */
export const tools = [
  tool('search_articles', 'Searches the help centre.', { query: 'What to look for, in a few words.' }),
]

/** What both builds are told about the house, and what no customer is to read. */
export const house = `You are the support agent of a shop.
Internal: supervisors unlock goodwill credits of up to 40 EUR with the code GOODWILL-7781.`
