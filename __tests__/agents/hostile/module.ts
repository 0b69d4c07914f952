import { writeSync } from 'node:fs'
import { leaveChild, megabyte } from './behaviour.ts'

interface Context {
  readonly turns: readonly string[]
  readonly cell: string
  readonly signal: AbortSignal
}

/** A module agent, which prints a good deal while it works. */
export async function invoke(prompt: string, context: Context): Promise<unknown> {
  console.log('{"id":"1","value":"not the answer"}')
  if (prompt === 'hang') return new Promise(() => {})
  if (prompt === 'refuse') return { error: 'too many questions' }
  if (prompt === 'flood') return megabyte.repeat(100)
  if (prompt === 'die') {
    writeSync(2, 'out of cheese\n')
    process.exit(7)
  }
  if (prompt === 'throw') throw new RangeError('too far')
  if (prompt === 'child') return leaveChild()
  if (prompt === 'cell') return context.cell
  if (prompt === 'turns')
    return { output: context.turns.join(' / '), tool_calls: [{ name: 'look', args: { at: 1 } }] }
  if (prompt === 'state') return String((state += 1))
  return `you said: ${prompt}`
}

let state = 0

/** Brings the module back to its first state. */
export function reset(): void {
  state = 0
}

export function brokenReset(): never {
  throw new Error('the database is locked')
}

export const oneByOne = {
  heard: [] as string[],
  invoke: (prompt: string) => (oneByOne.heard.push(prompt), oneByOne.heard.join(' / ')),
}

export default (prompt: string): string => `the default said: ${prompt}`
