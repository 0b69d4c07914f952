/** True for Unix time from 2001 to 2065, in seconds or milliseconds. */
export function isMoment(number: number): boolean {
  return Number.isInteger(number) && ((number >= 1e9 && number < 3e9) || (number >= 1e12 && number < 3e12))
}

/** A day in the moment's own unit. */
export function dayOf(moment: number): number {
  return moment < 1e12 ? 86_400 : 86_400_000
}
