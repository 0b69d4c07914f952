import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from './loading.ts'

function idsOf(...prompts: readonly unknown[]): readonly string[] {
  const text = JSON.stringify({
    agent: { endpoint: 'http://localhost' },
    golden_prompts: prompts,
    invariants: [{ type: 'completes' }],
  })
  return load(text.replaceAll('${', () => '$${')).config.prompts.map(({ id }) => id)
}

test.for([
  ['What is the capital of France?', 'what-is-the-capital-of-france'],
  ['  Où est la gare ?  ', 'ou-est-la-gare'],
  ['Refund #42!', 'refund-42'],
  ['a', 'a'],
])('%j is called %s', ([prompt, id]) => {
  expect(idsOf(prompt)).toEqual([id])
})

test('a long prompt is cut at a word and carries a digest, since its beginning alone does not tell it apart', () => {
  const [one, other] = idsOf(
    'Write a Python function that adds two numbers',
    'Write a Python function that removes a file',
  )

  expect(one).toMatch(/^write-a-python-function-[0-9a-f]{6}$/)
  expect(other).toMatch(/^write-a-python-function-[0-9a-f]{6}$/)
  expect(one).not.toBe(other)
})

test('a prompt without Latin letters is called by its digest', () => {
  expect(idsOf('法国的首都是什么？')[0]).toMatch(/^prompt-[0-9a-f]{6}$/)
})

test('two prompts of the same words are told apart by a digest, and two equal ones by a number', () => {
  const ids = idsOf('Hello', 'hello?', 'hello?')

  expect(ids[0]).toBe('hello')
  expect(ids[1]).toMatch(/^hello-[0-9a-f]{6}$/)
  expect(ids[2]).toBe(`${ids[1]}-2`)
})

test('two equal prompts are told of, since two cells of one question are no two questions', () => {
  const warningsOf = (...prompts: readonly unknown[]): readonly string[] =>
    load(
      JSON.stringify({
        agent: { endpoint: 'http://localhost' },
        golden_prompts: prompts,
        invariants: [{ type: 'completes' }],
      }),
    ).warnings

  expect(warningsOf('Hello', 'Hello?', { id: 'again', prompt: 'Hello' })).toEqual([
    'golden_prompts.2 asks the same as golden_prompts.0: counted as two, they make the score look more certain than it is.',
  ])
  expect(warningsOf('Hello', 'Hello?', { id: 'talk', turns: ['Hello', 'Hello?'] })).toEqual([])
})

test('a given id is never taken by one that is made up', () => {
  expect(idsOf('hello', { id: 'hello', prompt: 'Good day' })[0]).toMatch(/^hello-[0-9a-f]{6}$/)
})

test('turns are kept in their order, and name the prompt', () => {
  const { prompts } = load(
    'agent: { endpoint: "http://localhost" }\ngolden_prompts: [{ turns: [Hello, Where is it?] }]\ninvariants: [{ type: completes }]\n',
  ).config

  expect(prompts).toEqual([{ id: 'hello-where-is-it', turns: ['Hello', 'Where is it?'], invariants: [] }])
})

test('whatever the prompts, ids are unique, short and safe in a shell, and a later prompt changes no earlier id', () => {
  const prompt = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
    fc.constantFrom('Hi', 'hi', 'Hi!'),
  )
  const prompts = fc.array(
    prompt.filter((text) => /\S/.test(text)),
    { minLength: 1, maxLength: 8 },
  )

  fc.assert(
    fc.property(prompts, (texts) => {
      const ids = idsOf(...texts)

      expect(new Set(ids).size).toBe(ids.length)
      for (const id of ids) expect(id).toMatch(/^[a-z0-9][a-z0-9-]{0,33}$/)
      expect(idsOf(...texts.slice(0, -1), 'zzz').slice(0, -1)).toEqual(ids.slice(0, -1))
    }),
    { numRuns: 100 },
  )
})
