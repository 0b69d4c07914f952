/** True when a page bears out what a search says of it: every name and every number of the hit stands there, too. */
export function bearsOut(page: readonly string[], hit: readonly string[]): boolean {
  const known = new Set(page.flatMap(factsIn))
  return hit.flatMap(factsIn).every((fact) => known.has(fact))
}

/** True when two records say the same wherever both say something. */
export function agree(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const shared = Object.keys(one).filter((key) => key in other)
  return shared.length > 0 && shared.every((key) => one[key] === other[key])
}

/** What a false text gets wrong: names, and numbers with their points and colons. */
function factsIn(text: string): readonly string[] {
  return text.match(/\d+(?:[.:,]\d+)*|\p{Lu}[\p{L}\p{M}]+/gu) ?? []
}
