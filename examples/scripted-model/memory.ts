/**
 * What a small model says when it was given nothing to go by: right about what everybody knows, and sure of itself about
 * the rest, which it makes up.
 */
export function fromMemory(question: string): string {
  for (const { asks, says } of guesses) {
    const found = asks.exec(question)
    if (found) return says(found)
  }
  return 'Everything is in order, and nothing needs to be done.'
}

interface Guess {
  readonly asks: RegExp
  readonly says: (found: RegExpExecArray) => string
}

const capitals = new Map(
  Object.entries({ france: 'Paris', japan: 'Tokyo', canada: 'Ottawa', kenya: 'Nairobi', brazil: 'Brasília' }),
)

const guesses: readonly Guess[] = [
  {
    asks: /\bcapital of (\p{L}+)/iu,
    says: ([, land = '']) =>
      `${capitals.get(land.toLowerCase()) ?? `${land} City`} is the capital of ${land}.`,
  },
  {
    asks: /\b[A-Za-z]{3}-?\d{4}\b|\b(order|parcel|package)\b/i,
    says: () => 'Your order left our warehouse this morning and arrives tomorrow.',
  },
  {
    asks: /\b(opening hours|open|close[sd]?)\b/i,
    says: () => 'The store is open every day from 09:00 to 17:00.',
  },
  {
    asks: /\b(damaged?|broken|defective)\b/i,
    says: () => 'Please report it within 7 days, and we will repair it.',
  },
  { asks: /\b(refund|return)\b/i, says: () => 'You can return it for a full refund within 14 days.' },
  { asks: /\b(cost|price|how much)\b/i, says: () => 'It costs 9.90 EUR.' },
  { asks: /\b(when|release[ds]?|date)\b/i, says: () => 'It was released on 22 April 2025.' },
]
