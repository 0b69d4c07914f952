import { existsSync } from 'node:fs'
import { relative, resolve, sep } from 'node:path'
import { didYouMean } from '../base/suggest.ts'
import { UserError } from '../base/user-error.ts'
import type { Config } from '../config/config.ts'

/**
 * The contract that sessions are written with: a name of the config as it stands, a path as it is seen from where they
 * go; null where none is named. Throws a `UserError` for one that is nowhere.
 */
export function contractFor(
  { contract, output }: { readonly contract?: string; readonly output: string },
  { config, folder }: { readonly config: Config | null; readonly folder: string },
): string | null {
  if (contract === undefined) return null
  const known = config?.contracts.map(({ name }) => name) ?? []
  if (known.includes(contract)) return contract
  const path = resolve(folder, contract)
  if (existsSync(path)) {
    const way = relative(resolve(folder, output), path).replaceAll(sep, '/')
    return way.includes('/') ? way : `./${way}`
  }
  throw new UserError({
    message: `The contract "${contract}" is nowhere.`,
    hint:
      known.length === 0
        ? 'Name the path of a contract, or one that a config holds.'
        : didYouMean(contract, known),
  })
}
