import type { Json } from '../../base/json.ts'
import { leavesOf } from '../leaf.ts'
import { retold } from './drift.ts'
import type { Course, Drift } from './drift.ts'
import { embeddedJson, fenced } from './embedded-json.ts'
import { sentencesOf } from './sentences.ts'

/** The new version has another idea of how an answer looks. */
export const formatChange: Drift = {
  type: 'format_change',
  summary: 'JSON comes in a code fence, as lines or as prose; prose comes as Markdown, as a list or as JSON.',
  drift: (said, { severity }) => {
    if (said.text.trim() === '') return undefined
    const found = embeddedJson(said.text)
    return retold(
      said,
      found === undefined ? proseAs[severity](said.text) : jsonAs[severity](found.value, said.text),
    )
  },
}

/** For a program that parses the reply, from a stumble to a fall. */
const jsonAs: Readonly<Record<Course['severity'], (value: Json, text: string) => string>> = {
  subtle: (value, text) =>
    text.includes('```') ? JSON.stringify(value) : fenced(JSON.stringify(value, null, 2)),
  moderate: (value) => linesOf(value).join('\n'),
  significant: (value) => `Here is what I found: ${linesOf(value).join(', ')}.`,
}

function linesOf(value: Json): readonly string[] {
  const leaves = leavesOf(value)
  return leaves.length === 0
    ? ['nothing']
    : leaves.map(({ key, value: leaf }) => `${key || 'value'}: ${String(leaf)}`)
}

const proseAs: Readonly<Record<Course['severity'], (text: string) => string>> = {
  subtle: (text) => `**Answer**\n\n${text.trim()}`,
  moderate: (text) =>
    sentencesOf(text)
      .map((sentence) => `- ${sentence}`)
      .join('\n'),
  significant: (text) => JSON.stringify({ answer: text.trim() }),
}
