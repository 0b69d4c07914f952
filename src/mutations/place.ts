import type { Random } from '../base/random.ts'
import type { Subject } from './mutation.ts'
import { betweenSentences } from './sentences.ts'

/** The prompt in clear with a hostile text after, before or within it; most attackers speak last. */
export function placed(subject: Subject, hostile: string, random: Random): string {
  const { prompt } = subject
  const glue = random.pick(['\n\n', '\n', ' '])
  const throwOf = random.next()
  if (throwOf < 0.5) return prompt + glue + hostile
  if (throwOf < 0.75) return hostile + glue + prompt
  return betweenSentences(subject, hostile, random) ?? prompt + glue + hostile
}

/** The prompt in clear with a hostile text after it, for texts that speak of what stands above. */
export function placedAfter({ prompt }: Subject, hostile: string, random: Random): string {
  return prompt + random.pick(['\n\n', '\n', ' ']) + hostile
}
