import { isObject } from '../agents-kit/record.ts'

/** A sale as the warehouse keeps it. */
export interface Row {
  readonly sku: string
  readonly cents: number
}

/** Rows as somebody sent them; null where they are not. */
export function rowsIn(value: unknown): readonly Row[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const rows = value.flatMap((row): Row[] =>
    isObject(row) && typeof row['sku'] === 'string' && Number.isSafeInteger(row['cents'])
      ? [{ sku: row['sku'], cents: Number(row['cents']) }]
      : [],
  )
  return rows.length === value.length ? rows : null
}

/** A till's amount in cents: `1.041,90 EUR` is 104190; null for anything else. */
export function centsIn(amount: unknown): number | null {
  const [, whole, cents] = /^(-?\d{1,3}(?:\.?\d{3})*),(\d\d) EUR$/.exec(String(amount)) ?? []
  if (whole === undefined || cents === undefined) return null
  return Number(`${whole.replaceAll('.', '')}${cents}`)
}

/** What rows add up to, in euros with two decimals. */
export function totalOf(rows: readonly Row[]): string {
  return (rows.reduce((sum, { cents }) => sum + cents, 0) / 100).toFixed(2)
}
