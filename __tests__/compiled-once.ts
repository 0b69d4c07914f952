import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** For a child process that a test starts: what Node compiled for the one before it is read again, not compiled again. */
export const compiledOnce = { NODE_COMPILE_CACHE: join(tmpdir(), 'node-compile-cache') }
