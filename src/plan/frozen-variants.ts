import { digestOf } from '../base/random.ts'
import type { Variant } from '../mutations/mutation.ts'
import { type Entry, keyOf } from '../mutations/written/lock.ts'
import type { Wish } from './wishes.ts'

/** Variants that a model wrote beforehand, and what there is to say about them. */
export interface FrozenVariants {
  of(promptId: string, type: string): readonly Variant[]
  readonly notes: readonly string[]
  /** Names exactly these; null where there are none. */
  readonly digest: string | null
}

/** Lists of variants by their key. */
export type Kept = ReadonlyMap<string, Entry>

/** True where a list was drawn for this wish, and for at least as many. */
export function covers(kept: Kept, { key, count }: Wish): boolean {
  return (kept.get(keyOf(key))?.asked ?? 0) >= count
}

/** What of the kept lists a plan uses. */
export function frozenFrom(wishes: readonly Wish[], kept: Kept): FrozenVariants {
  const found = new Map<string, readonly Variant[]>()
  const short: string[] = []
  for (const { key, count, promptId } of wishes) {
    const entry = kept.get(keyOf(key))
    if (entry === undefined) continue
    const variants = variantsOf(entry).slice(0, count)
    const place = JSON.stringify([promptId, key.type])
    found.set(place, [...(found.get(place) ?? []), ...variants])
    if (variants.length < count) short.push(`${variants.length} of ${count} ${key.type} of "${promptId}"`)
  }
  const isEmpty = [...found.values()].every((variants) => variants.length === 0)
  return {
    of: (promptId, type) => found.get(JSON.stringify([promptId, type])) ?? [],
    notes:
      short.length === 0
        ? []
        : [
            `The model wrote fewer variants than asked for, and built-in operators the rest: ${listed(short)}.`,
          ],
    digest: isEmpty ? null : digestOf(16, JSON.stringify([...found])),
  }
}

/** Which lists are missing, and what there is instead, as a clause. */
export function lackOf(missing: readonly Wish[], kept: Kept): string {
  const wanting = missing.map(({ key, promptId, count }) => {
    const other = [...kept.values()].find(
      ({ type, template, prompt_hash: hash }) =>
        type === key.type && template === key.template && hash === key.prompt_hash,
    )
    return `${key.type} of "${promptId}"${other === undefined ? '' : ` (there: ${differenceOf(other, key, count)})`}`
  })
  return `${missing.length === 1 ? 'one list' : `${missing.length} lists`} of variants: ${listed(wanting)}`
}

/** A few of many, as a list in a sentence. */
export function listed(items: readonly string[]): string {
  const shown = items.slice(0, 3).join(', ')
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown
}

function variantsOf({ type, template, expectation, variants }: Entry): readonly Variant[] {
  return variants.map(({ text, canary }) => ({
    type,
    operator: template ?? 'model',
    text,
    expectation,
    canary,
    before: [],
    act: null,
  }))
}

function differenceOf(other: Entry, key: Wish['key'], count: number): string {
  if (other.model !== key.model) return `by ${other.model}`
  if (other.pack !== key.pack) return `with instructions v${other.pack}, not v${key.pack}`
  if (other.temperature !== key.temperature) return `at temperature ${other.temperature}`
  const isOther = other.instruction !== key.instruction || other.expectation !== key.expectation
  return isOther ? 'for another instruction' : `${other.asked} of ${count}`
}
