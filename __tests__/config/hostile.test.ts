import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mistakesOf, plain, problemsOf } from './loading.ts'

const blocks = [
  'version',
  'agent',
  'model',
  'llm',
  'gateway',
  'mutations',
  'golden_prompts',
  'invariants',
  'chaos',
  'contract',
  'chaos_matrix',
  'replays',
  'scoring',
  'output',
  'advanced',
]

describe('whatever a file holds, it loads or its mistakes have places', () => {
  const misplaced = (text: string) => {
    const lines = text.split(/\r?\n/).length
    return problemsOf(text).filter(
      ({ place }) => !place || place.line < 1 || place.line > lines || place.column < 1,
    )
  }

  test('any JSON in any block', () => {
    const key = fc.oneof(
      fc.constantFrom(...blocks, 'type', 'name', 'id', '__proto__', 'constructor', '<<'),
      fc.string(),
    )
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        fc.jsonValue({ maxDepth: 1 }),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
      ),
    }))

    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...blocks), tree, { maxKeys: 6 }), (file) => {
        expect(misplaced(JSON.stringify(file))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('any damage to a right file', () => {
    const damage = fc.tuple(
      fc.nat(plain.length),
      fc.nat(20),
      fc.string({ unit: fc.constantFrom(...' \t\n:{}[]"\'#&*!|>-?,%@`${}a0'.split('')), maxLength: 6 }),
    )

    fc.assert(
      fc.property(damage, ([at, removed, added]) => {
        expect(misplaced(plain.slice(0, at) + added + plain.slice(at + removed))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})

test.for(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
  'the key %s is as unknown as any other',
  (key) => {
    expect(mistakesOf(`${plain}${key}: 1\n`)).toHaveLength(1)
    expect(mistakesOf(`${plain}advanced: { ${key}: 1 }\n`)).toHaveLength(1)
    expect(mistakesOf(`${plain}mutations: { weights: { ${key}: 1 } }\n`)).toHaveLength(1)
  },
)

test('a prompt of a million letters and ten thousand prompts load in a moment', () => {
  const prompts = Array.from(
    { length: 10_000 },
    (_, at) => `  - Question number ${at} about the weather in the north of Norway`,
  ).join('\n')

  expect(mistakesOf(plain.replace('Where is my order?', 'a'.repeat(1_000_000)))).toEqual([])
  expect(
    mistakesOf(plain.replace('golden_prompts: [Where is my order?]', `golden_prompts:\n${prompts}`)),
  ).toEqual([])
})
