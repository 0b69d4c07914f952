import { isObject, textOf } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { found, refused, serveTools } from '../agents-kit/serve-tools.ts'
import type { ToolService } from '../agents-kit/world.ts'
import { centsIn, rowsIn, totalOf } from './rows.ts'
import { sales } from './sales.ts'

export type PipelineTool = 'sales' | 'transform' | 'validate' | 'store'

const name = 'till and warehouse of the pipeline agent'

/** `GET /sales?shop=…&month=…` at the till; `POST /transform`, `/validate` and `/store` at the warehouse. */
export const warehouse: ToolService<PipelineTool> = {
  name,
  port: 8796,
  start: serveTools(name, {
    'GET /sales': (query) => {
      const rows = sales.get(`${textOf(query, 'shop')} ${textOf(query, 'month')}`)
      return rows ? found({ rows }) : refused(404, 'no sales of that shop for that month')
    },
    'POST /transform': transform,
    'POST /validate': validate,
    'POST /store': ({ shop, month, rows }) => {
      const kept = rowsIn(rows)
      return kept
        ? found({ shop, month, stored: kept.length, total_eur: totalOf(kept) })
        : refused(422, 'rows of sku and cents are required')
    },
  }),
  tools: {
    sales: { path: '/sales', env: 'SALES_URL' },
    transform: { path: '/transform', env: 'TRANSFORM_URL' },
    validate: { path: '/validate', env: 'VALIDATE_URL' },
    store: { path: '/store', env: 'STORE_URL' },
  },
}

function transform({ rows }: Fields) {
  if (!Array.isArray(rows)) return refused(422, 'rows are required')
  return found({
    rows: rows.map((row) => (isObject(row) ? { sku: row['sku'], cents: centsIn(row['amount']) } : null)),
  })
}

function validate({ rows }: Fields) {
  const read = rowsIn(rows)
  if (!read) return found({ valid: false, problem: 'a row lacks its sku or its amount' })
  const negative = read.find(({ cents }) => cents <= 0)
  return found({ valid: !negative, problem: negative ? `${negative.sku} has a negative amount` : '' })
}
