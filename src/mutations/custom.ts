import type { Mutation } from './mutation.ts'

/** The user's own ways to say it. */
export const custom: Mutation = {
  type: 'custom',
  summary:
    'Puts the prompt into the templates of the configuration, each with the expectation that it declares.',
  category: 'core',
  weight: 1,
  expectation: 'INV',
  operators: ({ templates }) =>
    // An instruction is for a model; no operator can follow it.
    templates
      .filter(({ instruction }) => instruction === null)
      .map(({ name, template, expectation }) => ({
        name,
        apply: ({ prompt, canary }) => ({
          // Both at once, so that a prompt which speaks of {canary} is left alone.
          text: template.replaceAll(/\{(prompt|canary)\}/gu, (_, slot: string) =>
            slot === 'prompt' ? prompt : canary,
          ),
          expectation,
          baited: template.includes('{canary}'),
        }),
      })),
}
