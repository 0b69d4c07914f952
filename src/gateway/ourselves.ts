import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** How flakestorm is run once more: this runtime, and the script of the command line beside us, built or not. */
export function ourselves(): readonly string[] {
  const built = join(import.meta.dirname, '..', 'cli.js')
  return [process.execPath, existsSync(built) ? built : join(import.meta.dirname, '..', 'cli', 'main.ts')]
}
