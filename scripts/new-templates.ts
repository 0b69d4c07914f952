/** One word in its three spellings. */
export interface Names {
  readonly file: string
  readonly symbol: string
  readonly type: string
}

/** A mutation that works as it is written, to be filled with what it is for. */
export const mutationFile = ({
  symbol,
  type,
}: Names): string => `import type { Mutation } from './mutation.ts'

/** The same request after a short opening. */
export const ${symbol}: Mutation = {
  type: '${type}',
  summary: 'Puts a short opening in front of the prompt.',
  category: 'core',
  weight: 1,
  expectation: 'INV',
  operators: () => [
    { name: 'opening', apply: ({ prompt }, random) => \`\${random.pick(openings)}: \${prompt}\` },
  ],
}

const openings = [
  'A question',
  'A short one',
  'Before I forget',
  'For a colleague',
  'For my notes',
  'Once more',
  'One thing',
  'Quickly',
] as const
`

export const mutationTest = ({ file, symbol }: Names): string => `import { expect, test } from 'vitest'
import { draw } from '../../src/mutations/draw.ts'
import { ${symbol} } from '../../src/mutations/${file}.ts'

test('the prompt arrives whole, after an opening', () => {
  const subject = { prompt: 'What is the capital of France?', keep: [], templates: [] }

  const { variants } = draw(${symbol}, subject, { seed: 1, promptId: 'france' }, 3)

  expect(variants).toHaveLength(3)
  for (const { text } of variants) expect(text).toMatch(/^[A-Z].+: What is the capital of France\\?$/)
})
`

/** An invariant that works as it is written, to be filled with what it is for. */
export const invariantFile = ({ symbol, type }: Names): string => `import { z } from 'zod'
import { defineInvariant } from './invariant.ts'

/** The answer is no longer than a number of characters. */
export const ${symbol} = defineInvariant({
  type: '${type}',
  summary: 'The answer is no longer than a number of characters.',
  options: z.strictObject({ max: z.int().min(1).default(4000) }),

  make: ({ max }) => {
    const expected = \`an answer of at most \${max} characters\`

    return ({ transcript: { output } }) => ({
      holds: output.length <= max,
      expected,
      actual: \`\${output.length} characters\`,
    })
  },
})
`

export const invariantTest = ({ type }: Names): string => `import { expect, test } from 'vitest'
import { statusOf } from './judging.ts'

test('an answer is held to its length', async () => {
  expect(await statusOf('${type}', { max: 5 }, 'Paris')).toBe('held')
  expect(await statusOf('${type}', { max: 5 }, 'Paris, France')).toBe('broken')
})
`
