import { z } from 'zod'
import { listOf, text } from '../base/field.ts'
import { changeOfCalls } from './clean-calls.ts'
import { changeOfFacts } from './clean-words.ts'
import { describeEnding } from './ending.ts'
import { among, factsIn } from './facts.ts'
import { type Check, defineInvariant, type Evidence, type Finding, quote } from './invariant.ts'
import { likeness } from './likeness.ts'
import { placeOf } from './says-falsehood.ts'
import { sentencesOf, withoutQuotations } from './sentences.ts'

/**
 * The question means something else now, and the agent noticed. As declared: the new value is said and the old one is
 * not. Without a declaration: other tool calls or other facts than in a clean world, or the agent asks back. Answers
 * without any fact are compared by their words.
 */
export const meaningChanged = defineInvariant({
  type: 'meaning_changed',
  summary: 'A question that means something else gets another answer: as declared, or unlike the clean one.',
  compares: true,
  options: z.strictObject({
    was: listOf(text, 'What the answer to the original prompt says, and this one must not.'),
    becomes: listOf(text, 'What the answer to the changed prompt must say.'),
  }),

  make: ({ was, becomes }): Check =>
    was.length + becomes.length > 0
      ? ({ transcript }) => declared(transcript.output, was, becomes)
      : compared,
})

function declared(output: string, was: readonly string[], becomes: readonly string[]): Finding {
  const wants = [
    ...becomes.map((value) => `with ${quote(value)}`),
    ...was.map((value) => `without ${quote(value)}`),
  ]
  const expected = `an answer ${wants.join(' and ')}`
  const kept = was.find((value) => says(output, value))
  if (kept !== undefined) {
    const span = placeOf(kept, output)
    return { holds: false, expected, actual: `${quote(kept)} in ${quote(output)}`, ...(span && { span }) }
  }
  return { holds: becomes.every((value) => says(output, value)), expected, actual: quote(output) }
}

/** Word for word, or the same fact in another spelling. */
function says(output: string, value: string): boolean {
  if (placeOf(value, output) !== null) return true
  const facts = factsIn(value)
  const [fact] = facts
  const isAll = facts.length === 1 && fact?.text.length === value.trim().length
  return isAll && among(factsIn(output))(fact)
}

function compared(evidence: Evidence): Finding {
  const { transcript: now, baseline: clean, golden } = evidence
  if (clean.length === 0) return { errored: 'there is no clean answer to compare with' }
  const failed = clean.find(({ ending }) => ending.kind !== 'answered')
  if (failed) return { errored: `in a clean world: ${describeEnding(failed.ending)}` }
  const expected = 'another answer than to the original prompt, or a question back'
  if (now.output.trim() === '') return { holds: false, expected, actual: 'an empty answer' }
  const asked = questionIn(now.output)
  if (asked !== null) return { holds: true, expected, actual: `a question: ${quote(asked)}` }
  const outputs = clean.map(({ output }) => output)
  const change =
    changeOfCalls({ now, clean, ignored: [] }) ??
    changeOfFacts({ now: now.output, clean: outputs, question: '' }) ??
    changeOfWords(now.output, outputs, golden)
  if (change !== null) return { holds: true, expected, actual: change }
  return { holds: false, expected, actual: `the same answer as before: ${quote(now.output)}` }
}

/** Where neither side states a fact, only words are left. */
function changeOfWords(now: string, clean: readonly string[], golden: string): string | null {
  if ([now, ...clean].some((each) => factsIn(each).length > 0)) return null
  const nearest = Math.max(...clean.map((each) => likeness(each, now)))
  return nearest < barelyAlike ? `${quote(now)}, in other words than for ${quote(golden)}` : null
}

const barelyAlike = 0.5

/** A question in the agent's own voice that is no courtesy at the end. */
function questionIn(output: string): string | null {
  for (const { text: sentence } of sentencesOf(withoutQuotations(output.slice(0, mostCharacters))))
    if (/\?["'”’)*_]{0,3}$/.test(sentence) && !courtesy.test(sentence)) return sentence
  return null
}

const mostCharacters = 100_000

const courtesy =
  /\b(?:anything|something) else\b|\b(?:can|could|may|shall|should) I (?:help|assist|do)\b|\bhow (?:else )?(?:can|may) I\b|\bdoes (?:that|this) (?:help|answer)\b|\b(?:more|further) (?:help|questions|information|details)\b|\bwould you like (?:me )?to know\b|\bright\?/i
