import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { LoadedConfig } from '../config/config.ts'
import { loadConfig } from '../config/load.ts'

/** Where a config is looked for when none is named. */
const usualConfigs = [
  'flakestorm.yaml',
  'flakestorm.yml',
  '.github/flakestorm.yaml',
  '.github/flakestorm.yml',
] as const

/** True where a config was named, or stands where one is looked for. */
export function hasConfig(name: string | null, folder: string): boolean {
  return name !== null || usualConfigs.some((usual) => existsSync(resolve(folder, usual)))
}

/** Reads and checks a config; throws a `UserError` that holds every problem of the file. */
export function readConfig(
  name: string | null,
  folder: string,
  env: NodeJS.ProcessEnv,
): LoadedConfig & { readonly named: string } {
  const named = name ?? usualConfigs.find((usual) => existsSync(resolve(folder, usual))) ?? usualConfigs[0]
  const file = resolve(folder, named)
  return { ...loadConfig(textOf(file, named), { file, env }), named }
}

function textOf(file: string, named: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(
      {
        message: `Cannot read ${named}: ${reasonOf(error)}.`,
        hint: 'Write one with `npx flakestorm init`, or name another with `--config`.',
      },
      { cause: error },
    )
  }
}
