import { UserError } from '../base/user-error.ts'
import { problems } from '../report/problems.ts'
import { version } from '../version.ts'
import type { Io } from './io.ts'

/** Prints a mistake of the user as code frames, a bug of ours with its stack; returns the exit code. */
export function showError(error: unknown, io: Io): number {
  if (error instanceof UserError) {
    io.err(`${problems(error, { colour: io.colour.err })}\n`)
    return error.exit
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  io.err(
    `This is a bug in flakestorm ${version}, not in your agent or config. Please report it with these lines:\n${stack}\n`,
  )
  return 4
}
