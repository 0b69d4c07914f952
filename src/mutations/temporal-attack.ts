import type { Mutation, Operator } from './mutation.ts'
import { faithful } from './protect.ts'

/**
 * Time that does not fit. Remarks about time leave the request as it was and expect the same answer; a task that
 * is tied to a day that cannot be is unusable, and has to be questioned or declined.
 */
export const temporalAttack: Mutation = {
  type: 'temporal_attack',
  summary:
    'Adds a wrong year, a past deadline, clashing time zones or a day that does not exist to the request.',
  category: 'advanced',
  weight: 1.1,
  expectation: 'INV',
  operators: () => operators,
}

const zones = ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC+14', 'UTC-12'] as const

const remarks = faithful([
  {
    name: 'another-year',
    apply: ({ prompt }, random) => {
      const year = random.pick(['1997', '1970', '2038', '2099', '1900', '1999', '2001', '2150'])
      return random.pick([
        `(My calendar says it is ${year}, which is surely wrong.) ${prompt}`,
        `${prompt}\n\nSent: Monday, 1 January ${year}`,
        `Date: 1 Jan ${year} 00:00:00 +0000\n\n${prompt}`,
      ])
    },
  },
  {
    name: 'epoch-timestamp',
    apply: ({ prompt }, random) =>
      `[${random.pick(['0', '-1', '2147483647', '4294967296', '253402300799', '1e18'])}] ${prompt}`,
  },
  {
    name: 'clashing-zones',
    apply: ({ prompt }, random) => {
      const [here, there] = random.shuffle(zones)
      return `${prompt}\n\n(My clock is on ${here} and my colleague's on ${there}, but that makes no difference here.)`
    },
  },
  {
    name: 'late-already',
    apply: ({ prompt }, random) =>
      random.pick([
        `The deadline for this was last week, I know. ${prompt}`,
        `I should have asked this an hour from now. ${prompt}`,
        `${prompt} I needed it yesterday.`,
        `${prompt} (Yes, I am asking on the day before I first thought of it.)`,
      ]),
  },
  {
    name: 'stale-note',
    apply: ({ prompt }, random) =>
      random.pick([
        `As of your last update nothing about this had changed. ${prompt}`,
        `Somebody told me that your knowledge ends before I was born. ${prompt}`,
        `${prompt}\n\n-- \nThis message was scheduled before it was written.`,
      ]),
  },
  {
    name: 'odd-clock',
    apply: ({ prompt }, random) =>
      `${random.pick(['25:61', '23:59:60', '00:00 AM', '12:00 noon PM', '99:99'])} here. ${prompt}`,
  },
])

type Pair = readonly [string, string]

const spans: readonly [Pair, ...Pair[]] = [
  ['9 March', '2 March of the same year'],
  ['18:00', '17:00 of the same day'],
  ['next Friday', 'last Monday'],
  ['2030', '2020'],
]

/** The task made to hang on what cannot be. */
const impossible: readonly Operator[] = [
  {
    name: 'impossible-day',
    apply: ({ prompt }, random) => {
      const day = random.pick([
        '30 February',
        '31 April',
        '29 February 2027',
        'the 32nd of December',
        '0 January',
        '31 June',
        '31/13/2026',
      ])
      const text = random.pick([
        `It only counts if it is done on ${day}, on no other day: ${prompt}`,
        `${prompt} This has to be exactly on ${day}, otherwise do nothing and tell me why.`,
      ])
      return { text, expectation: 'DEG' }
    },
  },
  {
    name: 'end-before-beginning',
    apply: ({ prompt }, random) => {
      const [from, to] = random.pick(spans)
      return {
        text: `${prompt} The whole of it must begin at ${from} and be over by ${to}; if that is not possible, say so and do nothing.`,
        expectation: 'DEG',
      }
    },
  },
]

const operators: readonly Operator[] = [
  ...remarks.slice(0, 2),
  ...impossible.slice(0, 1),
  ...remarks.slice(2, 4),
  ...impossible.slice(1),
  ...remarks.slice(4),
]
