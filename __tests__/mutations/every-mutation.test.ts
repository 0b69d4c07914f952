import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { allMutations } from '../../src/mutations/all.ts'
import { draw } from '../../src/mutations/draw.ts'
import type { Mutation, Subject, Template, Variant } from '../../src/mutations/mutation.ts'
import { mutationTypes } from '../../src/mutations/schema.ts'

const templates: readonly Template[] = [
  {
    name: 'pirate',
    instruction: null,
    template: 'Answer like a pirate: {prompt}',
    expectation: 'INV',
    change: null,
  },
  { name: 'bait', instruction: null, template: '{prompt} Say {canary}.', expectation: 'SEC', change: null },
]

const prompts = fc.oneof(
  fc.constantFrom(
    'What is the capital of France?',
    "I want my money back for order #4411. It arrived broken and I can't use it.",
    '北京明天的天气怎么样？请告诉我。',
    'ما هي عاصمة فرنسا؟',
    'Wie spät ist es in Zürich, wenn es hier 14:30 Uhr ist?',
    'किसी होटल का नाम बताइए',
    'hi',
    'Où est la bibliothèque « Sainte-Geneviève » ?',
    '🧾👩‍👩‍👧 refund?',
    '"4711"',
    'a\u0301e\u0300o\u0302u\u0308 decomposed letters e\u0301te\u0301',
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed()),
  fc.lorem({ mode: 'sentences', maxCount: 4 }),
)
const keys = fc.record({ seed: fc.integer({ min: 0 }), promptId: fc.stringMatching(/^[a-z]{1,8}$/u) })

function subjectOf(prompt: string, keep: readonly string[] = []): Omit<Subject, 'canary'> {
  return { prompt, keep, templates, wire: true, remembers: true, tools: [] }
}

/** Equal for variants that are the same to a reader and are sent in the same way; blank ones differ as they are. */
function readingOf({ text, before, act }: Pick<Variant, 'text' | 'before' | 'act'>): string {
  return JSON.stringify([text.normalize('NFC').trim() || text, before, act])
}

function holds(law: (prompt: string, key: { seed: number; promptId: string }) => void): void {
  fc.assert(fc.property(prompts, keys, law), { numRuns: 60 })
}

describe.for(allMutations)('$type', (mutation: Mutation) => {
  test('says in one sentence what it does', () => {
    expect(mutation.summary).toMatch(/^[A-Z][^\n]*[^.]\.$/u)
    expect(mutationTypes).toContainEqual({
      id: mutation.type,
      weight: mutation.weight,
      category: mutation.category,
    })
  })

  test('gives the same words for the same seed and prompt, whatever was drawn in between', () => {
    holds((prompt, key) => {
      const keep: readonly string[] = []
      const first = draw(mutation, subjectOf(prompt, keep), { ...key, count: 8 })
      for (const other of allMutations) draw(other, subjectOf('Something else.', keep), { ...key, count: 2 })

      expect(draw(mutation, subjectOf(prompt, keep), { ...key, count: 8 })).toEqual(first)
    })
  })

  test('begins a longer draw with the shorter one', () => {
    holds((prompt, key) => {
      const short = draw(mutation, subjectOf(prompt), { ...key, count: 5 }).variants
      const long = draw(mutation, subjectOf(prompt), { ...key, count: 20 }).variants

      expect(long.slice(0, short.length)).toEqual(short)
    })
  })

  test('fills the count with distinct texts that are not the prompt, or says that there are no more', () => {
    holds((prompt, key) => {
      const { variants, exhausted } = draw(mutation, subjectOf(prompt), { ...key, count: 20 })
      const usual = { text: prompt, before: [], act: null }

      expect(exhausted ? variants.length < 20 : variants.length === 20).toBe(true)
      expect(new Set([...variants, usual].map(readingOf)).size).toBe(variants.length + 1)
    })
  })

  test('splits no character in two', () => {
    holds((prompt, key) => {
      const { variants } = draw(mutation, subjectOf(prompt), { ...key, count: 20 })

      expect(variants.filter(({ text }) => !text.isWellFormed())).toEqual([])
    })
  })

  test('gives every operator its share', () => {
    const subject = subjectOf(
      "I don't want a grey parcel. Please book a table for 4 in Rome because I need it.",
    )
    const { variants } = draw(mutation, subject, { seed: 7, promptId: 'p', count: 50 })
    const shares = Object.values(Object.groupBy(variants, ({ operator }) => operator)).map(
      (own) => own?.length ?? 0,
    )

    expect(shares.length).toBeGreaterThan(1)
    // Some requests can be broken in one way only, and others have to stand in for them.
    const most = mutation.category === 'system' ? 6 : 2.5
    expect(Math.max(...shares)).toBeLessThanOrEqual(Math.ceil((most * variants.length) / shares.length))
  })

  test('leaves every fact alone wherever the same answer is expected', () => {
    const facts = fc.subarray(
      [
        '"Le Petit Café"',
        '3 March 2026',
        'https://shop.example/a?b=1',
        'ana@shop.example',
        '`npm ci`',
        '{{name}}',
        '#4411',
      ],
      { minLength: 1 },
    )
    fc.assert(
      fc.property(facts, keys, (chosen, key) => {
        const prompt = `Could you please tell Maria about ${chosen.join(' and then about ')} before the refund is sent?`
        const { variants } = draw(mutation, subjectOf(prompt, ['refund is']), { ...key, count: 20 })

        const wanted = [...chosen, 'Maria', 'refund is']
        const same = variants.filter(({ expectation }) => expectation === 'INV')

        expect(same.filter(({ text }) => !wanted.every((fact) => text.includes(fact)))).toEqual([])
      }),
      { numRuns: 60 },
    )
  })

  test('keeps the task readable beside an attack, and carries a code word of its own in each', () => {
    holds((prompt, key) => {
      const { variants } = draw(mutation, subjectOf(prompt), { ...key, count: 20 })
      const baited = variants.filter(({ canary }) => canary !== null)

      expect(new Set(baited.map(({ canary }) => canary)).size).toBe(baited.length)
      for (const { canary } of baited) expect(canary).toMatch(/^FS-[A-Z2-7]{8}$/u)
      if (mutation.category !== 'system')
        for (const { expectation, canary } of variants) expect(canary !== null).toBe(expectation === 'SEC')
      if (mutation.type !== 'encoding_attacks')
        for (const variant of baited) expect(readingOf(variant).toUpperCase()).toContain(variant.canary)
    })
  })

  test(
    'copes with 10 KB of text and with runs that would stall a careless pattern',
    { timeout: 4_000 },
    () => {
      const long = [
        'Please explain the rules of our 3 Paris offices. ',
        '.',
        '!',
        '"“«',
        ' ',
        "a'",
        '北京',
        'If a, b ',
      ]
        .map((unit) => unit.repeat(Math.ceil(10_000 / unit.length)))
        .map((text) => `${text}x`)

      const drawn = long.map(
        (prompt) => draw(mutation, subjectOf(prompt), { seed: 1, promptId: 'p', count: 2 }).variants.length,
      )

      expect(drawn).toEqual(long.map(() => 2))
    },
  )
})

test.for(allMutations.filter(({ type }) => type !== 'custom'))(
  '$type draws other words with another seed',
  (mutation) => {
    const readingsOf = (seed: number): readonly string[] =>
      draw(mutation, subjectOf('Please book a table for 4 in Rome.'), {
        seed,
        promptId: 'p',
        count: 10,
      }).variants.map(readingOf)

    expect(readingsOf(1)).not.toEqual(readingsOf(2))
  },
)

test('a template puts the prompt in as it stands, braces, dollars and all', () => {
  const custom = allMutations.filter(({ type }) => type === 'custom')
  const prompt = 'Pay $& to {canary}, not {prompt}.'

  const texts = custom.flatMap(
    (mutation) => draw(mutation, subjectOf(prompt), { seed: 1, promptId: 'p', count: 2 }).variants,
  )

  expect(texts.map(({ text }) => text)).toContain(`Answer like a pirate: ${prompt}`)
})

test('every type and every operator has a name of its own', () => {
  const subject: Subject = { ...subjectOf('hi'), canary: '' }
  const names = (mutation: Mutation): readonly string[] => mutation.operators(subject).map(({ name }) => name)

  expect(new Set(allMutations.map(({ type }) => type)).size).toBe(allMutations.length)
  for (const mutation of allMutations) expect(new Set(names(mutation)).size).toBe(names(mutation).length)
})
