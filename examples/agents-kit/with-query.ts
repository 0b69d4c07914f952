import { textOf } from './record.ts'
import type { Fields } from './record.ts'

/** An address with some of a call's arguments as its query. */
export function withQuery(url: string, args: Fields, names: readonly string[]): string {
  const query = new URLSearchParams(Object.fromEntries(names.map((name) => [name, textOf(args, name)])))
  return `${url}?${query.toString()}`
}
