import type { Trigger } from './schema.ts'

/** Struck, left alone by a count (`after_calls`, `on_call`, `times`), or spared by chance. */
export type Fate = 'struck' | 'counted-out' | 'spared'

/** Counts the matching calls of one fault in one cell; `chance` is the call's own draw in [0, 1). */
export function openTrigger(trigger: Trigger): (chance: number) => Fate {
  let seen = 0
  let hits = 0
  return (chance) => {
    seen += 1
    const due =
      seen > trigger.afterCalls &&
      (trigger.onCalls === null || trigger.onCalls.includes(seen)) &&
      (trigger.times === null || hits < trigger.times)
    if (!due) return 'counted-out'
    if (chance >= trigger.probability) return 'spared'
    hits += 1
    return 'struck'
  }
}
