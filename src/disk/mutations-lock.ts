import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'
import { type Entry, lockName, lockText, parseLock } from '../mutations/written/lock.ts'
import { writeWhole } from './atomic-file.ts'

/** The variants that stand beside a config; none where there is no such file. */
export function readLock(folder: string): readonly Entry[] {
  const path = join(folder, lockName)
  if (!existsSync(path)) return []
  return parseLock(textOf(path), path)
}

/** Writes them whole or not at all. */
export function writeLock(folder: string, entries: readonly Entry[]): void {
  writeWhole(join(folder, lockName), [lockText(entries)])
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError(
      {
        message: `Cannot read ${lockName}: ${reasonOf(error)}.`,
        hint: 'Mend its permissions, or remove it and run `flakestorm mutations --refresh`.',
      },
      { cause: error },
    )
  }
}
