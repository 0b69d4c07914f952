import { Socket } from 'node:net'

/**
 * A socket that hears its peer out: where a write fails because the peer is gone, what the peer said before it went is
 * read first. A server that refuses a large body answers and closes, and its answer would be lost otherwise.
 */
export class PatientSocket extends Socket {
  #isLeaving = false

  override destroy(error?: NodeJS.ErrnoException): this {
    if (this.#isLeaving || error?.syscall !== 'write') return super.destroy(error)
    this.#isLeaving = true
    // One turn of the loop reads what is there, and the next one what that made room for.
    setImmediate(() => setImmediate(() => super.destroy(error)))
    return this
  }
}
