import type { Run } from './langsmith-run.ts'

/** Every run below one, however deep. */
export function belowIn(root: Run, runs: readonly Run[]): readonly Run[] {
  const children = childrenOf(runs)
  const found = new Set<Run>()
  const open: Run[] = [root]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const child of children.get(next.id) ?? []) {
      if (child === root || found.has(child)) continue
      found.add(child)
      open.push(child)
    }
  }
  return [...found]
}

const known = new WeakMap<readonly Run[], ReadonlyMap<string, readonly Run[]>>()

/** Made once for a list: a file of a thousand traces asks a thousand times. */
function childrenOf(runs: readonly Run[]): ReadonlyMap<string, readonly Run[]> {
  const made = known.get(runs) ?? Map.groupBy(runs, ({ parent }) => parent ?? '')
  known.set(runs, made)
  return made
}
