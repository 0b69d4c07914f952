import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'
import { cannotWrite } from './cannot-write.ts'
import { makeFolder } from './make-folder.ts'

/**
 * Writes a file whole or not at all: beside it first, then moved into its place. Throws a `UserError` that names the
 * path where the disk is full or the folder cannot be written; nothing is left behind then.
 */
export function writeWhole(path: string, parts: Iterable<string>): void {
  const draft = `${path}.${process.pid}.part`
  const file = begun(path, draft)
  try {
    try {
      for (const part of parts) writeAll(file, Buffer.from(part))
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, path)
  } catch (error) {
    rmSync(draft, { force: true })
    throw cannotWrite(path, error)
  }
}

function begun(path: string, draft: string): number {
  try {
    makeFolder(dirname(path))
    return openSync(draft, 'w')
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function writeAll(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done)
}
