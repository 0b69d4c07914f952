import type { Random } from '../base/random.ts'
import { lowerFirst } from './case.ts'
import { freeMatches, freeWords, replaced, some } from './edit.ts'
import type { Mutation, Operator, Subject } from './mutation.ts'
import { faithful } from './protect.ts'

/** The same request from somebody in another mood. */
export const toneShift: Mutation = {
  type: 'tone_shift',
  summary:
    'Asks for the same thing in a rush, in anger, over-politely, tersely or in slang, without insults.',
  category: 'core',
  weight: 0.9,
  expectation: 'INV',
  operators: () => operators,
}

/** What one mood puts before and after a request. */
interface Tone {
  readonly before: readonly [string, ...string[]]
  readonly after: readonly [string, ...string[]]
}

const tones = {
  urgent: {
    before: [
      'URGENT:',
      'This cannot wait.',
      'Quick, I have one minute:',
      'I need this right now.',
      'Time is running out here.',
    ],
    after: [
      'Hurry, please.',
      'I need it immediately.',
      'My meeting starts in a moment.',
      'As fast as you can.',
      'Every second counts.',
    ],
  },
  frustrated: {
    before: [
      'I have asked this before and got nowhere.',
      'This is getting ridiculous.',
      'Honestly, I am losing my patience.',
      'I am really fed up by now.',
      'Why is this always so hard?',
    ],
    after: [
      'Please just get it right this time.',
      'I do not want to ask again.',
      'I expected better than this.',
      'This should not be so difficult.',
      'No more excuses.',
    ],
  },
  overpolite: {
    before: [
      'I do hope you will forgive the intrusion.',
      'If it is not too much trouble, might I trouble you with this:',
      'I would be ever so grateful for a moment of your time.',
      'With the greatest respect, and only if it suits you:',
    ],
    after: [
      'I thank you most sincerely, whatever you may reply.',
      'I remain deeply in your debt.',
      'Please do not go to any trouble on my account, though.',
      'Your kindness is truly appreciated.',
    ],
  },
  slang: {
    before: ['yo,', 'hey so', 'ok so like,', 'alright mate,', 'sup,', 'real quick tho,'],
    after: ['lmk', 'cheers mate', 'thx a bunch', 'no cap i need this lol', 'pls n thx', 'ur the best'],
  },
  doubtful: {
    before: [
      'You probably cannot help with this, but',
      'I am not sure that I am in the right place.',
      'Maybe this is a silly thing to ask.',
      'The last assistant had no idea.',
    ],
    after: [
      'If you even know.',
      'I doubt that it works, but go on.',
      'Not that I expect much.',
      'Perhaps I am asking the wrong one.',
    ],
  },
  formal: {
    before: [
      'Dear Sir or Madam,',
      'To whom it may concern:',
      'I am writing to you regarding the following matter.',
      'Good day.',
    ],
    after: ['Yours faithfully', 'I await your response.', 'Kind regards', 'Respectfully yours'],
  },
  anxious: {
    before: [
      'I am really worried about this.',
      'Please help, I am panicking a little.',
      'I have been up all night over this.',
      'Oh no.',
    ],
    after: [
      'I do not know what else to do.',
      'Please tell me that it is fine.',
      'I hope that I have not broken anything.',
      'I am so nervous.',
    ],
  },
  cheerful: {
    before: [
      'Hi there, what a lovely day!',
      'Hello hello!',
      'Happy to be back!',
      'You are going to like this one!',
    ],
    after: ['You are a star!', 'Have a wonderful day!', 'Can hardly wait!', 'Hugs!'],
  },
} as const satisfies Record<string, Tone>

const operators: readonly Operator[] = faithful([
  voice('urgent', tones.urgent),
  { name: 'capitals', apply: shouted },
  voice('frustrated', tones.frustrated),
  { name: 'terse', apply: terse },
  voice('over-polite', tones.overpolite),
  { name: 'repeated-punctuation', apply: exclaimed },
  voice('slang', tones.slang),
  voice('doubtful', tones.doubtful),
  { name: 'angry-capitals', apply: angry },
  voice('formal', tones.formal),
  voice('anxious', tones.anxious),
  voice('cheerful', tones.cheerful),
])

/** Before, after, or on both sides; a mood that runs into the sentence takes its capital away. */
function voice(name: string, { before, after }: Tone): Operator {
  return {
    name,
    apply({ prompt }, random) {
      const side = random.int(3)
      const start = random.pick(before)
      const body = side === 1 ? prompt : `${start} ${/[.:!?]$/u.test(start) ? prompt : lowerFirst(prompt)}`
      return side === 0 ? body : `${ended(body)} ${random.pick(after)}`
    },
  }
}

function ended(text: string): string {
  return /[\p{L}\p{N}]$/u.test(text) ? `${text}.` : text
}

/** One to three words shouted, or now and then all of them. */
function shouted(subject: Subject, random: Random): string | undefined {
  const words = freeWords(subject).filter(({ text }) => text.length > 2 && text !== text.toUpperCase())
  if (words.length === 0) return undefined
  const loud = random.chance(0.25) ? words : some(words, 3, random)
  return replaced(subject.prompt, loud, (word) => word.toUpperCase())
}

/** Marks at the end of sentences, many times over. */
function exclaimed(subject: Subject, random: Random): string {
  const marks = freeMatches(subject, /[.!?。！？](?=\s|$)/gu)
  if (marks.length === 0) return subject.prompt + random.pick(['!!!', '???', '!?!?', '!!', '....'])
  return replaced(subject.prompt, marks, (text) => {
    const mark = text === '.' || text === '。' ? '!' : text
    return (random.chance(0.3) ? `${mark}!` : mark).repeat(2 + random.int(3))
  })
}

function angry(subject: Subject, random: Random): string {
  const prompt = shouted(subject, random) ?? subject.prompt
  return `${random.pick(tones.frustrated.before)} ${exclaimed({ ...subject, prompt }, random)}`
}

/** Without a word of courtesy, as people write to a machine. */
function terse(subject: Subject, random: Random): string {
  const bare = replaced(subject.prompt, freeMatches(subject, courtesy), () => '').trim()
  const cut = bare.replace(/[.?!。？！]$/u, '')
  return `${cut}. ${random.pick(['Now.', 'Go.', 'Just do it.', 'No small talk.', 'Well?', 'Get on with it.', 'Asap.', 'Come on.'])}`
}

const courtesy =
  /\b(?:could|would|can|will) you (?:please |kindly )?(?=\p{L})|,? ?\bplease\b,? ?|\b(?:hello|hi|hey|thank you|thanks)\b(?: there| in advance| a lot| so much)?[,.!]* ?|\bI(?: would|'d|’d) like you to /giu
