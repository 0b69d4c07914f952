import { dirname, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * Runs a program and exits with its code, and with no other: code of the user's that ends the process, or that throws where
 * nobody waits, gives 2 and a sentence, never the 0 of a run that passed.
 */
export async function toItsEnd(program: () => Promise<number>, say: (text: string) => void): Promise<void> {
  let stray: { readonly error: Error } | null = null
  let own: number | null = null
  const onStray = (error: Error): void => {
    stray = { error }
  }
  const onExit = (code: number): void => {
    // Who is done and meets nothing stray ends with the code of its own; a signal's stays.
    if (own === null || stray !== null)
      process.exitCode = brokenOff(code, { stray: stray?.error ?? null, isDone: own !== null }, say)
    else if (code < 128) process.exitCode = own
  }
  process.on('uncaughtExceptionMonitor', onStray).on('exit', onExit)
  own = await program()
  process.exitCode = own
}

/** The exit code where the process ends before its program, or by an error that nothing waited for. */
function brokenOff(
  code: number,
  { stray, isDone }: { readonly stray: Error | null; readonly isDone: boolean },
  say: (text: string) => void,
): number {
  const file = foreignFile((stray ?? new Error('ended')).stack ?? '')
  // What is neither the user's nor a signal is a bug of ours; whoever ended it, a run that is not over has not passed.
  if (file === null) return stray !== null || code === 0 ? 4 : code
  const what = stray === null ? `ended the process with ${code}` : 'threw an error that nothing waited for'
  const when = isDone ? 'so this is no pass' : 'before flakestorm was done: nothing was proven'
  say(`${file} ${what}, ${when}.\n`)
  return 2
}

/** The first line of code in a stack that is neither ours nor Node's. */
function foreignFile(stack: string): string | null {
  const ours = dirname(import.meta.dirname)
  for (const [, place = '', line = ''] of stack.matchAll(/[(\s](file:\/\/[^\s()]+?|\/[^\s()]+?):(\d+)/gu)) {
    const path = place.startsWith('file:') ? fileURLToPath(place) : place
    if (!path.startsWith(`${ours}${sep}`)) return `${path}:${line}`
  }
  return null
}
