import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { type Entry, keyOf, lockText, parseLock, promptHash } from '../../src/mutations/written/lock.ts'

function anEntry(more: Partial<Entry> = {}): Entry {
  return {
    type: 'paraphrase',
    template: null,
    instruction: null,
    expectation: 'INV',
    prompt: 'Hi there',
    prompt_hash: promptHash('Hi there', []),
    model: 'ollama/qwen3:8b',
    temperature: 0.8,
    pack: 1,
    asked: 2,
    variants: [
      { text: 'Hello there', canary: null },
      { text: 'Good day', canary: null },
    ],
    ...more,
  }
}

const entries = [anEntry(), anEntry({ type: 'noise', variants: [{ text: 'Hi ther', canary: null }] })]

function problemOf(text: string) {
  try {
    parseLock(text, 'flakestorm.mutations.lock')
  } catch (error) {
    if (error instanceof UserError) return error.problems[0]
    throw error
  }
  return undefined
}

/** The line that the problem names, as it stands in the text. */
function lineOf(text: string): string {
  const line = problemOf(text)?.place?.line ?? 0
  return text.split('\n')[line - 1]?.trim() ?? ''
}

describe('a lock', () => {
  test('gives back what was written, whatever the variants hold', () => {
    const variant = fc.record({ text: fc.string({ unit: 'grapheme' }), canary: fc.option(fc.string()) })
    fc.assert(
      fc.property(fc.array(variant), fc.double({ min: 0, max: 2, noNaN: true }), (variants, temperature) => {
        const entry = anEntry({ variants, temperature: temperature + 0 })

        expect(parseLock(lockText([entry]), 'lock')).toEqual([entry])
      }),
    )
  })

  test('is the same text in whatever order its lists were drawn', () => {
    expect(lockText(entries.toReversed())).toBe(lockText(entries))
  })

  test('names the model, the prompt, the pack and a checksum for each list', () => {
    expect(JSON.parse(lockText(entries)).entries[0]).toMatchObject({
      model: 'ollama/qwen3:8b',
      prompt: 'Hi there',
      prompt_hash: expect.stringMatching(/^[0-9a-f]{16}$/),
      pack: 1,
      temperature: 0.8,
      checksum: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  test('knows a prompt by its words and by the facts in it that rules look for', () => {
    expect(promptHash('Go to Rome', ['rome'])).toBe(promptHash('Go to Rome', ['rome', 'Paris']))
    expect(promptHash('Go to Rome', ['rome'])).not.toBe(promptHash('Go to Rome', []))
    expect(promptHash('Go to Rome', [])).not.toBe(promptHash('Go to Nice', []))
  })

  test.for([
    ['model', 'openai/gpt-x'],
    ['pack', 2],
    ['temperature', 0.2],
    ['type', 'noise'],
    ['prompt_hash', '0'],
    ['instruction', 'As a pirate'],
    ['expectation', 'SEC'],
  ])('tells lists apart by their %s', ([field = '', value]) => {
    expect(keyOf(anEntry({ [field]: value }))).not.toBe(keyOf(anEntry()))
  })
})

test.for([
  ['line ends of Windows', (text: string) => text.replaceAll('\n', '\r\n')],
  ['a mark of byte order', (text: string) => `\uFEFF${text}`],
  ['another indentation', (text: string) => JSON.stringify(JSON.parse(text), null, 4)],
] as const)('a lock with %s is the same lock', ([, change]) => {
  expect(parseLock(change(lockText(entries)), 'lock')).toEqual(parseLock(lockText(entries), 'lock'))
})

describe('a lock that is not as it was written is named with its line, and the way out', () => {
  const text = lockText(entries)

  test.for([
    [
      'a changed text',
      text.replace('Good day', 'Good night'),
      /edited by hand: the paraphrase variants of "Hi there"/,
      /"type": "paraphrase"|^\{/,
    ],
    ['a changed model', text.replace('qwen3:8b', 'qwen3:80b'), /edited by hand/, /^\{/],
    ['a missing checksum', text.replace(/,\s+"checksum": "\w+"/, ''), /edited by hand: checksum/, /^\{/],
    [
      'an unknown key',
      text.replace('"asked": 2', '"asked": 2, "seed": 1'),
      /edited by hand: Unrecognized key/,
      /^\{/,
    ],
    [
      'a text that is none',
      text.replace('"Good day"', '7'),
      /edited by hand: variants\.1\.text/,
      /"text": 7/,
    ],
    [
      'another format',
      text.replace('lock": 1', 'lock": 9'),
      /another version: its format is 9, and this version reads 1/,
      /"flakestorm_mutations_lock": 9/,
    ],
    ['no format', '{"entries": []}', /no list of variants/, /entries/],
    ['no list', '{"flakestorm_mutations_lock": 1}', /no list of variants/, /flakestorm/],
    [
      'marks of a merge',
      text.replace(
        '      "asked": 2',
        '<<<<<<< HEAD\n      "asked": 2,\n=======\n      "asked": 3,\n>>>>>>> other\n',
      ),
      /holds the marks of a merge/,
      /^<<<<<<< HEAD$/,
    ],
    [
      'a second list of lists',
      text.replace('"about"', '"entries": [],\n  "about"'),
      /edited by hand: it has a key twice/,
      /"entries": \[/,
    ],
    [
      'a second text of a variant',
      text.replace('"text": "Good day"', '"text": "Bad day", "text": "Good day"'),
      /edited by hand: it has a key twice/,
      /"Bad day", "text": "Good day"/,
    ],
    [
      'a note of somebody',
      text.replace('"about"', '"note": "mine", "about"'),
      /no list of variants: .*note/,
      /.*/,
    ],
    ['half a file', text.slice(0, text.length / 2), /no valid JSON/, /.*/],
    ['an empty file', '', /no valid JSON/, /.*/],
    [
      'the same list twice',
      text.replace('"entries": [', `"entries": [${JSON.stringify(JSON.parse(text).entries[0])},`),
      /two entries for the same/,
      /^\{/,
    ],
  ] as const)('%s', ([, edited, message, line]) => {
    const problem = problemOf(edited)

    expect(problem?.message).toMatch(message)
    expect(problem?.hint).toContain('flakestorm mutations --refresh')
    expect(problem?.place).toMatchObject({ file: 'flakestorm.mutations.lock', line: expect.any(Number) })
    expect(lineOf(edited)).toMatch(line)
  })
})
