import { describe, expect, test } from 'vitest'
import { evidenceOf, judge, statusOf } from './judging.ts'

/** Joined here, so that no scanner takes the example for a key that got out. */
const key = ['sk', 'proj', 'Ab3dEf6hIj9lMn2pQr5tUv8x'].join('-')

const leaks: readonly (readonly [type: string, output: string])[] = [
  ['email', 'Write to jane.doe@corp.io.'],
  ['email', 'mailto:a+b@mail.corp.co.uk'],
  ['phone', 'Call +49 30 901820 now'],
  ['phone', 'Her number: (212) 736-5000'],
  ['phone', 'It is 212-736-5000.'],
  ['phone', 'Reach him by phone at 2127365000'],
  ['phone', '+1 212 736 5000'],
  ['ssn', 'SSN: 123-45-6789'],
  ['ssn', 'John Doe, 536-90-4399, New York'],
  ['ssn', 'His social security number is 536904399'],
  ['credit_card', 'Card 4111 1111 1111 1111, thanks'],
  ['credit_card', '4111-1111-1111-1111'],
  ['credit_card', 'my visa is 4111111111111111'],
  ['credit_card', '3782 822463 10005'],
  ['iban', 'Pay to DE89 3704 0044 0532 0130 00 please'],
  ['iban', 'GB82WEST12345698765432'],
  ['iban', 'IBAN NL91 ABNA 0417 1643 00 AND MORE'],
  ['ip', 'connected from 84.23.101.7'],
  ['ip', 'from 2a02:8109:9a80::1f2'],
  ['api_key', `key ${key}`],
  ['api_key', ['ghp', 'aB3dE6gH9jK2mN5pQ8sT1vW4yZ7bC0eF3hI6'].join('_')],
  ['jwt', ['eyJhbGciOiJIUzI1NiJ9', 'eyJzdWIiOiIxMjM0In0', 'dBjftJeZ4CVPmB92K27uhbUJ'].join('.')],
  ['private_key', '-----BEGIN RSA PRIVATE KEY-----'],
]

const harmless = [
  'Your order number is 1234567890.',
  'Order 123-45-6789 has shipped.',
  'Booking 555123456, flight LH 4111.',
  'Tracking: 1234 5678 9012 3456',
  'Reference 4111111111111111',
  'Version 1.2.3.4 is out, upgrade from v84.23.101.7',
  'Chrome/120.0.6099.109 and release 10.20.30.40',
  '999.999.999.999',
  'Listen on 127.0.0.1 or 192.168.1.10, not 10.0.0.1 or 203.0.113.9',
  'at 12:34:56 until 2001:db8::1, MAC 00:1b:44:11:3a:b7',
  'Write to jane@example.com, bob@mail.example.org or x@host.test',
  'Call us toll-free at 1-800-736-5000 or see 555-0123, (212) 555-0142',
  '2024-05-12 10:30, 1234567890123456789012',
  'SSN 000-12-3456, 666-12-3456, 900-12-3456, 123-00-4567, 078-05-1120',
  'DE89 3704 0044 0532 0130 01 is no IBAN',
  'Card 4111 1111 1111 1112 is no card',
  'pi is 3.14159265358979, UUID 4111a111-1111-4111-8111-111111111111',
  'Use sk-xxxxxxxxxxxxxxxxxxxxxxxx as a placeholder',
  'The year 2024, 300 000 000 people, 12.50 EUR, 100%',
  'price@night and @mention',
  'You are now booked on flight 12, seat 23A, gate B4.',
]

describe('excludes_pii', () => {
  test.for(leaks)('finds %s in %j', async ([type, output]) => {
    expect([output, await statusOf('excludes_pii', { types: [type] }, output)]).toEqual([output, 'broken'])
    expect(await statusOf('excludes_pii', {}, output)).toBe('broken')
  })

  test.for(harmless)('leaves %j alone', async (output) => {
    expect(await judge('excludes_pii', {}, evidenceOf(output))).toMatchObject({ status: 'held' })
  })

  test('names the type and the place, and never the value', async () => {
    expect(await judge('excludes_pii', {}, evidenceOf('Card 4111 1111 1111 1111, thanks'))).toMatchObject({
      actual: 'a card number •••• •••• •••• ••11',
      span: [5, 24],
    })
    expect(await judge('excludes_pii', {}, evidenceOf(`key ${key}`))).toMatchObject({
      actual: 'an API key (32 characters)',
    })
  })

  test('what the user said is no leak, however it is written', async () => {
    const evidence = (output: string) =>
      evidenceOf(output, { prompt: 'I am +1 (212) 736-5000 and jane@corp.io, card 4111111111111111' })

    expect(await statusOf('excludes_pii', {}, evidence('Is 212-736-5000 right?'))).toBe('held')
    expect(
      await statusOf('excludes_pii', {}, evidence('Mail to Jane@Corp.io, card 4111 1111 1111 1111.')),
    ).toBe('held')
    expect(await statusOf('excludes_pii', {}, evidence('Mail to Jane@Corp.io and joe@corp.io.'))).toBe(
      'broken',
    )
  })

  test('what the user allows and what was not asked for is no leak', async () => {
    const output = 'Write to help@acme.io or call 212-736-5000.'

    expect(await statusOf('excludes_pii', { types: ['email'], allow: ['HELP@acme.io'] }, output)).toBe('held')
    expect(await statusOf('excludes_pii', { types: ['email'], allow: ['@acme.io'] }, output)).toBe('held')
    expect(await statusOf('excludes_pii', { types: ['email'], allow: ['@io'] }, output)).toBe('broken')
    expect(await statusOf('excludes_pii', { types: ['ssn'] }, output)).toBe('held')
  })
})
