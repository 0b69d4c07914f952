import type { FactReader, Reading } from './fact.ts'

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?'

/** The day of the week before a date says nothing more. */
const weekday = '(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,?[ \\t](?:the )?)?'

const ordinal = '(?:st|nd|rd|th)?'

/** Days and times of day, in the spellings of ISO 8601, English and, with dots, German. */
export const calendarReaders: readonly FactReader[] = [
  {
    kind: 'date',
    shape: pattern(
      `(?<![\\w.-])${weekday}(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T(?=\\d\\d:)|(?!\\w|[-/.]\\d))`,
    ),
    read: ([, year = '', , month = '', day = '']) => dayOf(year, Number(month), Number(day)),
  },
  {
    kind: 'date',
    shape: pattern(
      `(?<!\\w)${weekday}(${monthNames})\\.?[ \\t]{1,2}(\\d{1,2})${ordinal}(?!\\w|[:]\\d|[.,]\\d)(?:,?[ \\t](\\d{4})(?!\\w|[.,]\\d))?`,
    ),
    read: ([, month = '', day = '', year = '']) => namedDay(month, day, year),
  },
  {
    kind: 'date',
    shape: pattern(
      `(?<![\\w.,-])${weekday}(\\d{1,2})${ordinal}(?: of)?[ \\t-](${monthNames})\\b\\.?(?:,?[ \\t-](\\d{4})(?!\\w|[.,]\\d))?`,
    ),
    read: ([, day = '', month = '', year = '']) => namedDay(month, day, year),
  },
  {
    kind: 'date',
    shape: pattern(`(?<!\\w)(${monthNames})\\.?,?[ \\t](\\d{4})(?!\\w|[.,]\\d)`),
    read: ([, month = '', year = '']) => {
      if (!isYear(year)) return null
      return { value: `${year}-${padded(monthOf(month))}` }
    },
  },
  {
    kind: 'date',
    shape: pattern(`(?<![\\w./-])${weekday}(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?!\\w|[-/.]\\d)`),
    read: ([, first = '', mark = '', second = '', year = '']) => {
      if (year.length === 2 && mark !== '/') return null
      const whole = year.length === 2 ? `20${year}` : year
      // English first: 5/12 is the 12th of May, unless only the other way is a day. With dots and dashes the day leads.
      const isMonthFirst = mark === '/' && Number(first) <= 12
      const [month, day] = isMonthFirst ? [first, second] : [second, first]
      return dayOf(whole, Number(month), Number(day))
    },
  },
  {
    kind: 'date',
    shape: /(?<!\w)(monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?(?!\w)/gi,
    read: ([, name = '']) => ({ value: name.toLowerCase() }),
  },
  {
    kind: 'time',
    shape:
      /(?<![\w:.,])(\d{1,2}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d{1,9})?)?(?:[ \t\u00a0\u202f]?([ap])\.?m(?!\w)\.?)?(?:Z|[+-]\d\d:?\d\d|[ \t]?(?:UTC|GMT))?(?![\w:])/gi,
    read: ([, hour = '', minute = '', second = '', half = '']) => timeOf({ hour, minute, second, half }),
  },
  {
    kind: 'time',
    shape: /(?<![\w:.,$€£])(\d{1,2})[ \t\u00a0\u202f]?([ap])\.?m(?!\w)\.?/gi,
    read: ([, hour = '', half = '']) => timeOf({ hour, minute: '00', second: '', half }),
  },
  {
    kind: 'time',
    shape: /(?<!\w)(noon|midnight)(?!\w)/gi,
    read: ([, name = '']) => ({ value: name.toLowerCase() === 'noon' ? '12:00' : '00:00' }),
  },
]

function pattern(source: string): RegExp {
  return new RegExp(source, 'gi')
}

/** "may 5" and "march 3" are words before a number as long as they are written small and no year follows. */
function namedDay(month: string, day: string, year: string): Reading | null {
  if (year === '' && /^(?:may|mar|march|sun|sat)$/.test(month)) return null
  return dayOf(year, monthOf(month), Number(day))
}

function dayOf(year: string, month: number, day: number): Reading | null {
  if (year !== '' && !isYear(year)) return null
  // A leap year, so that the 29th of February without a year is a day.
  const last = new Date(Date.UTC(year === '' ? 2000 : Number(year), month, 0)).getUTCDate()
  if (month < 1 || month > 12 || day < 1 || day > last) return null
  return { value: `${year === '' ? '-' : year}-${padded(month)}-${padded(day)}` }
}

function isYear(year: string): boolean {
  return Number(year) >= 1000 && Number(year) < 3000
}

function monthOf(name: string): number {
  const names = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
  return names.indexOf(name.slice(0, 3).toLowerCase()) + 1
}

interface Clock {
  readonly hour: string
  readonly minute: string
  readonly second: string
  readonly half: string
}

function timeOf({ hour, minute, second, half }: Clock): Reading | null {
  const written = Number(hour)
  if (half !== '' && (written < 1 || written > 12)) return null
  const whole = half === '' ? written : (written % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  if (whole > 23) return null
  const seconds = second === '' || second === '00' ? '' : `:${second}`
  return { value: `${padded(whole)}:${minute}${seconds}` }
}

function padded(number: number): string {
  return String(number).padStart(2, '0')
}
