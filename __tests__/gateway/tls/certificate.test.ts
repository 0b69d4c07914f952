import { X509Certificate } from 'node:crypto'
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBundle } from '../../../src/gateway/tls/bundle.ts'
import { createAuthority } from '../../../src/gateway/tls/certificate.ts'
import { der } from '../../../src/gateway/tls/der.ts'
import { createLeaves } from '../../../src/gateway/tls/leaves.ts'
import { run } from '../proxy/storm.ts'

const now = new Date('2026-11-21T12:00:00Z')
const hosts = [
  'api.example.com',
  'a_b.internal',
  'xn--mnchen-3ya.de',
  '127.0.0.1',
  '::1',
  'fd00:ec2::254',
] as const

describe('a certificate', () => {
  test.for(hosts)('for %s passes the strict check of OpenSSL', async (host) => {
    const authority = createAuthority(new Date())
    await using folder = await aFolder()
    await writeFile(join(folder.path, 'ca.pem'), authority.cert)
    await writeFile(join(folder.path, 'leaf.pem'), authority.leafFor(host).cert)
    const name = /[\d:]$/.test(host) ? ['-verify_ip', host] : ['-verify_hostname', host]

    const { code, stdout, stderr } = await run(
      [
        'openssl',
        'verify',
        '-x509_strict',
        '-purpose',
        'sslserver',
        ...name,
        '-CAfile',
        join(folder.path, 'ca.pem'),
        join(folder.path, 'leaf.pem'),
      ],
      {},
    )

    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(/leaf\.pem: OK/)
  })

  test('names its host and no other', () => {
    const { leafFor } = createAuthority(now)

    expect(new X509Certificate(leafFor('api.example.com').cert).checkHost('api.example.com')).toBe(
      'api.example.com',
    )
    expect(new X509Certificate(leafFor('api.example.com').cert).checkHost('example.com')).toBeUndefined()
    expect(new X509Certificate(leafFor('10.0.0.7').cert).checkIP('10.0.0.7')).toBe('10.0.0.7')
    expect(new X509Certificate(leafFor('::1').cert).checkIP('::2')).toBeUndefined()
  })

  test('is of no use a week later, and another run has another authority', () => {
    const [first, second] = [createAuthority(now), createAuthority(now)]
    const [root, leaf] = [first.cert, first.leafFor('example.com').cert].map(
      (pem) => new X509Certificate(pem),
    )

    expect(root?.validToDate.toISOString()).toBe('2026-11-28T12:00:00.000Z')
    expect(leaf?.validToDate).toEqual(root?.validToDate)
    expect(leaf?.verify(new X509Certificate(first.cert).publicKey)).toBe(true)
    expect(leaf?.verify(new X509Certificate(second.cert).publicKey)).toBe(false)
  })

  test('has a serial number of its own, positive and of at most 20 bytes', () => {
    const { leafFor } = createAuthority(now)
    const serials = Array.from(
      { length: 50 },
      () => new X509Certificate(leafFor('example.com').cert).serialNumber,
    )

    expect(new Set(serials).size).toBe(50)
    expect(serials.every((serial) => /^[4-7][0-9A-F]{31}$/.test(serial))).toBe(true)
  })

  test('is readable beyond 2049, when the format of dates changes', () => {
    const { cert } = createAuthority(new Date('2051-03-01T00:00:00Z'))

    expect(new X509Certificate(cert).validToDate.toISOString()).toBe('2051-03-08T00:00:00.000Z')
  })

  test('is minted once per host while it is in use, and the longest unused goes first', () => {
    const minted: string[] = []
    const authority = createAuthority(now)
    const leafFor = createLeaves(
      { ...authority, leafFor: (host) => (minted.push(host), authority.leafFor(host)) },
      2,
    )

    for (const host of ['a', 'b', 'a', 'c', 'a', 'b']) leafFor(host)

    expect(minted).toEqual(['a', 'b', 'c', 'b'])
  })
})

describe('DER', () => {
  test('whole numbers are as short as they can be, and never negative', () => {
    fc.assert(
      fc.property(fc.nat(0xffff_ffff), (value) => {
        const [tag, length = 0, ...digits] = der.integer(value)

        expect([tag, length]).toEqual([0x02, digits.length])
        expect(Number.parseInt(Buffer.from(digits).toString('hex'), 16)).toBe(value)
        expect(digits[0]).toBeLessThan(0x80)
        expect(digits.length > 1 && digits[0] === 0 && (digits[1] ?? 0) < 0x80).toBe(false)
      }),
    )
  })

  test('lengths are told in the short form below 128 and in as few bytes as needed above', () => {
    const header = (size: number) => Buffer.from(der.octets(new Uint8Array(size))).toString('hex', 0, 5)

    expect([127, 128, 256].map(header)).toEqual(['047f000000', '0481800000', '0482010000'])
  })

  test('object identifiers read as in X.690', () => {
    expect(Buffer.from(der.oid('2.999.3')).toString('hex')).toBe('0603883703')
    expect(Buffer.from(der.oid('1.2.840.113549')).toString('hex')).toBe('06062a864886f70d')
  })
})

describe('the bundle', () => {
  test('holds our authority, what the user trusted before, and the roots of the system', async () => {
    const [ours, theirs] = [createAuthority(now).cert, createAuthority(now).cert]
    await using folder = await aFolder()
    const corporate = join(folder.path, 'corporate.pem')
    await writeFile(corporate, `# Example Corp\n${theirs}`)

    await using bundle = await openBundle(ours, [corporate, join(folder.path, 'missing.pem')])

    const text = await readFile(bundle.path, 'utf8')
    expect(text).toContain(ours.trim())
    expect(text).toContain(theirs.trim())
    expect(text.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThan(100)
  })

  test('can be read by nobody else, and is gone when it is closed', async () => {
    const bundle = await openBundle(createAuthority(now).cert, [])
    const [file, folder] = await Promise.all([stat(bundle.path), stat(dirname(bundle.path))])

    await bundle[Symbol.asyncDispose]()

    expect([file.mode & 0o777, folder.mode & 0o777]).toEqual([0o600, 0o700])
    await expect(stat(dirname(bundle.path))).rejects.toThrow('ENOENT')
  })
})

async function aFolder() {
  const path = await mkdtemp(join(tmpdir(), 'flakestorm-test-'))
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }) }
}
