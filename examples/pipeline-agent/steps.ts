import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { postJson } from '../agents-kit/call-json.ts'
import type { ToolRun } from '../agents-kit/careful.ts'
import { isObject, textOf } from '../agents-kit/record.ts'
import type { Fields } from '../agents-kit/record.ts'
import { failure, unreadable } from '../agents-kit/results.ts'
import { readTwice } from '../agents-kit/two-sources.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import { centsIn, rowsIn, totalOf } from './rows.ts'
import type { Row } from './rows.ts'
import type { PipelineTool } from './tool-service.ts'

/**
 * The steps of one import. Each works on what the step before gave, not on what the model says that it gave, and no
 * step begins before the one before it has succeeded.
 */
export function openSteps({ urlOf, deadline }: ToolRun<PipelineTool>) {
  const key = randomUUID()
  let fetched: readonly unknown[] | null = null
  let transformed: readonly Row[] | null = null
  let valid: readonly Row[] | null = null

  const steps: Readonly<Record<string, (args: Fields) => Promise<object>>> = {
    async fetch_sales(args) {
      const got = await readTwice(withQuery(urlOf('sales'), args, ['shop', 'month']), deadline)
      if (!got.ok) return failure(got)
      const rows = isObject(got.value) ? got.value['rows'] : null
      if (!Array.isArray(rows) || rows.length === 0) return unreadable
      fetched = rows
      return { rows }
    },

    async transform_rows() {
      if (!fetched) return tooEarly
      const got = await postJson(urlOf('transform'), { rows: fetched }, deadline)
      if (!got.ok) return failure(got)
      const rows = isObject(got.value) ? rowsIn(got.value['rows']) : null
      if (!rows) return unreadable
      if (!areSame(fetched, rows)) return { error: 'sources disagree' }
      transformed = rows
      return { rows }
    },

    async validate_rows() {
      if (!transformed) return tooEarly
      const got = await postJson(urlOf('validate'), { rows: transformed }, deadline)
      if (!got.ok) return failure(got)
      if (!isObject(got.value) || typeof got.value['valid'] !== 'boolean') return unreadable
      if (got.value['valid']) valid = transformed
      return { valid: got.value['valid'], problem: textOf(got.value, 'problem') }
    },

    async store_rows({ shop, month }) {
      if (!valid) return tooEarly
      const got = await postJson(urlOf('store'), { shop, month, rows: valid, idempotency_key: key }, deadline)
      if (!got.ok) return failure(got)
      const wanted = { shop, month, stored: valid.length, total_eur: totalOf(valid) }
      return isDeepStrictEqual(got.value, wanted)
        ? wanted
        : { error: 'the warehouse confirmed something else' }
    },
  }
  return async (name: string, args: Fields): Promise<object> =>
    (await steps[name]?.(args)) ?? { error: 'no such tool' }
}

const tooEarly = { error: 'the step before has not succeeded' }

/** Whether a transformation kept every sale and every amount. */
function areSame(fetched: readonly unknown[], rows: readonly Row[]): boolean {
  return (
    fetched.length === rows.length &&
    fetched.every((sale, at) => {
      const row = rows[at]
      return isObject(sale) && row?.sku === sale['sku'] && row?.cents === centsIn(sale['amount'])
    })
  )
}
