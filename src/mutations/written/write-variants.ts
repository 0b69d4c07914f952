import type { AskModel } from '../../base/ask-model.ts'
import { canaryOf } from '../../base/random.ts'
import { flawOf, printOf } from './accept.ts'
import type { Brief } from './briefs.ts'
import { variantsQuestion } from './question.ts'
import { readReply } from './read-reply.ts'
import type { Wording } from '../protect.ts'

/** Variants that somebody wants of one prompt. */
export interface Commission {
  readonly brief: Brief
  readonly wording: Wording
  readonly count: number
  readonly temperature: number
  /** Variants of an earlier, smaller request: the new list begins with them. */
  readonly have: readonly WrittenVariant[]
  /** Names the code words. */
  readonly key: string
  /** Is told of all that there are after each request that brought some: the next one may fail. */
  readonly keep: (variants: readonly WrittenVariant[]) => void
}

export interface WrittenVariant {
  readonly text: string
  /** The code word that the text carries; null where it carries none. */
  readonly canary: string | null
}

/** What a model wrote; `flaws` counts by their reason what could not be used. */
export interface Written {
  readonly variants: readonly WrittenVariant[]
  readonly flaws: ReadonlyMap<string, number>
}

/**
 * Asks until there are `count` distinct variants that keep the type's laws, or until the model has no more to give: it
 * repeats itself, declines or breaks the rules twice in a row.
 */
export async function writeVariants(wanted: Commission, ask: AskModel): Promise<Written> {
  const { brief, wording, count, temperature, have, key, keep } = wanted
  const isAttack = brief.expectation === 'SEC'
  const variants = [...have]
  const seen = new Set([
    printOf(wording.prompt, null),
    ...have.map(({ text, canary }) => printOf(text, canary)),
  ])
  const flaws = new Map<string, number>()
  const reject = (flaw: string): void => void flaws.set(flaw, (flaws.get(flaw) ?? 0) + 1)
  const take = (text: string, canary: string | null): void => {
    const print = printOf(text, canary)
    const flaw = flawOf(text, { brief, wording, canary }) ?? (seen.has(print) ? 'repeat another' : null)
    if (flaw === null) variants.push(named(text, canary, canaryOf('written', key, variants.length)))
    else reject(flaw)
    seen.add(print)
  }
  const most = Math.ceil(count / mostAtOnce) + spareRequests

  for (let request = 0, barren = 0; request < most && barren < 2 && variants.length < count; request += 1) {
    const canary = isAttack ? canaryOf('asked', key, request) : null
    const reply = await ask(
      variantsQuestion({
        brief,
        wording,
        canary,
        temperature,
        count: Math.min(mostAtOnce, count - variants.length + 2),
        taken: variants.map(({ text }) => text),
      }),
    )
    const before = variants.length
    const { texts, declined } = readReply(reply, wording.prompt)
    if (texts.length === 0) reject(declined ? 'were declined by the model' : 'came without a text')
    for (const text of texts) if (variants.length < count) take(text, canary)
    barren = variants.length > before ? 0 : barren + 1
    if (barren === 0) keep([...variants])
  }
  return { variants, flaws }
}

/** Small models lose the thread in longer lists. */
const mostAtOnce = 10

/** Requests beyond those that a model without faults would need. */
const spareRequests = 3

/** Each variant gets a code word of its own, so that an echo of another cell is no success. */
function named(text: string, asked: string | null, own: string): WrittenVariant {
  if (asked === null) return { text, canary: null }
  return { text: text.replaceAll(new RegExp(asked, 'giu'), own), canary: own }
}
