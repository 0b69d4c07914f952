import { z } from 'zod'
import { defineInvariant, quote } from './invariant.ts'
import { listed } from './seen-calls.ts'
import { within } from './spending.ts'

/** What the model calls of a cell cost, by the price table, stays within a budget. */
export const maxCost = defineInvariant({
  type: 'max_cost',
  summary: 'The agent spends no more than so much money.',
  endings: true,
  wire: true,
  options: z.strictObject({
    max_usd: z.number().min(0).describe('The most that a cell may cost, in US dollars.'),
  }),

  make: ({ max_usd }) =>
    within({
      max: max_usd,
      expected: `at most ${dollars(max_usd)}`,
      spentBy: ({ cost }) => cost,
      inWords: dollars,
      unknown: (calls) => {
        const models = [...new Set(calls.map(({ model }) => quote(model, 60)))].slice(0, 3)
        return `what ${listed(models)} cost is not known: give the price under \`gateway.prices\``
      },
    }),
})

/** Sums of tiny prices, without the noise of binary fractions. */
function dollars(amount: number): string {
  return `${Number(amount.toPrecision(4))} US dollars`
}
