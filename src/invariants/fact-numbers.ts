import type { FactReader } from './fact.ts'

/** Digits in groups of three, with a decimal point, or with a decimal comma of one or two places. */
const grouped = '\\d{1,3}(?:,\\d{3}){1,6}(?!\\d)(?:\\.\\d{1,12})?'
const spaced = "\\d{1,3}(?:['’\\u00a0\\u202f\\u2009]\\d{3}){1,6}(?!\\d)(?:[.,]\\d{1,12})?"
const dotted = '\\d{1,3}(?:\\.\\d{3}){1,6},\\d{1,2}(?!\\d)|\\d{1,3}(?:\\.\\d{3}){2,6}(?![\\d,])'
const commaed = '(?<![\\d,])\\d{1,15},\\d{1,2}(?!\\d|,\\d)'
const plain = '\\d{1,20}(?:\\.\\d{1,15})?'

const words = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']
const digits = `${dotted}|${grouped}|${spaced}|${commaed}|${plain}`
const number = `(${digits}|(?:${words.join('|')})(?!\\w))`
/** A blank separates thousands where a currency leaves no doubt that it is one number. */
const wide = `(\\d{1,3}(?:[ ,.]\\d{3}){1,6}(?![\\d])(?:[.,]\\d{1,2}(?!\\d))?|${digits})`
const multiplier = '(?:[ \\t]?(thousand|million|billion|trillion|mln|bn|[kmb])(?![\\w]))?'
const start = '(?<![\\w\\u0001]|\\d[.])'
const sign = '(?<![\\w)\\u0001])([-−–]?)'

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  '£': 'GBP',
  '¥': 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  rupees: 'INR',
  '₩': 'KRW',
  $: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  c$: 'CAD',
  ca$: 'CAD',
  a$: 'AUD',
  au$: 'AUD',
  'us dollars': 'USD',
  'pounds sterling': 'GBP',
  francs: 'CHF',
  'swiss francs': 'CHF',
  fr: 'CHF',
}
const codes = 'USD|EUR|GBP|JPY|CHF|CAD|AUD|NZD|INR|CNY|SEK|NOK|DKK|PLN|CZK|BRL|MXN|KRW|SGD|HKD|ZAR|TRY'

/** Units by their names; each line is one unit. Nothing is converted: 1 km is not 1000 m. */
const units = table(`
  km kilometre kilometres kilometer kilometers | m metre metres meter meters | cm centimetres centimeters | mm millimetres millimeters
  mi mile miles | ft foot feet | inch inches | yd yard yards | kg kilogram kilograms kilo kilos | g gram grams | mg milligram milligrams
  t tonne tonnes | lb lbs pound pounds | oz ounce ounces | l litre litres liter liters | ml millilitres milliliters | gal gallon gallons
  ms millisecond milliseconds | s sec secs second seconds | min mins minute minutes | h hr hrs hour hours | day days | week weeks
  month months | year years | °c celsius | °f fahrenheit | ° degree degrees | km/h kmh kph | mph | kwh | kw | w watt watts
  kb | mb | gb | tb | byte bytes | night nights | point points | cent cents | people | item items | page pages | star stars`)

/** Amounts: money, shares, quantities with a unit, and bare numbers; the sharper shape reads first. */
export const amountReaders: readonly FactReader[] = [
  {
    kind: 'money',
    shape: pattern(
      `${sign}((?:us|ca|au|c|a)?\\$|[€£¥₹₩]|(?<!\\w)(?:${codes})[ \\t]?)[ \\t\\u00a0]?${wide}${multiplier}(?:[ \\t](${codes})(?!\\w))?`,
    ),
    read: ([, minus = '', mark = '', value = '', times = '', code = '']) => ({
      value: `${currencyOf(code || mark)}:${negative(minus)}${valueOf(value, times)}`,
    }),
  },
  {
    kind: 'money',
    shape: pattern(
      `${sign}${start}${wide}${multiplier}[ \\t\\u00a0-]?([€£¥₹₩]|(?:${codes}|us dollars?|dollars?|euros?|bucks|yen|rupees|pounds sterling|(?:swiss )?francs)(?!\\w))`,
    ),
    read: ([, minus = '', value = '', times = '', mark = '']) => ({
      value: `${currencyOf(mark)}:${negative(minus)}${valueOf(value, times)}`,
    }),
  },
  {
    kind: 'percent',
    shape: pattern(`${sign}${start}${number}[ \\t\\u00a0]?(?:%|(?:percent|per cent|pct)(?!\\w))`),
    read: ([, minus = '', value = '']) => ({ value: `${negative(minus)}${valueOf(value, '')}` }),
  },
  {
    kind: 'quantity',
    shape: pattern(
      `${sign}${start}${number}(?:[ \\t](thousand|million|billion))?[ \\t\\u00a0-]?(degrees? (?:celsius|fahrenheit)|°[ \\t]?[cf]|km/h|°|[a-z]{1,12})(?![\\w])`,
    ),
    read: ([, minus = '', value = '', times = '', name = '']) => {
      const unit = units.get(unitName(name))
      return unit === undefined ? null : { value: `${unit}:${negative(minus)}${valueOf(value, times)}` }
    },
  },
  {
    kind: 'number',
    shape: pattern(
      `${sign}${start}#?${number}(?:(?:st|nd|rd|th)(?!\\w)|(e[+-]?\\d{1,3})(?!\\w)|${multiplier})`,
    ),
    read: ([, minus = '', value = '', power = '', times = '']) => ({
      value: `${negative(minus)}${valueOf(value, times, power)}`,
    }),
  },
]

function pattern(source: string): RegExp {
  return new RegExp(source, 'gi')
}

function table(text: string): ReadonlyMap<string, string> {
  return new Map(
    text.split(/[|\n]/).flatMap((line) => {
      const [unit = '', ...others] = line.trim().split(' ')
      return [unit, ...others].filter(Boolean).map((name) => [name, unit] as const)
    }),
  )
}

function unitName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^degrees? (?=[cf])/, '')
    .replace(/^°[ \t]/, '°')
}

function currencyOf(mark: string): string {
  const name = mark
    .trim()
    .toLowerCase()
    .replace(/^us dollar$/, 'us dollars')
  return currencies[name] ?? mark.trim().toUpperCase()
}

function negative(minus: string): string {
  return minus === '' ? '' : '-'
}

const multipliers: Readonly<Record<string, number>> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mln: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
}

/** One spelling of a number; digits beyond what a double holds are kept as they are. */
function valueOf(text: string, times: string, power = ''): string {
  const word = words.indexOf(text.toLowerCase())
  const written = word >= 0 ? String(word + 2) : withPoint(text)
  if (written.replace(/\D/g, '').length > 15) return written.replace(/^0+(?=\d)/, '')
  const value = Number(`${written}${power}`) * (multipliers[times.toLowerCase()] ?? 1)
  return String(Number(value.toPrecision(15)))
}

/** Which mark is the decimal one: the last of two kinds, and a lone comma before anything but three digits. */
function withPoint(text: string): string {
  const bare = text.replace(/[\s'’\u2009\u202f]/g, '')
  const [comma, point] = [bare.lastIndexOf(','), bare.lastIndexOf('.')]
  if (comma >= 0 && point >= 0)
    return comma > point ? bare.replaceAll('.', '').replace(',', '.') : bare.replaceAll(',', '')
  if (comma >= 0)
    return /^[1-9]\d{0,2}(?:,\d{3})+$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.')
  return /^\d{1,3}(?:\.\d{3}){2,}$/.test(bare) ? bare.replaceAll('.', '') : bare
}
