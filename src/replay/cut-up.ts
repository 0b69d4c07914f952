/** A text as sentences or lines, each with the blanks that follow it; joined they are the text again. */
export function sentencesOf(text: string): readonly string[] {
  const sentences: string[] = []
  let sentence = ''
  for (const word of wordsOf(text)) {
    sentence += word
    if (!/[.!?]\s+$|\n/.test(word)) continue
    sentences.push(sentence)
    sentence = ''
  }
  return sentence === '' ? sentences : [...sentences, sentence]
}

/** A text as words, each with the blanks that follow it; joined they are the text again. */
export function wordsOf(text: string): readonly string[] {
  return text.match(/^\s+|\S+\s*/g) ?? []
}
