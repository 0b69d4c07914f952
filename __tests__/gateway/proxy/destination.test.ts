import { describe, expect, test } from 'vitest'
import { destinationOf } from '../../../src/gateway/proxy/destination.ts'
import { interestOf } from '../../../src/gateway/proxy/interest.ts'
import { absoluteAddress, isMetadata, targetOf } from '../../../src/gateway/proxy/target.ts'

const declared = {
  llm: [{ provider: 'openai', upstream: 'https://llm.example/openai/v1' }],
  tools: [
    { name: 'search', upstream: 'http://localhost:5001', env: null },
    { name: 'search_admin', upstream: 'http://localhost:5001/admin/', env: null },
  ],
  mcp: [{ name: 'crm', command: null, url: 'http://localhost:7000/mcp' }],
}

function destination(url: string) {
  const address = absoluteAddress(url)
  if (address === null) throw new Error(`${url} is no address`)
  return destinationOf(address, declared)
}

describe('a proxied call is named', () => {
  test.for([
    ['http://localhost:5001/find?q=a%2Fb', { tool: 'search', rest: '/find?q=a%2Fb' }],
    ['http://127.0.0.1:5001?q=1', { tool: 'search', rest: '?q=1' }],
    ['http://[::1]:5001/', { tool: 'search', rest: '/' }],
    ['http://localhost:5001/admin/users', { tool: 'search_admin', rest: '/users' }],
    ['http://localhost:5001/administrator', { tool: 'search', rest: '/administrator' }],
    ['http://localhost:7000/mcp', { server: 'crm', rest: '' }],
    ['https://llm.example/openai/v1/chat/completions', { provider: 'openai', rest: '/chat/completions' }],
    ['https://api.openai.com/v1/responses', { provider: 'openai', rest: '/responses' }],
    [
      'https://api.anthropic.com/v1/messages?beta=true',
      { provider: 'anthropic', rest: '/v1/messages?beta=true' },
    ],
    ['http://127.0.0.1:11434/api/chat', { provider: 'ollama', rest: '/api/chat' }],
    ['https://llm.example/health/', { tool: 'llm.example/health', rest: '/health/' }],
    [
      'https://api.example.com:8443/v2/items?id=7',
      { tool: 'api.example.com:8443/v2/items', rest: '/v2/items?id=7' },
    ],
    ['https://localhost:5001/find', { tool: 'localhost:5001/find' }],
    ['http://user:secret@api.example.com', { tool: 'api.example.com', rest: '' }],
  ] as const)('%s', ([url, expected]) => {
    expect(destination(url)).toMatchObject(expected)
  })
})

describe('TLS is opened', () => {
  const opens = (faults: Parameters<typeof interestOf>[1], ...authorities: readonly string[]) => {
    const check = interestOf(declared, faults)
    return authorities.map((authority) => {
      const target = targetOf(authority)
      return target !== null && check(target)
    })
  }

  test('for what is declared and for known models, and for nothing else', () => {
    expect(opens([], 'llm.example:443', 'api.openai.com:443', 'localhost:5001')).toEqual([true, true, true])
    expect(opens([], 'llm.example:8443', 'api.example.com:443', 'pypi.org:443')).toEqual([
      false,
      false,
      false,
    ])
  })

  test('for the hosts of match_url', () => {
    const faults = [{ tool: '*', matchUrl: 'https://*.example.com/v1/*' }]

    expect(opens(faults, 'api.example.com:443', 'example.org:443')).toEqual([true, false])
    expect(opens([{ tool: '*', matchUrl: '/v1/*' }], 'anything.example:443')).toEqual([true])
    expect(opens([{ tool: '*', matchUrl: '*example*' }], 'anything.example:443')).toEqual([true])
    expect(opens([{ tool: '*', matchUrl: 'https://api.example.com:8443' }], 'api.example.com:8443')).toEqual([
      true,
    ])
  })

  test('for a tool that is named by its address, and for every host where a fault strikes all tools', () => {
    expect(
      opens([{ tool: 'api.example.com/v1', matchUrl: null }], 'api.example.com:443', 'b.example:443'),
    ).toEqual([true, false])
    expect(opens([{ tool: '*', matchUrl: null }], 'b.example:443')).toEqual([true])
    expect(opens([{ tool: 'search', matchUrl: null }], 'search:443', 'b.example:443')).toEqual([false, false])
    expect(opens([{ tool: 'look_up_*', matchUrl: null }], 'b.example:443')).toEqual([false])
  })
})

describe('an address', () => {
  test.for([
    ['api.example.com:443', { host: 'api.example.com', port: 443 }],
    ['[::1]:8080', { host: '::1', port: 8080 }],
    ['2852039166:80', { host: '169.254.169.254', port: 80 }],
    ['api.example.com', null],
    ['api.example.com:70000', null],
    ['a/b:80', null],
    ['user@host:80', null],
    ['', null],
  ] as const)('of CONNECT: %s', ([authority, expected]) => {
    expect(targetOf(authority)).toEqual(expected)
  })

  test('that only tells a machine about itself is known in all its spellings', () => {
    const spellings = [
      '169.254.169.254',
      '[fe80::1]',
      'fd00:ec2::254',
      'metadata.google.internal.',
      '::ffff:169.254.169.254',
    ]

    expect(spellings.map(isMetadata)).toEqual([true, true, true, true, true])
    expect(['127.0.0.1', '10.0.0.1', 'example.com', '::1'].map(isMetadata)).toEqual([
      false,
      false,
      false,
      false,
    ])
  })
})
