import { retold } from './drift.ts'
import type { Course, Drift } from './drift.ts'
import { embeddedJson } from './embedded-json.ts'

/** The new version refuses in other words, and sooner. */
export const refusalRephrase: Drift = {
  type: 'refusal_rephrase',
  summary:
    'A refusal has other words; moderate also hedges an ordinary answer, significant refuses in its place.',
  drift: (said, { severity, random }) => {
    const { text } = said
    if (text.trim() === '' || embeddedJson(text) !== undefined) return undefined
    if (refusal.test(text))
      return retold(
        said,
        text.replace(refusal, () => random.pick(rephrased)),
      )
    return severity === 'subtle' ? undefined : retold(said, ordinary[severity](text))
  },
}

/** From the apology to the verb; what it is about stays. An inability such as `I can't find it` is no refusal. */
const refusal =
  /(?:\b(?:I['’]?m|I am) (?:very |really )?sorry,? (?:but )?)?\bI(?:['’]m| am)? ?(?:can['’]?t|can ?not|won['’]?t|(?:not |un)able to|not allowed to) (?:(?:help|assist)(?: you)? with|provide|do|share|discuss|answer)\b/i

const rephrased: readonly [string, ...string[]] = [
  'My guidelines steer me away from',
  'I would rather leave aside',
  'I have to stay clear of',
]

const ordinary: Readonly<Record<Exclude<Course['severity'], 'subtle'>, (text: string) => string>> = {
  moderate: (text) => `I should say first that I am not in a position to confirm all of this. ${text}`,
  significant: () =>
    'That is a topic on which I would rather not go into detail. Is there anything else that you would like to talk about?',
}
