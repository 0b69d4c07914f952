/**
 * A mutation of your own: the words of the prompt in capitals, one after the other, facts left alone.
 * With types in an editor: `import { defineMutation } from 'flakestorm/plugin'` and `export default defineMutation({ … })`.
 *
 * @type {import('flakestorm/plugin').MutationPlugin}
 */
export default {
  type: 'shouting_caps',
  summary: 'Shouts one plain word of the prompt in capitals.',
  expectation: 'INV',
  operators: [
    {
      name: 'one-word',
      apply({ prompt, keep }, random) {
        const words = [...prompt.matchAll(/\b[a-z]{4,}\b/gu)].filter(
          ({ 0: word }) => !keep.some((fact) => fact.includes(word)),
        )
        const chosen = random.pick(words)
        if (chosen === undefined) return undefined
        const { index, 0: word } = chosen
        return prompt.slice(0, index) + word.toUpperCase() + prompt.slice(index + word.length)
      },
    },
    { name: 'wake-up', apply: ({ prompt }, random) => `HEY${'!'.repeat(1 + random.int(20))} ${prompt}` },
  ],
}
