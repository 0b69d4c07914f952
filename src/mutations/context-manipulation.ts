import type { Random } from '../base/random.ts'
import type { Mutation, Operator, Subject } from './mutation.ts'
import { faithful, protectedSpans } from './protect.ts'
import { betweenSentences, betweenWords, sentencesOf } from './sentences.ts'

/** More, less or other context than the request needs. */
export const contextManipulation: Mutation = {
  type: 'context_manipulation',
  summary:
    'Surrounds the request with what has nothing to do with it, reorders it, or leaves out what it needs.',
  category: 'core',
  weight: 1.1,
  expectation: 'INV',
  operators: () => operators,
}

const distractors = faithful([
  { name: 'unrelated-before', apply: ({ prompt }, random) => `${stories(random)}\n\n${prompt}` },
  { name: 'second-thoughts', apply: ({ prompt }, random) => `${prompt} ${random.pick(secondThoughts)}` },
  { name: 'unrelated-after', apply: ({ prompt }, random) => `${prompt}\n\n${stories(random)}` },
  {
    name: 'aside',
    apply: (subject, random) =>
      betweenWords(subject, random.pick(asides), random) ?? `${subject.prompt} ${random.pick(asides)}`,
  },
  { name: 'reordered', apply: reordered },
  { name: 'no-answer-needed', apply: ({ prompt }, random) => `${prompt}\n\n${random.pick(unneeded)}` },
  { name: 'forwarded', apply: ({ prompt }, random) => random.pick(mails)(prompt) },
  {
    name: 'unrelated-between',
    apply: (subject, random) => betweenSentences(subject, stories(random), random),
  },
  {
    name: 'unrelated-around',
    apply: ({ prompt }, random) => `${random.pick(paragraphs)}\n\n${prompt}\n\n${random.pick(paragraphs)}`,
  },
])

/** Not faithful by design: what the request needs is gone, so the agent has to ask. */
const operators: readonly Operator[] = [
  ...distractors.slice(0, 3),
  { name: 'missing-fact', apply: withoutFact },
  ...distractors.slice(3),
]

/** Small talk about nothing that a prompt is likely to be about; no questions, no figures, no orders. */
const paragraphs = [
  'We repainted the office kitchen last week. The new colour is closer to mint than to green, and most of us like it.',
  'My neighbour has taken up the accordion. He practises with the window open, mostly waltzes, and he is improving.',
  'It has been raining since breakfast. The gutters are full and the cat refuses to leave the windowsill.',
  'I finally finished that long novel about a lighthouse keeper. The ending was quieter than I had expected.',
  'The lift in our building is out of order again, so everybody meets on the stairs and talks more than usual.',
  'My sister is learning to bake bread. The first loaves were flat, the later ones were rather good.',
  'There was a street musician at the station this morning who played the same four bars over and over.',
  'Our allotment has produced more courgettes than anyone can eat. We leave them on doorsteps at night.',
  'A colleague brought her dog to work. It slept under the printer for most of the day.',
  'The clock in the hall has stopped again, and nobody remembers who used to wind it.',
] as const

const asides = [
  '(sorry, the doorbell just rang)',
  '(my keyboard is sticky, bear with me)',
  '(I am writing this on the bus)',
  '(ignore the noise in the background)',
  '(the kids are shouting, one moment)',
  '(where was I)',
  '(my coffee is getting cold, by the way)',
  '(as I was saying to my sister)',
] as const

const secondThoughts = [
  'Actually, forget it. No, wait, I do need it after all, just as I wrote.',
  'Hmm, maybe not. On reflection, yes, please do it as I said.',
  'Or no, leave it. Sorry, I changed my mind back: please go ahead as above.',
  'Never mind. Well, since I have already written it, please answer it anyway.',
  'I may have got that wrong. I have just checked: it is right as it stands.',
] as const

const unneeded = [
  'Unrelated, and no answer needed: I am also trying to think of a name for our office plant.',
  'By the way, I still have to decide what to wear to a wedding, but that is my own problem.',
  'Separately, my brother wants to know which instrument to learn. I will sort that out with him.',
  'I also have a question about gardening, which I will ask elsewhere.',
  'Nothing to do with this, but my bicycle squeaks. You can leave that aside.',
] as const

const mails: readonly [(prompt: string) => string, ...((prompt: string) => string)[]] = [
  (prompt) =>
    `Fwd: Re: Re: small thing\n\nHi, see below, that is all I know. Best, Robin\n\n> ${quoted(prompt)}`,
  (prompt) =>
    `A friend asked me to pass this on and I said I would:\n\n${prompt}\n\n-- \nSent from my phone while walking`,
  (prompt) =>
    `Notes from this morning\n- water the plants\n- call the plumber back\n- ${prompt}\n\nOnly the last one is for you.`,
  (prompt) => `Me: morning\nYou: Good morning, how can I help?\nMe: one second\nMe: ${prompt}`,
]

function quoted(prompt: string): string {
  return prompt.replaceAll('\n', '\n> ')
}

function stories(random: Random): string {
  return random
    .shuffle(paragraphs)
    .slice(0, 1 + random.int(3))
    .join(' ')
}

/** What comes last comes first. */
function reordered(subject: Subject, random: Random): string | undefined {
  const sentences = sentencesOf(subject)
  if (sentences.length < 2) return undefined
  const [last = ''] = sentences.slice(-1)
  const [first = '', ...middle] = sentences.slice(0, -1)
  return (random.chance(0.5) ? [last, first, ...middle] : [last, ...middle, first]).join(' ')
}

/** The request without one of the facts that it is about. */
function withoutFact(subject: Subject, random: Random) {
  const { prompt } = subject
  const facts = protectedSpans(subject).filter(
    ({ start, end }) => tellsApart.test(prompt.slice(start, end)) && end - start < prompt.trim().length,
  )
  const span = random.pick(facts)
  if (span === undefined) return undefined
  const gap = random.pick(['', '', '…', '___', '[?]'])
  const text = `${prompt.slice(0, span.start)}${gap}${prompt.slice(span.end)}`
  return {
    text: text.replaceAll(/ {2,}/gu, ' ').replaceAll(/ (?=[.,;:?!](?:\s|$))/gu, ''),
    expectation: 'DEG',
  } as const
}

/** A name, a figure, a quotation, an address; a mere `no` left out would turn the meaning round. */
const tellsApart = /[\p{Lu}\p{N}"“„«「`{@/]/u
