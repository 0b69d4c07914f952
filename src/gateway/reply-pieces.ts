/** Reads some of the bytes at hand and gives the rest; nothing where it needs more of them. */
export type Step = (rest: Buffer) => Buffer

export const nothing = Buffer.alloc(0)

/** The lines of one connection, whose ends may be still to come. */
export interface Lines {
  /** Keeps the bytes until more of them are here. */
  readonly hold: Step
  /** What was kept, and the bytes that follow it. */
  joined(bytes: Buffer): Buffer
  /** What stands before `mark`; null as long as it is not there, and then `rest` is kept. */
  upTo(rest: Buffer, mark: string, limit: number): string | null
}

export function openLines(): Lines {
  let held = nothing
  const hold: Step = (rest) => {
    // A copy: the memory is read into again.
    held = Buffer.from(rest)
    return nothing
  }
  return {
    hold,
    joined: (bytes) => {
      const whole = held.length === 0 ? bytes : Buffer.concat([held, bytes])
      held = nothing
      return whole
    },
    upTo: (rest, mark, limit) => {
      const end = rest.indexOf(mark)
      if (end > limit || (end < 0 && rest.length > limit)) {
        throw new Error(`the reply has a line or a head of more than ${limit} bytes`)
      }
      if (end >= 0) return rest.toString('latin1', 0, end)
      hold(rest)
      return null
    },
  }
}

/** Bytes whose number is told before them: a body with a length, or one chunk of a body without. */
export interface Counted {
  begin(length: number): void
  readonly read: Step
}

/** Passes them on as they come; `done` is called once the last of them is out. */
export function openCounted(pass: (bytes: Buffer) => void, done: () => void): Counted {
  let left = 0
  return {
    begin: (length) => {
      left = length
    },
    read: (rest) => {
      const part = rest.length <= left ? rest : rest.subarray(0, left)
      left -= part.length
      pass(part)
      if (left === 0) done()
      return rest.subarray(part.length)
    },
  }
}
