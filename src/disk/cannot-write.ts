import { reasonOf, UserError } from '../base/user-error.ts'

/** The one sentence for a file that cannot be written, with the system's own reason. */
export function cannotWrite(path: string, error: unknown): UserError {
  return new UserError(
    {
      message: `Cannot write ${path}: ${reasonOf(error)}.`,
      hint: 'Make room, make the folder writable, or have it written elsewhere.',
    },
    { cause: error },
  )
}
