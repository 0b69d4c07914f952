/** Where a mistake stands in a file; line and column count from 1. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
  /** The offending line as written, for a code frame. */
  readonly text?: string
}

/** One mistake: what is wrong, where, and the way out. */
export interface Problem {
  readonly message: string
  /** Dotted path of the key, e.g. `agent.timeout`. */
  readonly key?: string
  readonly place?: Place
  /** What to do about it, as a sentence. */
  readonly hint?: string
}

/** Who has to act: 2 = the user's input, 3 = the agent could not be reached or died. */
export type UserExit = 2 | 3

/**
 * Something that the user can mend. Shown without a stack, with every problem at once.
 * Any other error that reaches the edge is a bug of ours.
 */
export class UserError extends Error {
  override readonly name = 'UserError'
  readonly problems: readonly Problem[]
  readonly exit: UserExit

  constructor(problems: Problem | readonly Problem[], options: { exit?: UserExit; cause?: unknown } = {}) {
    const list = 'message' in problems ? [problems] : problems
    super(list.map((problem) => problem.message).join('\n'), { cause: options.cause })
    this.problems = list
    this.exit = options.exit ?? 2
  }
}

/** A sentence for an unknown thrown value. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  // A refused connection on both IPv4 and IPv6 is an AggregateError with an empty message.
  if (error instanceof AggregateError && error.message === '') return error.errors.map(reasonOf).join('; ')
  return error.message || error.name
}
