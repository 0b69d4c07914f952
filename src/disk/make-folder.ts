import { accessSync, constants, existsSync, mkdirSync, rmdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { cannotWrite } from './cannot-write.ts'

/**
 * Makes a folder with those above it, and returns those that were not there, the outermost first. Node's own `recursive`
 * never returns where the system says of a folder that is there that it is not, as below `/proc`.
 */
export function makeFolder(folder: string): readonly string[] {
  if (isFolder(folder)) return []
  const parent = dirname(folder)
  const made = parent === folder || existsSync(parent) ? [] : makeFolder(parent)
  try {
    mkdirSync(folder)
  } catch (error) {
    if (!isFolder(folder)) throw error
  }
  return [...made, folder]
}

/** Throws a `UserError` where files cannot be written to a folder; leaves nothing behind. */
export function tryFolder(folder: string): void {
  try {
    const made = makeFolder(folder)
    accessSync(folder, constants.W_OK)
    for (const each of made.toReversed()) rmdirSync(each)
  } catch (error) {
    // Whoever else writes there already shows that it can be done.
    if (error instanceof Error && 'code' in error && error.code === 'ENOTEMPTY') return
    throw cannotWrite(folder, error)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
