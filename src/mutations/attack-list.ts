import type { Mutation } from './mutation.ts'

/** The user's own attacks, each asked as it stands; no canary is in them, so the user's safety rules judge the answers. */
export function attackList(name: string, weight: number, attacks: readonly string[]): Mutation {
  const operators = [
    {
      name: 'as-it-stands',
      apply: (_: unknown, random: { pick<T>(list: readonly T[]): T | undefined }) => random.pick(attacks),
    },
  ]
  return {
    type: name,
    summary: `Asks what stands in the list of attacks ${name} in the place of the prompt.`,
    category: 'advanced',
    weight,
    expectation: 'SEC',
    // Small lists are asked as a whole: an operator each, so that none is missed by chance.
    operators: () =>
      attacks.length > most
        ? operators
        : attacks.map((attack, at) => ({ name: `line-${at + 1}`, apply: () => attack })),
  }
}

const most = 2_000
