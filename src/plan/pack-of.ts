import type { Config } from '../config/config.ts'
import { allMutations } from '../mutations/all.ts'
import { attackPack, packTypes } from '../mutations/pack.ts'

/** The version of the attacks; undefined where some may be the user's own or a model's, of which no version says anything. */
export function packOf({ mutations }: Pick<Config, 'mutations'>): number | undefined {
  const { generator, types, lists, templates, expectations } = mutations
  const isOwn = (type: string): boolean =>
    !allMutations.some((ours) => ours.type === type) ||
    (type === 'custom' && templates.some(({ expectation }) => expectation === 'SEC')) ||
    (expectations[type] === 'SEC' && !packTypes.includes(type))
  const isOurs = generator === 'offline' && lists.length === 0 && !types.some(isOwn)
  return isOurs ? attackPack : undefined
}
