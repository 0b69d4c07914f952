import type { Script } from '../script.ts'

/** A month of sales from one system into another. */
export const pipeline: Script = {
  tools: ['fetch_sales', 'transform_rows', 'validate_rows', 'store_rows'],
  slots: {
    shop: { words: ['Lisbon', 'Porto', 'Oslo'] },
    month: {
      words: [
        'January',
        'February',
        'March',
        'April',
        'May',
        'June',
        'July',
        'August',
        'September',
        'October',
        'November',
        'December',
      ],
    },
  },
  asks: 'Please tell me which shop and which month to import.',
  steps: [
    {
      tool: 'fetch_sales',
      args: { shop: '{shop}', month: '{month}' },
      madeUp: { rows: [{ sku: 'SKU-1', amount: '100,00 EUR' }] },
      sorry: 'I am sorry, but I could not fetch the sales, so nothing was stored.',
    },
    {
      tool: 'transform_rows',
      args: { rows: '{fetch_sales.rows}' },
      madeUp: { rows: [{ sku: 'SKU-1', cents: 10_000 }] },
      sorry: 'I am sorry, but I could not transform the sales, so nothing was stored.',
    },
    {
      tool: 'validate_rows',
      args: { rows: '{transform_rows.rows}' },
      madeUp: { valid: true, problem: '' },
      sorry: 'I am sorry, but I could not validate the sales, so nothing was stored.',
      ends: [
        {
          fact: 'validate_rows.valid',
          is: /^false$/,
          says: 'The sales of {shop} for {month} are not valid ({validate_rows.problem}), so nothing was stored.',
        },
      ],
    },
    {
      tool: 'store_rows',
      args: { shop: '{shop}', month: '{month}', rows: '{transform_rows.rows}' },
      madeUp: { stored: 1, total_eur: '100.00' },
      sorry: 'I am sorry, but I could not confirm that the sales were stored.',
    },
  ],
  says: 'Stored {store_rows.stored} sales of {shop} for {month}, {store_rows.total_eur} EUR in total.',
}
