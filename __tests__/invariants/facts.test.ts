import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { among, factsIn } from '../../src/invariants/facts.ts'

const keysOf = (text: string): string[] => factsIn(text).map(({ key }) => key)

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const padded = (number: number): string => String(number).padStart(2, '0')

const aDay = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => ({ year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }))

/** Words around a fact that are none themselves. */
const inProse = (fact: string): string => `Well, as far as I know it is ${fact}, and that will not change.`

describe('one fact has one key, however it is spelled', () => {
  test('a day, in eleven spellings', () => {
    fc.assert(
      fc.property(aDay, ({ year, month, day }) => {
        const name = months[month - 1] ?? ''
        const short = name.slice(0, 3)
        const ending = day % 10 === 1 && day !== 11 ? 'st' : day % 10 === 2 && day !== 12 ? 'nd' : 'th'
        for (const spelling of [
          `${year}-${padded(month)}-${padded(day)}`,
          `${year}/${padded(month)}/${padded(day)}`,
          `${day} ${name} ${year}`,
          `${day} ${short} ${year}`,
          `${day}${ending} of ${name} ${year}`,
          `${name} ${day}, ${year}`,
          `${short}. ${day}, ${year}`,
          `${name.toUpperCase()} ${day} ${year}`,
          `Tuesday, ${name} ${day}${ending}, ${year}`,
          `${padded(month)}/${padded(day)}/${year}`,
          `${padded(day)}.${padded(month)}.${year}`,
        ])
          expect([spelling, ...keysOf(inProse(spelling))]).toEqual([
            spelling,
            `date:${year}-${padded(month)}-${padded(day)}`,
          ])
      }),
    )
  })

  test('a time of day, on a clock of 24 hours or of 12', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }), (hour, minute) => {
        const half = hour < 12 ? 'am' : 'pm'
        const twelve = hour % 12 === 0 ? 12 : hour % 12
        const key = `time:${padded(hour)}:${padded(minute)}`
        for (const spelling of [
          `${padded(hour)}:${padded(minute)}`,
          `${padded(hour)}:${padded(minute)}:00`,
          `${twelve}:${padded(minute)} ${half}`,
          `${twelve}:${padded(minute)}${half.toUpperCase()}`,
          `${twelve}:${padded(minute)} ${half[0]}.m.`,
        ])
          expect([spelling, ...keysOf(inProse(spelling))]).toEqual([spelling, key])
        if (minute === 0) expect(keysOf(inProse(`${twelve} ${half}`))).toEqual([key])
      }),
    )
  })

  test('a moment of ISO 8601 is a day and a time', () => {
    expect(keysOf('at 2026-05-12T14:30:00Z')).toEqual(['date:2026-05-12', 'time:14:30'])
    expect(keysOf('at 2026-05-12T14:30:05+02:00')).toEqual(['date:2026-05-12', 'time:14:30:05'])
  })

  test('an amount of money, grouped or not, before or after its currency', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, cents) => {
          const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, ',')
          const fraction = cents === 0 ? '' : `.${padded(cents)}`
          const key = `money:USD:${Number(`${whole}${fraction}`)}`
          for (const spelling of [
            `$${whole}${fraction}`,
            `$${grouped}${fraction}`,
            `US$ ${grouped}${fraction}`,
            `USD ${whole}${fraction}`,
            `${grouped}${fraction} USD`,
            `${whole}${fraction} dollars`,
            `$${grouped}${fraction} USD`,
            `$${whole}.${padded(cents)}`,
          ])
            expect([spelling, ...keysOf(inProse(spelling))]).toEqual([spelling, key])
        },
      ),
    )
  })

  test.for([
    ['€12,50 and 12.50 EUR and 12,50 € and 12.5 euros', 'money:EUR:12.5'],
    ['1.234,50 € and €1,234.50 and 1 234,50 €', 'money:EUR:1234.5'],
    ['$2.5k and $2,500 and 2.5 thousand dollars', 'money:USD:2500'],
    ['$3M and $3 million and 3,000,000 USD', 'money:USD:3000000'],
    ['12% and 12 % and 12 percent and twelve per cent', 'percent:12'],
    ['5 km, 5km, five kilometres and a 5-kilometer walk', 'quantity:km:5'],
    ['30 days, a 30-day limit', 'quantity:day:30'],
    ['20°C, 20 °C and 20 degrees Celsius', 'quantity:°c:20'],
    ["1,234 and 1234 and 1'234 and 1\u202f234", 'number:1234'],
    ['A-1002, a-1002, A1002', 'id:A1002'],
    ['#48213 and 48213', 'number:48213'],
    [
      '550e8400-e29b-41d4-a716-446655440000 and 550E8400-E29B-41D4-A716-446655440000',
      'id:550E8400E29B41D4A716446655440000',
    ],
    ['Jane@Corp.io, jane@corp.io', 'email:jane@corp.io'],
    ['https://Example.com/a/, (http://example.com/a).', 'url:example.com/a'],
    ['+1 (212) 555-0199 and +12125550199', 'phone:12125550199'],
    ['-5 and −5', 'number:-5'],
  ] as const)('%s', ([text, key]) => {
    expect(new Set(keysOf(text))).toEqual(new Set([key]))
    expect(keysOf(text).length).toBeGreaterThan(1)
  })

  test('any number survives its grouping', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 31 - 1), (number) => {
        const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')

        expect(keysOf(inProse(grouped))).toEqual(keysOf(inProse(String(number))))
        expect(keysOf(inProse(String(number)))).toEqual([`number:${number}`])
      }),
    )
  })
})

describe('what is no such fact is not taken for one', () => {
  test.for([
    ['1. First\n2. Second', []],
    ['As the source says [1], and another [2].', []],
    ['You may 5 times', ['number:5']],
    ['the 31 April 2026', ['number:31', 'date:2026-04']],
    ['25:70', ['number:25', 'number:70']],
    ['version 1.2.3 on 10.0.0.1', ['id:1.2.3', 'id:10.0.0.1']],
    ['1,2,3', ['number:1', 'number:2', 'number:3']],
    ['rooms 5-7', ['number:5', 'number:7']],
    ['It is one of them.', []],
    ['the 3rd time', ['number:3']],
  ] as const)('%s', ([text, keys]) => {
    expect(keysOf(text)).toEqual(keys)
  })
})

test('a sentence is read in its order, each fact once and with its place', () => {
  const text =
    'Order A-1002 ships on 12 May 2026 at 2:30 PM for $1,234.50 (5% off); see https://shop.test/o?id=7.'
  const facts = factsIn(text)

  expect(facts.map(({ key }) => key)).toEqual([
    'id:A1002',
    'date:2026-05-12',
    'time:14:30',
    'money:USD:1234.5',
    'percent:5',
    'url:shop.test/o?id=7',
  ])
  for (const fact of facts) expect(text.slice(fact.at).trimStart().startsWith(fact.text)).toBe(true)
})

test('a day without a year is that day of any year, and no other', () => {
  const has = among(factsIn('on 12 May 2026, or on June 3'))

  expect(factsIn('May 12, 12 May 2026, 3 June 2027').map(has)).toEqual([true, true, true])
  expect(factsIn('May 13, 12 May 2027, 4 June').map(has)).toEqual([false, false, false])
})

test('any text is read, the same each time, in places that it has', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const facts = factsIn(text)

      expect(factsIn(text)).toEqual(facts)
      for (const { at, text: said } of facts) expect(at + said.length).toBeLessThanOrEqual(text.length)
    }),
  )
})

test.for([
  '4',
  '1:2.3:',
  '1,2,',
  'A-1',
  'may 5 ',
  '1.1.',
  '$1,000',
  '1 000 ',
  'a@b.',
  '+1 2',
  ' ',
  '12.05.',
  '9:59 ',
])('a megabyte of %j takes a moment', (unit) => {
  const began = performance.now()
  factsIn(unit.repeat(Math.ceil(1_000_000 / unit.length)))

  expect(performance.now() - began).toBeLessThan(1500)
})
