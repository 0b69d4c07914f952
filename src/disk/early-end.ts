import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs a program and exits with its code, and with no other: code of the user's that ends the process, or that throws where
 * nobody waits, gives 2 and a sentence, never the 0 of a run that passed.
 */
export async function toItsEnd(program: () => Promise<number>, say: (text: string) => void): Promise<void> {
  let stray: { readonly error: Error } | null = null
  const onStray = (error: Error): void => {
    stray = { error }
  }
  const onExit = (code: number): void => {
    const file = foreignFile(stray?.error.stack ?? new Error('ended').stack ?? '')
    if (file !== null) {
      const what =
        stray === null ? `ended the process with ${code}` : 'threw an error that nothing waited for'
      say(`${file} ${what}, before flakestorm was done: nothing was proven.\n`)
    }
    // What is neither the user's nor a signal is a bug of ours.
    if (file !== null || stray !== null) process.exitCode = file === null ? 4 : 2
  }
  process.on('uncaughtExceptionMonitor', onStray).on('exit', onExit)
  const code = await program()
  process.off('uncaughtExceptionMonitor', onStray).off('exit', onExit)
  process.exitCode = code
}

/** The first line of code in a stack that is neither ours nor Node's. */
function foreignFile(stack: string): string | null {
  const ours = dirname(import.meta.dirname)
  for (const [, place = '', line = ''] of stack.matchAll(/[(\s](file:\/\/[^\s()]+?|\/[^\s()]+?):(\d+)/gu)) {
    const path = place.startsWith('file:') ? fileURLToPath(place) : place
    if (!path.startsWith(ours)) return `${path}:${line}`
  }
  return null
}
