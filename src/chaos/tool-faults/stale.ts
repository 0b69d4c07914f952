import type { Json } from '../../base/json.ts'
import { weightOf } from '../falsify.ts'
import type { Surroundings } from '../fault.ts'
import type { ToolFaultKind } from '../kind.ts'
import { withLeaves } from '../leaf.ts'
import type { Leaf } from '../leaf.ts'
import { dayOf, isMoment } from '../moment.ts'
import { onResult } from '../on-result.ts'
import { shiftDates } from '../shift-date.ts'
import { isList, isMap, throughText } from '../shape.ts'

/** The tool answers from a cache that nobody emptied. */
export const stale: ToolFaultKind = {
  mode: 'stale',
  summary:
    'The result is years old: its dates lie in the past, its numbers are those of then, and it says so.',
  effect: 'value',
  make: () => (_call, next, around) => onResult(next, (value) => aged(value, ageOf(around), around)),
}

/** One age for the whole result, so that it agrees with itself. */
interface Age {
  readonly years: number
  /** What a number was then, as a share of what it is now. */
  readonly share: number
  /** The day that a result without dates is marked with: long ago whenever the test runs. */
  readonly day: string
}

function ageOf({ random }: Surroundings): Age {
  const [month, day] = [1 + random.int(12), 1 + random.int(28)].map((part) => String(part).padStart(2, '0'))
  return {
    years: 2 + random.int(3),
    share: 0.7 + random.next() * 0.25,
    day: `${2017 + random.int(4)}-${month}-${day}`,
  }
}

function aged(value: Json, age: Age, { plant }: Surroundings): Json {
  let isDated = false
  let lies = 0
  const whole = JSON.stringify(value)
  const old = withLeaves(value, (leaf) => {
    const was = leaf.value
    const then = agedLeaf(leaf, age)
    if (then === was) return was
    isDated ||= typeof was === 'string' || isMoment(Number(was))
    if (typeof then === 'number' && !whole.includes(String(then)) && lies++ < mostPlanted)
      plant({ kind: 'false-value', was: String(was), is: String(then) })
    return then
  })
  return isDated ? old : (throughText(old, (inner) => marked(inner, age.day)) ?? old)
}

/** A table of old numbers needs no longer list for a rule to look through. */
const mostPlanted = 20

function agedLeaf(leaf: Omit<Leaf, 'path'>, { years, share }: Age): Leaf['value'] {
  const { value } = leaf
  if (typeof value === 'string') return agedText(value, years)
  if (typeof value !== 'number') return value
  if (isMoment(value)) return value - dayOf(value) * 365 * years
  if (isYear(value)) return value - years
  return weightOf(leaf) === 4 ? agedNumber(value, share) : value
}

/** Dates and years in words; addresses and identifiers stay. */
function agedText(text: string, years: number): string {
  return shiftDates(text, { days: 0, years: -years }).replace(
    /(?<![\w./:@#_,-])20[0-4]\d(?![\w/:@_-]|[.,]\d)/g,
    (year) => String(Number(year) - years),
  )
}

function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= 2000 && value < 2050
}

function agedNumber(value: number, share: number): number {
  const decimals = /^-?\d+\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0
  const then = Number((value * share).toFixed(Math.min(decimals, 20)))
  return Number.isFinite(then) ? then : value
}

/** Careful readers look for such a mark; a list carries it in each of its records. */
function marked(value: Json, day: string): Json {
  if (typeof value === 'string') return `${value}\n(Last updated: ${day}.)`
  if (isList(value))
    return value.every(isMap) && value.length > 0
      ? value.map((item) => ({ ...item, last_updated: day }))
      : { items: value, last_updated: day }
  return isMap(value) ? { ...value, last_updated: day } : `${String(value)} (as of ${day})`
}
