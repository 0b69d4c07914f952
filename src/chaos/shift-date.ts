export interface Shift {
  readonly days: number
  readonly years: number
}

/** What an edit of a text replaced by what; `text` is the whole again. */
export interface Exchange {
  readonly text: string
  readonly was: string
  readonly is: string
}

/** Moves the first ISO 8601 date of a text; a time of day behind it stays. Undefined where there is none. */
export function shiftDate(text: string, shift: Shift): Exchange | undefined {
  for (const { 0: was, index } of text.matchAll(isoDate)) {
    const is = shifted(was, shift)
    if (is !== undefined) return { text: text.slice(0, index) + is + text.slice(index + was.length), was, is }
  }
  return undefined
}

/** Moves every ISO 8601 date of a text. */
export function shiftDates(text: string, shift: Shift): string {
  return text.replace(isoDate, (was) => shifted(was, shift) ?? was)
}

const isoDate = /(?<![\w-])\d{4}-\d{2}-\d{2}(?=T\d|[^\w-]|$)/g

/** Undefined for a day that is in no calendar, or would leave the years with four digits. */
function shifted(date: string, { days, years }: Shift): string | undefined {
  const moved = new Date(`${date}T00:00:00Z`)
  moved.setUTCFullYear(moved.getUTCFullYear() + years)
  moved.setUTCDate(moved.getUTCDate() + days)
  const year = moved.getUTCFullYear()
  return year >= 1000 && year <= 9999 ? moved.toISOString().slice(0, 10) : undefined
}
