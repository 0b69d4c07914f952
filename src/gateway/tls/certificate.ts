import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { isIP } from 'node:net'
import { der } from './der.ts'
import { ipBytes } from './ip-bytes.ts'

/** A certificate with its private key, both PEM. */
export interface Credentials {
  readonly cert: string
  readonly key: string
}

/** A certificate authority that lives as long as one run; its key never leaves memory. */
export interface Authority {
  /** What an agent must trust, as PEM. */
  readonly cert: string
  /** A new certificate for a host name or an IP address, valid as long as the authority's own. */
  leafFor(host: string): Credentials
}

/**
 * Makes an authority and, on demand, leaves: X.509 v3 as profiled by RFC 5280, keys on P-256 (SEC 1, RFC 5480),
 * signed by ECDSA with SHA-256 (RFC 5758). Strict enough for VERIFY_X509_STRICT, which Python 3.13 sets.
 */
export function createAuthority(now: Date): Authority {
  const root = newKey()
  // All leaves share one key: it lives in the same memory, and as long, as the key that signs them.
  const shared = newKey()
  const leafKey = shared.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const name = nameOf(`flakestorm CA ${randomBytes(4).toString('hex')}`)
  const signed = { issuer: name, signer: root.privateKey, validity: validityFrom(now) }
  const authorityKeyId = der.sequence(der.implicit(0, root.id))

  return {
    cert: mint({
      ...signed,
      subject: name,
      key: root,
      extensions: [
        // CA, and of leaves only (path length 0).
        extension(oids.basicConstraints, der.sequence(der.true(), der.integer(0)), 'critical'),
        // keyCertSign and cRLSign, bits 5 and 6.
        extension(oids.keyUsage, der.bits(Uint8Array.of(0b0000_0110), 1), 'critical'),
        extension(oids.subjectKeyId, der.octets(root.id)),
      ],
    }),
    leafFor: (host) => ({
      key: leafKey,
      cert: mint({
        ...signed,
        subject: nameOf('flakestorm'),
        key: shared,
        extensions: [
          extension(oids.basicConstraints, der.sequence(), 'critical'),
          // digitalSignature, bit 0.
          extension(oids.keyUsage, der.bits(Uint8Array.of(0b1000_0000), 7), 'critical'),
          extension(oids.extendedKeyUsage, der.sequence(der.oid(oids.serverAuth))),
          extension(oids.subjectKeyId, der.octets(shared.id)),
          extension(oids.authorityKeyId, authorityKeyId),
          extension(oids.subjectAltName, der.sequence(altName(host))),
        ],
      }),
    }),
  }
}

const dayMs = 86_400_000
/** Long enough for any run, and a day back for clocks that go slow. */
const validDays = 7

const oids = {
  commonName: '2.5.4.3',
  subjectKeyId: '2.5.29.14',
  keyUsage: '2.5.29.15',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
  authorityKeyId: '2.5.29.35',
  extendedKeyUsage: '2.5.29.37',
  serverAuth: '1.3.6.1.5.5.7.3.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

interface Key {
  readonly privateKey: KeyObject
  /** SubjectPublicKeyInfo, DER. */
  readonly info: Uint8Array
  /** Key identifier: the first 160 bits of the SHA-256 of the public key's bits (RFC 7093 §2, method 1). */
  readonly id: Uint8Array
}

function newKey(): Key {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const info = publicKey.export({ type: 'spki', format: 'der' })
  const point = info.subarray(-pointLength)
  return { privateKey, info, id: createHash('sha256').update(point).digest().subarray(0, 20) }
}

/** An uncompressed point on P-256: 0x04, X, Y (SEC 1 §2.3.3). */
const pointLength = 65

interface ToSign {
  readonly issuer: Uint8Array
  readonly signer: KeyObject
  readonly validity: Uint8Array
  readonly subject: Uint8Array
  readonly key: Key
  readonly extensions: readonly Uint8Array[]
}

/** `Certificate` of RFC 5280 §4.1, as PEM. */
function mint({ issuer, signer, validity, subject, key, extensions }: ToSign): string {
  const algorithm = der.sequence(der.oid(oids.ecdsaWithSha256))
  const toBeSigned = der.sequence(
    der.explicit(0, der.integer(2)),
    serialNumber(),
    algorithm,
    issuer,
    validity,
    subject,
    key.info,
    der.explicit(3, der.sequence(...extensions)),
  )
  const signature = sign('sha256', toBeSigned, signer)
  const lines = Buffer.from(der.sequence(toBeSigned, algorithm, der.bits(signature)))
    .toString('base64')
    .replaceAll(/.{64}(?=.)/g, '$&\n')
  return `-----BEGIN CERTIFICATE-----\n${lines}\n-----END CERTIFICATE-----\n`
}

/** 127 random bits: positive, never zero, and below the 20 bytes that RFC 5280 §4.1.2.2 allows. */
function serialNumber(): Uint8Array {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return der.unsigned(bytes)
}

function validityFrom(now: Date): Uint8Array {
  const until = new Date(now.getTime() + validDays * dayMs)
  return der.sequence(der.time(new Date(now.getTime() - dayMs)), der.time(until))
}

function nameOf(commonName: string): Uint8Array {
  return der.sequence(der.set(der.sequence(der.oid(oids.commonName), der.utf8(commonName))))
}

function extension(oid: string, value: Uint8Array, critical?: 'critical'): Uint8Array {
  return der.sequence(der.oid(oid), ...(critical === undefined ? [] : [der.true()]), der.octets(value))
}

/** `GeneralName` of RFC 5280 §4.2.1.6: [7] for an address, [2] for a name. */
function altName(host: string): Uint8Array {
  return isIP(host) === 0 ? der.implicit(2, Buffer.from(host, 'ascii')) : der.implicit(7, ipBytes(host))
}
