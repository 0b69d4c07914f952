/**
 * The first `most` tokens of a text, whatever it is written in. A rule of thumb, not a tokenizer: up to six letters, up to
 * three digits, a sign, or one character of a script without spaces, each and no blanks.
 */
export function firstTokens(text: string, most: number): string {
  let end = 0
  let count = 0
  for (const { 0: token, index } of text.matchAll(piece)) {
    if (count === most) break
    count += 1
    end = index + token.length
  }
  return text.slice(0, end)
}

/** How many tokens a text has, by the same rule. */
export function countTokens(text: string): number {
  return text.match(piece)?.length ?? 0
}

const piece =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{M}]{1,6}|\p{N}{1,3}|[^\s\p{L}\p{M}\p{N}]/gu
