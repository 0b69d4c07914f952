import { randomUUID } from 'node:crypto'
import { plain } from '../report/escape.ts'

/** Writes text of any origin to the step's log. */
export function logText(text: string): void {
  process.stdout.write(`${harmless(text)}\n`)
}

/** Text of any origin as lines of a log that hold no workflow command, in neither of the two syntaxes. */
export function harmless(text: string): string {
  return text.split('\n').map(plain).join('\n')
}

/**
 * Runs `act` while the runner obeys nobody: whatever reaches stdout or stderr, by whatever way, stays text.
 * The runner is told with a token that nobody can guess, and told again at the end.
 */
export async function withoutCommands<T>(act: () => Promise<T>): Promise<T> {
  const token = `${randomUUID()}${randomUUID()}`
  process.stdout.write(`::stop-commands::${token}\n`)
  try {
    return await act()
  } finally {
    process.stdout.write(`\n::${token}::\n`)
  }
}
