import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'
import { type Entry, keyOf, lockName, lockText, parseLock } from '../mutations/written/lock.ts'
import { writeWhole } from './atomic-file.ts'

/** The variants that stand beside a config; none where there is no such file. */
export function readLock(folder: string): readonly Entry[] {
  const path = join(folder, lockName)
  if (!existsSync(path)) return []
  return parseLock(textOf(path), path)
}

/**
 * Puts lists into the lock as it stands now, whole or not at all; `isReplaced` names those that go. Another run, or that of
 * another config in the folder, may have written lists of its own meanwhile. Returns how many lists of others stay.
 */
export function addToLock(
  folder: string,
  entries: readonly Entry[],
  isReplaced: (entry: Entry) => boolean,
): number {
  const ours = new Map(entries.map((entry) => [keyOf(entry), entry]))
  const others = readable(folder).filter((entry) => !ours.has(keyOf(entry)) && !isReplaced(entry))
  writeWhole(join(folder, lockName), [lockText([...others, ...ours.values()])])
  return others.length
}

/** What nobody can read any more may be replaced: a run refuses it before it draws, and a refresh is there to mend it. */
function readable(folder: string): readonly Entry[] {
  try {
    return readLock(folder)
  } catch (error) {
    if (error instanceof UserError) return []
    throw error
  }
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
