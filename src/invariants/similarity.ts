import { z } from 'zod'
import { orElse, share, text } from '../base/field.ts'
import { type Check, defineInvariant, type Embed, type Finding, quote } from './invariant.ts'
import { likenessTo } from './likeness.ts'

/**
 * The answer is near to a given one. By wording unless embeddings are asked for: wording tells whether an answer is on
 * the topic, and neither sees a "not" nor knows a synonym.
 */
export const similarity = defineInvariant({
  type: 'similarity',
  summary: 'The answer is near to a given one: in its wording, or with `backend: embeddings` in its meaning.',
  fuzzy: true,
  options: z.strictObject({
    expected: text.describe('The answer to be near to.'),
    threshold: orElse(share, 0.8, 'Lowest similarity that passes, from 0 to 1.'),
    backend: orElse(
      z.enum(['lexical', 'embeddings']),
      'lexical',
      'lexical compares wording, offline; embeddings asks an embedding model.',
    ),
  }),

  make: ({ expected: wanted, threshold, backend }): Check => {
    const finding = (score: number, how: string, output: string): Finding => ({
      holds: score >= threshold,
      expected: `an answer with ${how} of at least ${threshold} to ${quote(wanted)}`,
      actual: `${rounded(score, threshold)} for ${quote(output)}`,
    })
    if (backend === 'lexical') {
      const scoreOf = likenessTo(wanted)
      return ({ transcript: { output } }) =>
        finding(scoreOf(output), 'a lexical similarity (wording)', output)
    }
    return async ({ transcript: { output }, embed }) => {
      if (!embed) return { errored: noEmbedder }
      const score = await likenessInMeaning(embed, [wanted, output])
      if (score === null) return { errored: 'the embedding model gave no vectors that can be compared' }
      return finding(score, 'a similarity of embeddings', output)
    }
  },
})

const noEmbedder =
  'no embedding model is at hand for `backend: embeddings`; leave the key out to compare wording offline'

/** The cosine of the two vectors, 0 where they point apart; null where they are no vectors of one length. */
async function likenessInMeaning(embed: Embed, texts: readonly [string, string]): Promise<number | null> {
  const [left, right] = await embed(texts)
  if (left === undefined || right?.length !== left.length) return null
  const product = dot(left, right)
  const length = Math.sqrt(dot(left, left) * dot(right, right))
  const cosine = product / length
  return Number.isFinite(cosine) ? Math.min(1, Math.max(0, cosine)) : null
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, at) => sum + value * (right[at] ?? 0), 0)
}

/** Two digits, unless they would hide on which side of the threshold it lies. */
function rounded(score: number, threshold: number): string {
  const short = Number(score.toFixed(2))
  return String(short >= threshold === score >= threshold ? short : Number(score.toPrecision(6)))
}
