import type { Json } from '../base/json.ts'
import { type Exchange, labelOf } from './exchange.ts'
import { keyOf } from './normalise.ts'

/** What the index of a cassette tells of one exchange, without its bytes. */
export interface Entry extends Pick<Exchange, 'boundary' | 'name' | 'method' | 'key'> {
  readonly label: string
}

/** Recorded exchanges, in the order in which they happened; each is read when it is needed. */
export interface Cassette {
  readonly entries: readonly Entry[]
  /** True where the entries were read of an index, which may be older than what it tells of. */
  readonly isIndexed: boolean
  read(at: number): Exchange
}

/** A cassette whose exchanges are at hand. */
export function cassetteOf(exchanges: readonly Exchange[]): Cassette {
  return {
    entries: exchanges.map(entryOf),
    isIndexed: false,
    read: (at) => {
      const exchange = exchanges[at]
      if (exchange === undefined) throw new Error(`the cassette has no exchange ${at}`)
      return exchange
    },
  }
}

/** The key is made anew: beside a request that was edited by hand the old one still stands. */
export function entryOf(exchange: Exchange): Entry {
  const { boundary, name, method } = exchange
  return { boundary, name, method, key: keyOf(exchange), label: labelOf(exchange) }
}

/** An index entry as it is written. */
export function entryJson({ boundary, name, method, key, label }: Entry): { readonly [key: string]: Json } {
  return { boundary, name, method, key, label }
}
