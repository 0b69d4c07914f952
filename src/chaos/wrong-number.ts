import type { Random } from '../base/random.ts'
import { dayOf, isMoment } from './moment.ts'

/** Another number that might as well be true: the same sign, no more decimals, never the same. */
export function wrongNumber(was: number, random: Random): number {
  const size = Math.abs(was)
  const sign = was < 0 ? -1 : 1
  return sign * (Number.isInteger(size) ? wrongInteger(size, random) : wrongFraction(size, random))
}

/** `size` is not negative, nor is what comes out. */
function wrongInteger(size: number, random: Random): number {
  const up = random.chance(0.5)
  const moved = (step: number): number => (up || step >= size ? size + step : size - step)
  if (size < 10) return moved(1 + random.int(3))
  if (size >= 1900 && size <= 2100) return moved(1 + random.int(4))
  if (isMoment(size)) return moved(dayOf(size) * (1 + random.int(20)))
  // A round number stays round: 1200 becomes 1500, not 1437.
  const roundness = 10 ** (/0*$/.exec(String(size))?.[0].length ?? 0)
  return moved(Math.max(1, Math.round((size * share(random)) / roundness)) * roundness)
}

function wrongFraction(size: number, random: Random): number {
  const decimals = /^\d+\.(\d+)$/.exec(String(size))?.[1]?.length
  if (decimals === undefined || decimals > 20) return size * 1.5
  const step = Math.max(10 ** -decimals, Number((size * share(random)).toFixed(decimals)))
  // A share of one stays a share of one.
  const up = step >= size || (random.chance(0.5) && (size > 1 || size + step <= 1))
  return Number((up ? size + step : size - step).toFixed(decimals))
}

/** Wrong enough to matter, near enough to be believed: 8 to 35 percent. */
function share(random: Random): number {
  return 0.08 + random.next() * 0.27
}
