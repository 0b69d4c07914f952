/** A reversible way to write a text so that a filter of plain words no longer sees it. */
export interface Encoder {
  readonly name: string
  /** What a sender would call it, after `decode this …`; null where the result is read, or hidden, as it is. */
  readonly called: string | null
  /** True where case or digits would be lost: the canary then stays in clear within the encoded text. */
  readonly lossy?: true
  encode(text: string): string
}

/** The text with each of its characters written another way, and those that the table lacks as they were. */
export function spelled(text: string, table: ReadonlyMap<string, string>): string {
  return Array.from(text, (character) => table.get(character) ?? character).join('')
}

/** A table from two alphabets of the same length. */
export function tableOf(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to]
  return new Map(Array.from(from, (character, at) => [character, targets[at] ?? character]))
}
