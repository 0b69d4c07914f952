import type { Random } from '../../base/random.ts'
import { retold } from './drift.ts'
import type { Course, Drift } from './drift.ts'
import { embeddedJson, fenced } from './embedded-json.ts'
import { sentencesOf } from './sentences.ts'

/** The new version talks more, or less. */
export const verbosityShift: Drift = {
  type: 'verbosity_shift',
  summary: 'The model needs more words for the same, or fewer: by a factor that grows with the severity.',
  drift: (said, course) => {
    if (said.text.trim() === '') return undefined
    return retold(
      said,
      course.direction === 'expand' ? expanded(said.text, course) : compressed(said.text, course),
    )
  },
}

/** A factor of 2 is 2, 2.5 or 3 as the severity grows. */
function growth({ factor, severity }: Course): number {
  return 1 + (factor - 1) * { subtle: 1, moderate: 1.5, significant: 2 }[severity]
}

/** Talk around the answer, which itself stays word for word; JSON is talked around too, as chatty models do. */
function expanded(text: string, course: Course): string {
  const wanted = text.length * growth(course)
  const found = embeddedJson(text)
  const core = found === undefined || found.isFenced ? text : fenced(found.json)
  let grown = `${course.random.pick(openings)}\n\n${core}`
  for (const sentence of talk(course.random)) {
    if (grown.length >= wanted) break
    grown += `${grown.endsWith(core) ? '\n\n' : ' '}${sentence}`
  }
  return grown
}

function talk(random: Random): readonly string[] {
  return Array.from({ length: mostRounds }).flatMap(() => random.shuffle(phrases))
}

/** A long answer grows no further than this. */
const mostRounds = 20

const openings: readonly [string, ...string[]] = [
  "Thank you for your question. I'd be happy to walk you through it.",
  "That's a good question, and it is worth looking at closely before answering.",
  'Of course. Let me go through this step by step so that nothing is missed.',
]

const phrases: readonly string[] = [
  'To put it another way, the points above are what matters most here.',
  'It may help to read this in the light of your particular situation.',
  'As always, the details can depend on the circumstances.',
  'I have tried to cover everything that seems relevant to what you asked.',
  'Please let me know if you would like me to expand on any of this.',
  'In summary, the answer given above still stands.',
  'There is of course more that could be said on the subject.',
  'I hope that this gives you a clear picture.',
]

/** The first sentences, or the first words of a single one; JSON loses its blanks and its fence. */
function compressed(text: string, course: Course): string {
  const found = embeddedJson(text)
  if (found !== undefined) return JSON.stringify(found.value)
  const sentences = sentencesOf(text)
  const share = 1 / growth({ ...course, factor: Math.max(1, course.factor) })
  if (sentences.length > 1)
    return sentences.slice(0, Math.max(1, Math.floor(sentences.length * share))).join(' ')
  const words = text.trim().split(/\s+/)
  return words.slice(0, Math.max(1, Math.ceil(words.length * share))).join(' ')
}
