import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fenced, inline, plain, xml } from '../../src/report/escape.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        '::error::x',
        '##[add-mask]0',
        '\n',
        '\r\n',
        '```',
        '`',
        '|',
        '<img src=x>',
        '@org/team',
        '#12',
        'a/b#3',
        '[x](http://y)',
        '\u001B[31m',
        '\u001B]8;;http://x\u0007',
        '\u202E',
        '\u200B',
        '<!-- flakestorm -->',
        '</details>',
        '\uD800',
        '~~~',
        'https://x.y',
        '&lt;',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

describe('whatever an agent says', () => {
  test('becomes one log line without a workflow command, a terminal escape or an invisible character', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = plain(text)

        expect(line).not.toMatch(
          /[\n\r\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069]/,
        )
        expect(line).not.toContain('##[')
        expect(line.trim().startsWith('::')).toBe(false)
      }),
    )
  })

  test('cannot end a table cell, open a tag, mention anybody or link anywhere', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const cell = inline(text).replaceAll('<!-- -->', '\u0001')

        expect(cell).not.toMatch(/[<>\n]/)
        expect(cell).not.toMatch(/@[\w]/)
        expect(cell).not.toMatch(/(^|[^\\])[|`[\]*]/)
        expect(cell).not.toMatch(/https?:/)
      }),
    )
  })

  test('cannot leave its fence', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const [open = '', ...rest] = fenced(text).split('\n')
        const fence = open.replace('text', '')

        expect(rest.at(-1)).toBe(fence)
        for (const line of rest.slice(0, -1)) expect(line).not.toContain(fence)
      }),
    )
  })

  test('is well-formed XML text', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(xml(text)).not.toMatch(
          /[<>"\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&(?!amp;|lt;|gt;|quot;)/,
        )
        expect(xml(text).isWellFormed()).toBe(true)
      }),
    )
  })
})
