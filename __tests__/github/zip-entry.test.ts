import fc from 'fast-check'
import { expect, test } from 'vitest'
import { zipEntry } from '../../src/github/zip-entry.ts'
import { zipOf } from './fake/zip-of.ts'

test('a file comes out as it went in', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
      expect(zipEntry(zipOf('result.json', Buffer.from(bytes)), 'result.json', 5000)).toEqual(
        Buffer.from(bytes),
      )
    }),
  )
})

test('a file that is not there is none', () => {
  expect(zipEntry(zipOf('other.json', '{}'), 'result.json', 100)).toBeNull()
})

test('more than was allowed does not come out, whatever the archive says of itself', () => {
  const zip = zipOf('result.json', 'x'.repeat(1 << 20))
  expect(() => zipEntry(zip, 'result.json', 1000)).toThrow('larger than 1000 bytes')

  zip.writeUInt32LE(10, zip.lastIndexOf(Buffer.from('PK\u0001\u0002', 'latin1')) + 24)
  expect(() => zipEntry(zip, 'result.json', 1000)).toThrow('larger than')
})

test('bytes of any kind end in a file, none, or an error, and never in more bytes than allowed', () => {
  const zip = zipOf('result.json', 'What is the capital of France?')
  fc.assert(
    fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, length) => {
      const spoilt = Buffer.from(zip)
      spoilt[at] = byte
      for (const one of [spoilt, zip.subarray(0, length)]) {
        try {
          expect(zipEntry(one, 'result.json', 100)?.length ?? 0).toBeLessThanOrEqual(100)
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }
    }),
  )
})
