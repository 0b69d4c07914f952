/** Blocks of memory for bytes on their way out, used again: a large reply passes without leaving garbage behind. */
export interface Blocks {
  /** The bytes, copied; `release` gives the memory back once they are out. */
  copy(bytes: Buffer): { readonly chunk: Buffer; readonly release: (() => void) | null }
}

const blockSize = 64 * 1024

/** Smaller ones are left to the garbage collector, which is faster for them. */
const smallest = 4 * 1024

/** So many stay at hand, 2 MB. */
const mostAtHand = 32

export function openBlocks(): Blocks {
  const atHand: Buffer[] = []
  return {
    copy: (bytes) => {
      if (bytes.length < smallest) return { chunk: Buffer.from(bytes), release: null }
      const block = atHand.pop() ?? Buffer.allocUnsafeSlow(blockSize)
      bytes.copy(block)
      const release = (): void => {
        if (atHand.length < mostAtHand) atHand.push(block)
      }
      return { chunk: block.subarray(0, bytes.length), release }
    },
  }
}
