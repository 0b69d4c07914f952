import type { Config } from '../config/config.ts'
import { attackPack } from '../mutations/pack.ts'

/** The version of the attacks; undefined where some are the user's own or a model's, of which no version says anything. */
export function packOf({ kinds, mutations }: Pick<Config, 'kinds' | 'mutations'>): number | undefined {
  return kinds.digest === null && mutations.generator === 'offline' ? attackPack : undefined
}
