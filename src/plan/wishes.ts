import type { Config } from '../config/config.ts'
import type { Template } from '../mutations/mutation.ts'
import { type Brief, briefOf, briefs, packVersion } from '../mutations/written/briefs.ts'
import { type EntryKey, promptHash } from '../mutations/written/lock.ts'
import type { Wording } from '../mutations/protect.ts'
import { mutationShares, subjectOf } from './mutation-shares.ts'

/** Variants of one prompt that a model is to write. */
export interface Wish {
  readonly promptId: string
  readonly key: EntryKey
  readonly brief: Brief
  readonly wording: Wording
  readonly count: number
}

/** What a model has to write for a config, type by type of each prompt; without the types that only operators can do. */
export function wishesOf(config: Config): readonly Wish[] {
  const { types, quotas } = mutationShares(config)
  const model = `${config.model.provider}/${config.model.name}`
  return config.prompts.flatMap((prompt) => {
    const wording = subjectOf(config, prompt)
    const wish = (type: string, count: number, { brief, template }: Written): Wish => ({
      promptId: prompt.id,
      brief,
      wording,
      count,
      key: {
        type,
        template: template?.name ?? null,
        instruction: template?.instruction ?? null,
        expectation: brief.expectation,
        prompt: wording.prompt,
        prompt_hash: promptHash(wording.prompt, wording.keep),
        model,
        temperature: config.model.temperature,
        pack: packVersion,
      },
    })
    return types
      .flatMap(({ type }) => {
        const count = quotas.of(prompt.id, type)
        if (type === 'custom') {
          return dealt(config.mutations.templates, count).map(([template, share]) =>
            wish(type, share, { brief: briefOf(template.instruction ?? '', template.expectation), template }),
          )
        }
        const brief = briefs[type]
        return brief === undefined ? [] : [wish(type, count, { brief, template: null })]
      })
      .filter(({ count }) => count > 0)
  })
}

interface Written {
  readonly brief: Brief
  /** The user's own instruction, where the brief is one. */
  readonly template: Template | null
}

/** The types of a config that only operators can write. */
export function operatorsOnly(config: Config): readonly string[] {
  return mutationShares(config)
    .types.map(({ type }) => type)
    .filter((type) => type !== 'custom' && briefs[type] === undefined)
}

/** Templates are dealt in rounds; a text gives one variant, and an instruction as many as are left. */
function dealt(templates: readonly Template[], count: number): readonly (readonly [Template, number])[] {
  const shares = templates.map(() => 0)
  for (let left = count, round = 0; left > 0 && round < count; round += 1) {
    for (const [at, { instruction }] of templates.entries()) {
      if (left === 0 || (instruction === null && round > 0)) continue
      shares[at] = (shares[at] ?? 0) + 1
      left -= 1
    }
  }
  return templates.flatMap((template, at) =>
    template.instruction === null ? [] : [[template, shares[at] ?? 0] as const],
  )
}
