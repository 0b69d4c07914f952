/**
 * How alike two texts are in their wording, from 0 to 1: the cosine of the logarithmic counts of their character n-grams
 * (3 to 5, within words; the features of scikit-learn's `char_wb` analyzer with `sublinear_tf`). The same in both
 * directions, blind to case, punctuation and the order of words, and to meaning: "not" changes little.
 * Reads the first 50,000 characters of each.
 */
export function likeness(left: string, right: string): number {
  return likenessTo(left)(right)
}

/** The same, with one text read once. */
export function likenessTo(wanted: string): (text: string) => number {
  const known = gramsOf(wanted)
  return (text) => {
    const other = gramsOf(text)
    if (known.length === 0 || other.length === 0) return known.length === other.length ? 1 : 0
    const [few, many] =
      known.counts.size < other.counts.size ? [known.counts, other.counts] : [other.counts, known.counts]
    let product = 0
    for (const [gram, weight] of few) product += weight * (many.get(gram) ?? 0)
    return Math.min(1, product / (known.length * other.length))
  }
}

interface Grams {
  readonly counts: ReadonlyMap<string, number>
  /** Euclidean length of the vector; 0 for a text without letters and digits. */
  readonly length: number
}

const mostCharacters = 50_000

function gramsOf(text: string): Grams {
  const counts = new Map<string, number>()
  for (const [word] of folded(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    const padded = ` ${word} `
    for (const size of [3, 4, 5]) {
      for (let at = 0; at + size <= padded.length; at += 1) {
        const gram = padded.slice(at, at + size)
        counts.set(gram, (counts.get(gram) ?? 0) + 1)
      }
    }
  }
  let sum = 0
  for (const [gram, count] of counts) {
    const weight = 1 + Math.log(count)
    counts.set(gram, weight)
    sum += weight ** 2
  }
  return { counts, length: Math.sqrt(sum) }
}

/** Compatibility forms and accents folded, so that "Zürich" and "Zurich" are near. */
function folded(text: string): string {
  return text
    .slice(0, mostCharacters)
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
}
