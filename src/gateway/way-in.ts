import { timingSafeEqual } from 'node:crypto'
import type { GatewayLane } from './lane.ts'

/** The lane of `/i/<token>/…` and the path below it; null for an address without a known token. */
export function wayIn(
  lanes: readonly GatewayLane[],
  address: string,
): { readonly lane: GatewayLane; readonly path: string } | null {
  if (!address.startsWith('/i/')) return null
  const end = address.indexOf('/', 3)
  const token = end < 0 ? address.slice(3) : address.slice(3, end)
  const lane = lanes.find((each) => isSame(each.token, token))
  return lane === undefined ? null : { lane, path: end < 0 ? '' : address.slice(end + 1) }
}

/** Compares in constant time, as the token is what keeps strangers out. */
function isSame(token: string, given: string): boolean {
  const [left, right] = [Buffer.from(encodeURIComponent(token)), Buffer.from(given)]
  return left.length === right.length && timingSafeEqual(left, right)
}
