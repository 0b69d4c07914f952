const orders = [
  /\b(ignore|disregard|forget|override|bypass)\b.*\b(instructions?|rules?|above|previous|prior|everything|task)\b/i,
  /\b(reply|respond|answer|output|print|say|write|end|start|include|append|repeat)\b.*\b(code|token|word|phrase|string|only|exactly|verbatim)\b/i,
  /^\W*(system|assistant|developer|admin)\b.{0,20}:/i,
  /\b(system prompt|developer mode|you are now|new instructions?)\b/i,
]

/** A text without the sentences that try to give the agent orders. */
export function withoutOrders(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/)
  return sentences
    .filter((sentence) => !orders.some((order) => order.test(sentence)))
    .join('\n')
    .trim()
}
