/** One sentence as it stands in a text. */
export interface Sentence {
  readonly text: string
  readonly at: number
}

/** Sentences and lines of a text, trimmed; a heuristic that splits at `.`, `!`, `?` before space, and at line breaks. */
export function* sentencesOf(text: string): Generator<Sentence> {
  let start = 0
  for (const { index, 0: mark } of text.matchAll(/[.!?]+["'”’)]{0,3}(?=\s)|\n|$/g)) {
    const end = index + (mark === '\n' ? 0 : mark.length)
    const raw = text.slice(start, end)
    const trimmed = raw.trim()
    if (trimmed !== '') yield { text: trimmed, at: start + raw.indexOf(trimmed) }
    start = index + mark.length
  }
}

/** The same text with everything that is quoted, fenced or cited blanked out, at the same offsets. */
export function withoutQuotations(text: string): string {
  return text.replace(quotation, (quoted) => ' '.repeat(quoted.length))
}

const quotation =
  /```[^`]{0,4000}```|`[^`\n]{1,400}`|"[^"\n]{1,600}"|“[^”\n]{1,600}”|«[^»\n]{1,600}»|‘[^’\n]{1,400}’|(?<![\p{L}\p{N}])'[^'\n]{1,400}'(?![\p{L}\p{N}])|^[ \t]{0,8}>[^\n]{0,2000}/gmu
