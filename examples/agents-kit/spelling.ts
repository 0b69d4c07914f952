/** Words replaced by the known word that is spelt most alike; a word that resembles none stays. */
export function corrected(words: readonly string[], known: ReadonlySet<string>): readonly string[] {
  return words.map((word) => (known.has(word) || word.length < 4 ? word : (nearest(word, known) ?? word)))
}

function nearest(word: string, known: ReadonlySet<string>): string | undefined {
  const most = word.length < 6 ? 1 : 2
  const near = [...known]
    .filter((candidate) => candidate.length > 3 && Math.abs(candidate.length - word.length) <= most)
    .map((candidate) => ({ candidate, edits: editsBetween(word, candidate) }))
    .filter(({ edits }) => edits <= most)
  return near.toSorted((a, b) => a.edits - b.edits)[0]?.candidate
}

/** Letters added, dropped, changed, or swapped with their neighbour (optimal string alignment distance). */
function editsBetween(from: string, to: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: to.length + 1 }, (_, at) => at)]
  for (let row = 1; row <= from.length; row++) {
    const next = [row]
    for (let column = 1; column <= to.length; column++) {
      const changed = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1)
      const swapped =
        from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
          ? (before[column - 2] ?? Infinity) + 1
          : Infinity
      next.push(Math.min(changed, swapped, (last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1))
    }
    ;[before, last] = [last, next]
  }
  return last[to.length] ?? 0
}
