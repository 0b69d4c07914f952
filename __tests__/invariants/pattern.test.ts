import { describe, expect, test } from 'vitest'
import { compilePattern } from '../../src/invariants/pattern.ts'

const find = (pattern: string, text: string) => compilePattern(pattern, { caseSensitive: true }).find(text)

describe('a pattern in Python syntax means what Python means', () => {
  test.for<readonly [string, string, readonly [number, number] | null]>([
    ['(?i)paris', 'In PARIS', [3, 8]],
    ['(?is)a.b', 'A\nB', [0, 3]],
    ['(?m)^b$', 'a\nb\nc', [2, 3]],
    ['^b', 'a\nb', null],
    ['(?x) a b  # letters\n c', 'abc', [0, 3]],
    ['(?P<word>a+)-(?P=word)', 'xaa-aa', [1, 6]],
    ['(?<word>a)\\k<word>', 'aa', [0, 2]],
    ['(a)\\1', 'aa', [0, 2]],
    ['\\Aab\\Z', 'ab', [0, 2]],
    ['\\Aab\\Z', 'ab\n', null],
    ['ab$', 'ab\n', [0, 2]],
    ['a{,2}b', 'aaab', [1, 4]],
    ['a{2}', 'aaa', [0, 2]],
    ['a{2,}?', 'aaaa', [0, 2]],
    ['{"a": \\d}', '{"a": 5}', [0, 8]],
    ['[]a-]+', 'x-]a', [1, 4]],
    ['[^]a]', ']ab', [2, 3]],
    ['[\\w.-]+@[\\w-]+', 'to: jürg.m-x@héé', [4, 16]],
    ['[a\\-z]+', 'b-', [1, 2]],
    ['[&&|/~]+', 'a&&|/~', [1, 6]],
    ['\\bécole\\b', 'l’école!', [2, 7]],
    ['\\w+', '日本語 x', [0, 3]],
    ['\\d+', 'x ٣٤', [2, 4]],
    ['(?a)\\d+', 'x ٣٤', null],
    ['[^\\W\\d_]+', '12_éa', [3, 5]],
    ['\\x41\\u0042\\U00000043', 'ABC', [0, 3]],
    ['\\101', 'A', [0, 1]],
    ['\\$\\d+\\.\\d{2}', 'costs $12.50', [6, 12]],
    ['\\"\\\'\\-\\_\\@', '"\'-_@', [0, 5]],
    ['a(?#why)b', 'ab', [0, 2]],
    ['(?<=\\$)\\d+', 'a $42', [3, 5]],
    ['(?i:a)B', 'AB', [0, 2]],
    ['😀+', 'x😀😀', [1, 5]],
    ['\\p{Lu}', 'aÉ', [1, 2]],
    ['a|b', 'xb', [1, 2]],
    ['a/b', 'a/b', [0, 3]],
    ['', 'x', [0, 0]],
  ])('%s in %j', ([pattern, text, span]) => {
    expect(find(pattern, text)).toEqual(span)
  })

  test.for([
    ['a++', 'possessive ++'],
    ['a{2}+', 'possessive {2}+'],
    ['(?>a)', 'atomic group'],
    ['(a)(?(1)b|c)', 'conditional'],
    ['a(?i)b', 'must stand at the start'],
    ['(?L)a', 'depends on the machine'],
    ['(a', 'never closed'],
    ['a)', 'never opened'],
    ['[a', 'never closed'],
    ['*a', 'nothing to repeat'],
    ['a**', 'nothing to repeat'],
    ['a{3,2}', 'counts backwards'],
    ['\\q', 'the escape \\q is not known'],
    ['a\\', 'single backslash'],
    ['[z-a]', 'out of order'],
    ['(?P<a>x)(?P<a>y)', 'Duplicate'],
    ['(?P=none)', 'Invalid'],
  ])('%s is refused with a sentence', ([pattern = '', reason = '']) => {
    expect(() => find(pattern, '')).toThrow(reason)
    expect(() => find(pattern, '')).toThrow(/^The pattern ".*" cannot be used: .*\.$/s)
  })
})

describe('a pattern that explodes', () => {
  test.for([
    ['(a+)+$', `${'a'.repeat(50)}!`],
    ['(a|a)*b', 'a'.repeat(60)],
    ['(.*)\\1\\1x', 'a'.repeat(20_000)],
    ['\\s+$', `${' '.repeat(300_000)}x`],
    [`${'(?:a|b|ab)'.repeat(30)}c`, 'ab'.repeat(40)],
  ])('%s is given up after a second and says so', ([pattern = '', text = '']) => {
    const began = performance.now()

    expect(() => find(pattern, text)).toThrow(
      /^the pattern needed more than 1 s for an answer of \d+ characters$/,
    )
    expect(performance.now() - began).toBeLessThan(3000)
  })

  test('a plain text is never an expression', () => {
    const literal = compilePattern('(a+)+[$/-', { caseSensitive: false, literal: true })

    expect(literal.find('x(A+)+[$/-')).toEqual([1, 10])
  })
})
