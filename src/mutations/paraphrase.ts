import type { Random } from '../base/random.ts'
import { exchanged } from './edit.ts'
import { contract, expand, respell, synonymous, type Phrasebook } from './english.ts'
import type { Mutation, Operator, Subject } from './mutation.ts'
import { faithful } from './protect.ts'
import { recast } from './recast.ts'
import { sentencesOf } from './sentences.ts'

/** The same request in other words. */
export const paraphrase: Mutation = {
  type: 'paraphrase',
  summary: 'Says the same thing in other words; every name, number and quotation stays.',
  category: 'core',
  weight: 1,
  expectation: 'INV',
  operators: () => operators,
}

const operators: readonly Operator[] = faithful([
  { name: 'other-sentence', apply: turned },
  { name: 'opening', apply: ({ prompt }, random) => `${random.pick(openingsFor(prompt))} ${prompt}` },
  { name: 'synonyms', apply: (subject, random) => exchanged(subject, synonymous, random) },
  { name: 'closing', apply: ({ prompt }, random) => `${prompt} ${random.pick(closings)}` },
  { name: 'contractions', apply: contractedOrNot },
  {
    name: 'label',
    apply: ({ prompt }, random) => `${random.pick(labelsFor(prompt))}${random.pick([' ', '\n'])}${prompt}`,
  },
  { name: 'spelling', apply: (subject, random) => exchanged(subject, respell, random) },
  {
    name: 'other-sentence-and-closing',
    apply(subject, random) {
      const text = turned(subject, random)
      return text === undefined ? undefined : `${text} ${random.pick(closings)}`
    },
  },
  {
    name: 'opening-and-closing',
    apply: ({ prompt }, random) => `${random.pick(openingsFor(prompt))} ${prompt} ${random.pick(closings)}`,
  },
  {
    name: 'other-words',
    apply(subject, random) {
      const prompt = turned(subject, random) ?? subject.prompt
      return firstOf([synonymous, contract, respell, ...expand], { ...subject, prompt }, random)
    },
  },
])

const questionOpenings = [
  'I have a question:',
  'Here is what I would like to know:',
  'I was wondering about something.',
  'Could you help me with a question?',
  'There is something I need to find out:',
  'My question is the following:',
  'I am looking for an answer to this:',
  'Let me ask you something.',
] as const

const requestOpenings = [
  'Here is what I need:',
  'I could use your help with this:',
  'My request is as follows:',
  'Could you help me with the following?',
  'This is what it is about:',
  'I am turning to you with the following:',
  'Please help me with this:',
  'Let me tell you what I am after.',
] as const

const closings = [
  'I would appreciate your help with this.',
  'Please get back to me on this.',
  'Please let me know.',
  'Thanks in advance.',
  'That is all I need.',
  'I look forward to your reply.',
  'Any help is welcome.',
] as const

function openingsFor(prompt: string): readonly [string, ...string[]] {
  return isQuestion(prompt) ? questionOpenings : requestOpenings
}

function labelsFor(prompt: string): readonly [string, ...string[]] {
  return isQuestion(prompt) ? ['Question:', 'Q:', 'My question:'] : ['Request:', 'Task:', 'My request:']
}

function isQuestion(prompt: string): boolean {
  return /[?？]\s*$|^\s*(?:what|where|when|who|why|how|which)\b/iu.test(prompt)
}

/** One of the sentences turned round, the others as they were. */
function turned(subject: Subject, random: Random): string | undefined {
  const sentences = sentencesOf(subject)
  for (const at of random.shuffle([...sentences.keys()])) {
    const sentence = sentences[at] ?? ''
    const other = recast(sentence, random)
    if (other !== undefined) return subject.prompt.replace(sentence, () => other)
  }
  return undefined
}

function contractedOrNot(subject: Subject, random: Random): string | undefined {
  return firstOf([contract, ...expand], subject, random)
}

function firstOf(books: readonly Phrasebook[], subject: Subject, random: Random): string | undefined {
  for (const book of random.shuffle(books)) {
    const text = exchanged(subject, book, random)
    if (text !== undefined) return text
  }
  return undefined
}
