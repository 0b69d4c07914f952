/** What one frame adds to the arguments of one call; '' for a frame that only announces it. */
export interface Fragment {
  readonly call: string
  readonly text: string
}

/**
 * The first frame after which some call's arguments are begun and not finished, else the first that announces a call
 * whose arguments are still to come; null where calls come whole, or none comes.
 */
export function unfinishedAfter(frames: readonly (readonly Fragment[])[]): number | null {
  const whole = new Map<string, number>()
  for (const { call, text } of frames.flat()) whole.set(call, (whole.get(call) ?? 0) + text.length)

  const begun = new Map<string, number>()
  let announced: number | null = null
  for (const [index, fragments] of frames.entries()) {
    for (const { call, text } of fragments) begun.set(call, (begun.get(call) ?? 0) + text.length)
    for (const { call } of fragments) {
      const [length, all] = [begun.get(call) ?? 0, whole.get(call) ?? 0]
      if (length > 0 && length < all) return index
      if (length === 0) announced ??= index
    }
  }
  return announced
}
