/** A text in the pieces that a model streams: words with the space before them, at most 64 of them; none for ''. */
export function pieces(text: string): readonly string[] {
  const words = text.match(/\s*\S+|\s+$/g) ?? []
  const size = Math.ceil(words.length / 64)
  return size <= 1 ? words : grouped(words, size)
}

/** JSON in three pieces or fewer, so that a stream can end inside it. */
export function jsonPieces(json: string): readonly string[] {
  const size = Math.max(4, Math.ceil(json.length / 3))
  return Array.from({ length: Math.ceil(json.length / size) }, (_, index) =>
    json.slice(index * size, (index + 1) * size),
  )
}

function grouped(words: readonly string[], size: number): readonly string[] {
  return Array.from({ length: Math.ceil(words.length / size) }, (_, index) =>
    words.slice(index * size, (index + 1) * size).join(''),
  )
}
