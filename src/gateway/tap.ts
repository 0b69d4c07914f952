/** Looks at bytes that pass by: the first `limit` of them, and how many there were. Memory stays bounded. */
export interface Tap {
  push(chunk: Buffer): void
  /** All bytes that passed. */
  readonly length: number
  /** The first of them. */
  bytes(): Buffer
  /** True where more passed than was kept. */
  readonly isCut: boolean
}

const defaultLimit = 64 * 1024

export function openTap(limit = defaultLimit): Tap {
  const kept: Buffer[] = []
  let length = 0
  return {
    push: (chunk) => {
      const room = limit - length
      // A copy: the memory of what passes is used again.
      if (room > 0) kept.push(Buffer.from(room < chunk.length ? chunk.subarray(0, room) : chunk))
      length += chunk.length
    },
    get length() {
      return length
    },
    bytes: () => (kept.length === 1 && kept[0] !== undefined ? kept[0] : Buffer.concat(kept)),
    get isCut() {
      return length > limit
    },
  }
}
