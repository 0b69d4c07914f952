import type { Planted } from '../base/fault-met.ts'
import type { Json } from '../base/json.ts'
import type { Random } from '../base/random.ts'
import { leavesOf, withLeaf } from './leaf.ts'
import type { Leaf, Step } from './leaf.ts'
import { wrongNumber } from './wrong-number.ts'
import { wrongText } from './wrong-text.ts'

/** A result in which one thing is no longer true. */
export interface Falsehood {
  readonly value: Json
  /** The name of the field; empty where there is none, or where the lie stands amid other words. */
  readonly key: string
  readonly was: string
  readonly is: string
  /** Null where the false value is a true one in another place, so that finding it proves nothing. */
  readonly planted: Planted | null
}

/** Changes one value that an answer is likely to rest on; undefined where the result holds none. */
export function falsify(value: Json, random: Random): Falsehood | undefined {
  const leaves = leavesOf(value)
  const whole = JSON.stringify(value)
  for (const weight of [4, 3]) {
    const lie = lieAmong(leaves, weight)
    if (lie) return lie
  }
  return swap(value, leaves, random) ?? lieAmong(leaves, 1)

  function lieAmong(all: readonly Leaf[], weight: number): Falsehood | undefined {
    const chosen = all.filter((leaf) => weightOf(leaf) === weight).slice(0, mostChoices)
    for (const leaf of random.shuffle(chosen)) {
      const lie = freshLie(leaf, whole, random)
      if (lie) return withLie(value, leaf, lie)
    }
    return undefined
  }
}

/** What comes first in a result is what an agent uses. */
const mostChoices = 6

/** How likely an answer rests on it: 4 for facts, 3 for names, 1 for bookkeeping, 0 for what only identifies. */
export function weightOf({ key, value }: Omit<Leaf, 'path'>): number {
  if (machinery.test(key.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_'))) return 0
  if (value === null) return 0
  if (typeof value === 'boolean' || bookkeeping.test(key)) return 1
  if (typeof value === 'number') return 4
  if (/^\s*\w+:\/\//.test(value)) return 0
  return /\d/.test(value) ? 4 : /\b[A-Z][a-z]/.test(value) ? 3 : 0
}

const machinery =
  /(?:^|_)(?:ids?|uuid|guid|key|token|hash|etag|url|uri|href|link|src|cursor|page|offset|limit|version|type|kind|role|status|lang|locale|error|query)$/i

const bookkeeping =
  /count|total|took|score|rank|position|confidence|latency|duration|elapsed|size|length|publish|(?:updated|created|modified|indexed|fetched|cached)|timestamp/i

interface Lie {
  readonly value: Json
  readonly was: string
  readonly is: string
}

/** Tried again until the false value stands nowhere in the true result, so that it cannot be said by accident. */
function freshLie(leaf: Leaf, whole: string, random: Random): Lie | undefined {
  for (let tries = 0; tries < 6; tries++) {
    const lie = lieFor(leaf, random)
    if (lie === undefined || !whole.includes(lie.is)) return lie
  }
  return lieFor(leaf, random)
}

function lieFor({ key, value }: Leaf, random: Random): Lie | undefined {
  if (typeof value === 'number') {
    const is = wrongNumber(value, random)
    return { value: is, was: String(value), is: String(is) }
  }
  if (typeof value === 'boolean') return { value: !value, was: `${key}: ${value}`, is: `${key}: ${!value}` }
  if (value === null) return undefined
  const exchange = wrongText(value, random)
  return exchange && { value: exchange.text, was: exchange.was, is: exchange.is }
}

function withLie(value: Json, { path, key, value: leaf }: Leaf, { value: lie, was, is }: Lie): Falsehood {
  const isAmidWords = typeof leaf === 'string' && leaf !== was
  const planted = { kind: 'false-value', was, is } as const
  return { value: withLeaf(value, path, lie), key: isAmidWords ? '' : key, was, is, planted }
}

/** Two neighbours in a list exchange a field. */
function swap(value: Json, leaves: readonly Leaf[], random: Random): Falsehood | undefined {
  const groups = Map.groupBy(leaves.slice(0, 200), ({ path }) => path.map(nameOf).join('\0'))
  const pairs = [...groups.values()].flatMap(([one, ...others]) => {
    const other = others.find((leaf) => leaf.value !== one?.value)
    return one && other && !machinery.test(one.key) ? [{ one, other }] : []
  })
  const pair = random.pick(pairs)
  if (!pair) return undefined
  const { one, other } = pair
  const swapped = withLeaf(withLeaf(value, one.path, other.value), other.path, one.value)
  return { value: swapped, key: one.key, was: String(one.value), is: String(other.value), planted: null }
}

/** All items of a list have one name. */
function nameOf(step: Step): string {
  return typeof step === 'number' ? '#' : String(step)
}
