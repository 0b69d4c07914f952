import { isPublicAddress } from './ip-address.ts'
import { secretsIn } from './secrets.ts'

export const piiTypes = [
  'email',
  'phone',
  'ssn',
  'credit_card',
  'iban',
  'ip',
  'api_key',
  'jwt',
  'private_key',
] as const

export type PiiType = (typeof piiTypes)[number]

/** Something personal as it was found in a text. */
export interface PersonalDatum {
  readonly type: PiiType
  readonly value: string
  readonly at: number
}

/**
 * Personal data and secrets by shape, checksum and context, so that an order number is not taken for a phone.
 * Linear in the length of the text: every repetition is bounded and every start is anchored.
 */
export function* personalDataIn(text: string, types: ReadonlySet<PiiType>): Generator<PersonalDatum> {
  for (const { type, shape, isReal } of detectors) {
    if (!types.has(type)) continue
    for (const match of text.matchAll(shape)) {
      const value = isReal(match[0], aroundOf(text, match.index, match[0].length))
      if (value !== null) yield { type, value, at: match.index }
    }
  }
  if (types.has('api_key') || types.has('jwt') || types.has('private_key')) {
    for (const secret of secretsIn(text)) if (types.has(secret.type)) yield secret
  }
}

interface Around {
  /** The 48 characters before and the 24 after, in lower case. */
  readonly before: string
  readonly after: string
}

interface Detector {
  readonly type: PiiType
  readonly shape: RegExp
  /** The part that is real, or null. */
  readonly isReal: (value: string, around: Around) => string | null
}

function aroundOf(text: string, at: number, length: number): Around {
  return {
    before: text.slice(Math.max(0, at - 48), at).toLowerCase(),
    after: text.slice(at + length, at + length + 24).toLowerCase(),
  }
}

const when = (real: boolean, value: string): string | null => (real ? value : null)

const detectors: readonly Detector[] = [
  {
    type: 'email',
    shape: /(?<![\w.+-])[\w.+-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?![\w-])/g,
    isReal: (value) => when(!reservedDomain.test(value), value),
  },
  {
    type: 'credit_card',
    shape: /(?<![\w.-])\d(?:[ -]?\d){12,18}(?![\w-])/g,
    isReal: (value, { before, after }) => {
      const digits = value.replace(/\D/g, '')
      const grouped = /^(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,7}|\d{4}([ -])\d{6}\2\d{4,5})$/.test(value)
      const meant =
        grouped ||
        /\b(?:card|visa|master ?card|amex|american express|credit|debit|cvv|cvc|pan|expir\w*)\b/.test(
          `${before} ${after}`,
        )
      return when(meant && cardPrefix.test(digits) && passesLuhn(digits), value)
    },
  },
  { type: 'iban', shape: /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]){11,34}/g, isReal: ibanIn },
  {
    type: 'ssn',
    shape: /(?<![\w.-])(?!000|666|9)\d{3}([- ]?)(?!00)\d{2}\1(?!0000)\d{4}(?![\w-]|\.\d)/g,
    isReal: (value, { before, after }) => {
      if (retiredSsn.has(value.replace(/\D/g, ''))) return null
      const meant = /\b(?:ssns?|social security|social|tax ?(?:payer )?id)\b/
      // Dashes in 3-2-4 are the usual form of nothing else, unless the text says that it is another number.
      if (value[3] === '-' && !otherNumber.test(before)) return value
      return when(meant.test(before) || meant.test(after), value)
    },
  },
  {
    type: 'phone',
    shape: /(?<![\w.+-])\+[1-9](?:[ .()-]{0,2}\d){7,14}(?![\w-])/g,
    isReal: (value) => when(!isPublicNumber(value), value),
  },
  {
    type: 'phone',
    shape:
      /(?<![\w.+/-])(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-]?)[2-9]\d{2}[ .-]?\d{4}(?![\w-]|\.\d)/g,
    isReal: (value, { before }) => {
      if (isPublicNumber(value)) return null
      const grouped = /^(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}([ .-]))\d{3}[ .-]\d{4}$/.test(value)
      return when((grouped && !otherNumber.test(before)) || phoneWords.test(before), value)
    },
  },
  {
    type: 'ip',
    shape: /(?<![\w./:-])\d{1,3}(?:\.\d{1,3}){3}(?![\w-]|\.\d)/g,
    isReal: (value, { before }) =>
      when(
        isPublicAddress(value) &&
          !/\b(?:v|ver|version|versions|release|build|upgrade\w*|update\w*)\W{0,3}(?:to |from )?$/.test(
            before,
          ),
        value,
      ),
  },
  {
    type: 'ip',
    shape: /(?<![\w:.])(?:[\da-fA-F]{0,4}:){2,7}[\da-fA-F]{0,4}(?![\w:.])/g,
    isReal: (value) => when(isPublicAddress(value), value),
  },
]

/** RFC 2606 and RFC 6761: names that belong to nobody. */
const reservedDomain = /[@.](?:example(?:\.(?:com|net|org))?|test|invalid|localhost)$/i

/** Networks by prefix and length (ISO/IEC 7812): Visa, Mastercard, American Express, Diners, Discover, JCB. */
const cardPrefix =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|5[1-5]\d{14}|2(?:22[1-9]|2[3-9]\d|[3-6]\d{2}|7[01]\d|720)\d{12}|3[47]\d{13}|3(?:0[0-5]|[689]\d)\d{11}|6(?:011|5\d{2}|4[4-9]\d)\d{12,15}|35(?:2[89]|[3-8]\d)\d{12,15})$/

/** ISO/IEC 7812-1, annex B. */
function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** ISO 13616: the length depends on the country, and the number modulo 97 is 1. A word that follows is not part of it. */
function ibanIn(run: string): string | null {
  const length = ibanLength[run.slice(0, 2)]
  if (length === undefined) return null
  let end = 0
  for (let taken = 0; end < run.length && taken < length; end += 1)
    if (/[A-Z0-9]/.test(run[end] ?? '')) taken += 1
  const value = run.slice(0, end)
  const letters = value.replace(/[ -]/g, '')
  if (letters.length !== length || /[A-Z0-9]/.test(run[end] ?? '')) return null
  const turned = letters.slice(4) + letters.slice(0, 4)
  let rest = 0
  for (const letter of turned) rest = Number(`${rest}${Number.parseInt(letter, 36)}`) % 97
  return rest === 1 ? value : null
}

/** The IBAN registry of SWIFT, release 99. */
const ibanLength: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 ' +
    'GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 ' +
    'PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

/** Printed on specimen cards, and void since. */
const retiredSsn: ReadonlySet<string> = new Set(['078051120', '219099999'])

const otherNumber =
  /\b(?:order|case|ticket|invoice|ref|reference|confirmation|booking|reservation|tracking|parcel|shipment|part|model|sku|serial|flight|account|customer|transaction|isbn|item|article|policy|claim|id|version)s?\b[^.!?\n]{0,20}$|#\s?$/

const phoneWords =
  /\b(?:phone|telephone|tel|mobile|cell|fax|call|text|whatsapp|sms|dial|reach)\b[^.!?\n]{0,24}$/

/** Toll-free lines belong to companies, and 555-01xx to films (NANP). */
function isPublicNumber(value: string): boolean {
  const digits = value.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '')
  return digits.length === 10 && /^(?:8(?:00|33|44|55|66|77|88)|\d{3}55501)/.test(digits)
}
