import type { Problem } from '../base/user-error.ts'
import type { LoadedConfig } from '../config/config.ts'

/** A way down into the config, as it was written. */
export type ConfigPath = readonly (string | number)[]

/** A problem with the key that it is about, and its place where the key was written. */
export function problemAt(
  locate: LoadedConfig['locate'],
  path: ConfigPath,
  problem: { readonly message: string; readonly hint: string },
): Problem {
  const place = locate(path)
  return { ...problem, key: path.join('.'), ...(place ? { place } : {}) }
}

/** Where a contract stands: in the list, or alone. */
export function contractPath(locate: LoadedConfig['locate'], at: number): ConfigPath {
  return locate(['contracts', at]) === undefined ? ['contract'] : ['contracts', at]
}
