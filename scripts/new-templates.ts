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

/** The same request between a few friendly words. */
export const ${symbol}: Mutation = {
  type: '${type}',
  summary: 'Puts a few friendly words before or after the prompt.',
  category: 'core',
  weight: 1,
  expectation: 'INV',
  operators: () => [
    { name: 'opening', apply: ({ prompt }, random) => \`\${random.pick(openings)}: \${prompt}\` },
    { name: 'closing', apply: ({ prompt }, random) => \`\${prompt} \${random.pick(closings)}.\` },
  ],
}

const openings = ['A question', 'A short one', 'For my notes', 'Once more', 'One thing', 'Quickly'] as const
const closings = ['Many thanks', 'Thank you', 'Thanks', 'Thanks a lot', 'Thanks again', 'Thanks in advance'] as const
`

export const mutationTest = ({ file, symbol }: Names): string => `import { expect, test } from 'vitest'
import { draw } from '../../src/mutations/draw.ts'
import { ${symbol} } from '../../src/mutations/${file}.ts'

test('the prompt arrives whole, and friendly words stand beside it', () => {
  const subject = { prompt: 'What is the capital of France?', keep: [], templates: [], wire: true, remembers: true, tools: [] }

  const { variants } = draw(${symbol}, subject, { seed: 1, promptId: 'france', count: 4 })

  expect(variants).toHaveLength(4)
  for (const { text } of variants) expect(text).toMatch(/^[A-Z].+: What is .+\\?$|^What is .+\\? [A-Z].+\\.$/)
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
