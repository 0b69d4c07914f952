import { describe, expect, test } from 'vitest'
import { matchesGlob, matchesUrl } from '../../src/chaos/glob.ts'

describe('the name of a tool', () => {
  test.for([
    ['web_search', 'web_search', true],
    ['web_search', 'Web_Search', false],
    ['web_search', 'web_searches', false],
    ['*', 'anything/at.all', true],
    ['*', '', true],
    ['search_*', 'search_docs', true],
    ['search_*', 'research_docs', false],
    ['*_docs', 'search_docs', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['get_?', 'get_1', true],
    ['get_?', 'get_', false],
    ['**', 'x', true],
    ['', '', true],
    ['', 'x', false],
  ] as const)('%s and %s: %s', ([pattern, name, fits]) => {
    expect(matchesGlob(pattern, name)).toBe(fits)
  })

  test('a long name against many stars is decided at once', () => {
    expect(matchesGlob('*a'.repeat(50) + 'b', 'a'.repeat(20_000))).toBe(false)
  })
})

describe('the address of a call', () => {
  test.for([
    ['https://api.example.com/*', 'https://api.example.com/v1/search?q=x', true],
    ['https://api.example.com/*', 'https://api.example.org/v1', false],
    ['https://api.example.com/*', 'http://api.example.com/v1', false],
    ['https://API.Example.com/V1/*', 'https://api.example.com/V1/x', true],
    ['https://api.example.com/V1/*', 'https://api.example.com/v1/x', false],
    ['https://*.example.com/*', 'https://eu.api.example.com/x', true],
    ['https://*.example.com/*', 'https://evil.test/a.example.com/x', false],
    ['*.example.com/*', 'https://evil.test/?a.example.com/x', true],
    ['*.example.com', 'https://eu.example.com/any/path', true],
    ['https://api.example.com', 'https://api.example.com/any/path', true],
    ['https://api.example.com/', 'https://api.example.com/any/path', false],
    ['api.example.com/search', 'https://api.example.com/search', true],
    ['https://api.example.com/search', 'https://api.example.com/search?q=x', true],
    ['https://api.example.com/search?q=*', 'https://api.example.com/search?q=x', true],
    ['https://api.example.com/search?q=*', 'https://api.example.com/search?p=x', false],
    ['/v1/*', 'http://localhost:5001/v1/search', true],
    ['/v1/*', 'http://localhost:5001/v2/search', false],
    ['*/search*', 'http://localhost:5001/api/search?q=x', true],
    ['http://localhost:5001/*', 'http://localhost:5001/x', true],
    ['http://localhost:*/x', 'http://localhost:5001/x', true],
    ['http://localhost/*', 'http://localhost:5001/x', false],
    ['https://api.example.com:443/*', 'https://api.example.com/x', true],
    ['http://127.0.0.1:5001/**', 'http://127.0.0.1:5001/a/b/c', true],
    ['http://[::1]:5001/*', 'http://[::1]:5001/x', true],
    ['https://api.example.com/v?/x', 'https://api.example.com/v2/x', true],
    ['https://api.example.com/ä/*', 'https://api.example.com/%C3%A4/x', true],
    ['https://api.example.com/a%20b', 'https://api.example.com/a%20b', true],
    ['https://api.example.com/%zz', 'https://api.example.com/%zz', true],
    ['tool://*', 'no address', false],
    ['no *', 'no address', true],
  ] as const)('%s and %s: %s', ([pattern, address, fits]) => {
    expect(matchesUrl(pattern, address)).toBe(fits)
  })
})
