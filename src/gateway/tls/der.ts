/**
 * The few DER types that a certificate is made of, written as ITU-T X.690 says: tag, length, content.
 * Each function gives one whole element, so that elements nest by being passed on.
 */
export const der = {
  sequence: (...elements: readonly Uint8Array[]): Uint8Array => element(0x30, ...elements),
  set: (...elements: readonly Uint8Array[]): Uint8Array => element(0x31, ...elements),
  true: (): Uint8Array => element(0x01, Uint8Array.of(0xff)),
  octets: (content: Uint8Array): Uint8Array => element(0x04, content),
  utf8: (text: string): Uint8Array => element(0x0c, Buffer.from(text, 'utf8')),

  /** A whole number from 0, of up to four bytes. */
  integer: (value: number): Uint8Array => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return der.unsigned(bytes)
  },

  /** A whole number from 0, given as big-endian bytes. */
  unsigned: (bytes: Uint8Array): Uint8Array => {
    const start = bytes.findIndex((byte) => byte !== 0)
    const digits = start === -1 ? Uint8Array.of(0) : bytes.subarray(start)
    // A leading bit of 1 would mean a negative number.
    return element(0x02, (digits[0] ?? 0) >= 0x80 ? Buffer.concat([Uint8Array.of(0), digits]) : digits)
  },

  /** Bits that fill whole bytes, or end `unused` bits before the end of the last one. */
  bits: (content: Uint8Array, unused = 0): Uint8Array => element(0x03, Uint8Array.of(unused), content),

  /** An object identifier in dotted form, such as 2.5.29.17. */
  oid: (dotted: string): Uint8Array => {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
    return element(0x06, Uint8Array.from([first * 40 + second, ...rest].flatMap(base128)))
  },

  /** UTCTime until 2049, GeneralizedTime from 2050, as RFC 5280 §4.1.2.5 demands. */
  time: (moment: Date): Uint8Array => {
    const digits = moment.toISOString().replaceAll(/[-:T]|\.\d+/g, '')
    const isShort = moment.getUTCFullYear() < 2050
    return isShort ? element(0x17, Buffer.from(digits.slice(2))) : element(0x18, Buffer.from(digits))
  },

  /** `[number]` around an element, kept whole. */
  explicit: (number: number, content: Uint8Array): Uint8Array => element(0xa0 + number, content),

  /** `[number]` in place of the tag of a primitive element. */
  implicit: (number: number, content: Uint8Array): Uint8Array => element(0x80 + number, content),
} as const

function element(tag: number, ...contents: readonly Uint8Array[]): Uint8Array {
  const size = contents.reduce((sum, content) => sum + content.length, 0)
  return Buffer.concat([Uint8Array.from([tag, ...lengthOf(size)]), ...contents])
}

/** Short form below 128, else the number of length bytes and then those (X.690 §8.1.3). */
function lengthOf(size: number): number[] {
  if (size < 0x80) return [size]
  const bytes = bigEndian(size, 256)
  return [0x80 + bytes.length, ...bytes]
}

/** Seven bits a byte, the high bit set on all but the last (X.690 §8.19.2). */
function base128(value: number): number[] {
  return bigEndian(value, 128).map((digit, at, all) => (at < all.length - 1 ? digit + 0x80 : digit))
}

function bigEndian(value: number, base: number): number[] {
  return value < base ? [value] : [...bigEndian(Math.floor(value / base), base), value % base]
}
