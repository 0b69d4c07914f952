import type { Random } from '../base/random.ts'
import type { Mutation, Operator } from './mutation.ts'

/**
 * Far too little or far too much to read. All of it is DEG: a task that is still in there may be answered,
 * but a clean refusal because of the length is just as good.
 */
export const lengthExtremes: Mutation = {
  type: 'length_extremes',
  summary: 'Sends next to nothing, or 1 to 100 KB of filler around the task.',
  category: 'core',
  weight: 1.2,
  expectation: 'DEG',
  operators: () => operators,
}

const sizes = [
  ['1-kb', 1_000],
  ['10-kb', 10_000],
  ['100-kb', 100_000],
] as const

const operators: readonly Operator[] = [
  { name: 'empty', apply: () => '' },
  ...fillersAt('start', (task, filler) => `${task}\n\n${filler}`),
  { name: 'blank', apply: (_, random) => several([' ', '\n', '\t', '\r\n', '\u00a0', '\u3000'], random) },
  { name: 'first-word', apply: ({ prompt }) => /^\s*[\p{L}\p{M}\p{N}'’]+/u.exec(prompt)?.[0].trim() },
  ...fillersAt('end', (task, filler) => `${filler}\n\n${task}`),
  {
    name: 'one-character',
    apply: ({ prompt }, random) => random.pick([firstLetter(prompt), '?', 'a', '.', '0', '-', '我']),
  },
  {
    name: 'emoji-only',
    apply: (_, random) => several(['🙂', '👍🏽', '🚀', '👩‍👩‍👧', '🇫🇷', '❓', '🎉', '🧾'], random),
  },
  ...fillersAt('middle', (task, filler) => `${filler}\n\n${task}\n\n${filler}`, 2),
  { name: 'cut-off', apply: ({ prompt }, random) => cutOff(prompt, random) },
  {
    name: 'punctuation-only',
    apply: (_, random) => several(['?', '!', '.', '…', ',', ';', '-', '"', '('], random),
  },
  {
    name: 'task-repeated',
    apply: ({ prompt }, random) =>
      `${prompt}\n`.repeat(
        Math.ceil((random.pick([1_000, 10_000]) + random.int(50) * 10) / (prompt.length + 1)),
      ),
  },
]

/** Something to fill pages with; ASCII but for the last, so that characters are bytes. */
const fillers = [
  'The meeting was moved to another room, and the minutes were sent round as usual. ',
  'word ',
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit. ',
  'and so on and so forth, as was said before, and as will be said again, ',
  'a',
  '. ',
  '<p>This paragraph is empty on purpose.</p>\n',
  '0123456789 ',
  '=-',
  '🙂',
] as const

/** One operator a size, so that a report can tell whether the size or the place of the task matters. */
function fillersAt(place: string, join: (task: string, filler: string) => string, parts = 1): Operator[] {
  return sizes.map(([size, bytes]) => ({
    name: `${size}-task-at-${place}`,
    apply({ prompt }, random) {
      const unit = random.pick(fillers)
      const wanted = (bytes / parts) * (1 - random.int(50) / 1_000)
      return join(prompt, unit.repeat(Math.ceil(wanted / unit.length)))
    },
  }))
}

function several(characters: readonly [string, ...string[]], random: Random): string {
  return Array.from({ length: 1 + random.int(8) }, () => random.pick(characters)).join('')
}

function firstLetter(prompt: string): string {
  return /\P{M}\p{M}*/u.exec(prompt)?.[0] ?? '?'
}

/** As if the message had been sent too early. */
function cutOff(prompt: string, random: Random): string | undefined {
  const letters = prompt.slice(0, 2_000).match(/\P{M}\p{M}*/gsu) ?? []
  return letters.length < 2 ? undefined : letters.slice(0, 1 + random.int(letters.length - 1)).join('')
}
