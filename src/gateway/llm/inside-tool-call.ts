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
  const [whole, begun] = [new Map<string, number>(), new Map<string, number>()]
  for (const fragment of frames.flat()) add(whole, fragment)

  let announced: number | null = null
  for (const [index, fragments] of frames.entries()) {
    const lengths = fragments.map(
      (fragment) => [add(begun, fragment), whole.get(fragment.call) ?? 0] as const,
    )
    if (lengths.some(([length, all]) => length > 0 && length < all)) return index
    if (lengths.some(([length]) => length === 0)) announced ??= index
  }
  return announced
}

function add(lengths: Map<string, number>, { call, text }: Fragment): number {
  const length = (lengths.get(call) ?? 0) + text.length
  lengths.set(call, length)
  return length
}
