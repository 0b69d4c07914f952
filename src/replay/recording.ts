import type { Cassette } from './cassette.ts'
import type { Session } from './schema.ts'

/** A session and the way to its traffic, which is not read before it is played. */
export interface Recording {
  readonly session: Session
  /** Opens the traffic; throws a `UserError` with file and line where it cannot be read. */
  readonly open: () => Cassette
}
