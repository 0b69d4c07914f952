/** Most words of a search query: more only confuse. */
const mostWords = 12

const stopWords = new Set(
  `a about after all am an and any are as at be been but by can could did do does don't for from get give go had has have
  hello help hey hi how i i'd i'm i've if in into is it it's its just kindly know let like look many may me might much must
  my need no not now of off on or our out please questions so some tell than thank thanks that the their them then there
  these they this those to too up us very want was we were what what's when where where's which who whom why will with
  again anyway best can't first good hello last later maybe me morning one only same second so something still time
  today together would yes you you'd your find quick quickly soon urgent asap really actually wondering wonder`.split(
    /\s+/,
  ),
)

/**
 * A search query: the words of a text that carry meaning, from the start. Where the developer's message says that a
 * search needs only the question, only the sentences that ask something are read.
 */
export function keywordsOf(text: string, developerText: string): string {
  const picky = /\b(only|just)\b.*\bquestion\b|\bquestion (itself|alone)\b/i.test(developerText)
  const sentences = text.split(/(?<=[.!?])\s+|\n+/)
  const asking = picky ? sentences.filter((sentence) => asks.test(sentence)) : []
  const read = asking.length > 0 ? asking : sentences
  const words =
    read
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? []
  const kept = words
    .map((word) => word.replace(/['’]s$|[.'’-]+$/g, ''))
    .filter((word) => !stopWords.has(word))
  return [...new Set(kept)].slice(0, mostWords).join(' ')
}

const asks =
  /\?|^\W*(what|when|where|which|who|how|can|could|do|does|is|are|tell|find|look|give)\b|\bI('d| would) like|\bI (need|want)\b/i

/** The order number that a text speaks of, letter by letter as it stands there; null without one. */
export function orderIn(text: string): string | null {
  const full = /\b[A-Za-z]{3}-?\d{4}\b/.exec(text)
  if (full) return full[0]
  return /\b(order|parcel|package|delivery)\b/i.test(text) ? (/#?\b\d{4}\b/.exec(text)?.[0] ?? null) : null
}
