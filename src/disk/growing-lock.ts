import type { Clock } from '../base/clock.ts'
import { type Entry, keyOf, lockName } from '../mutations/written/lock.ts'
import type { Written, WrittenVariant } from '../mutations/written/write-variants.ts'
import type { Wish } from '../plan/wishes.ts'
import { addToLock } from './mutations-lock.ts'

/** A lock that grows while a model writes: a draw that is broken off shall not have been for nothing. */
export interface GrowingLock {
  /** Some variants of a list that is not finished. */
  part(wish: Wish, variants: readonly WrittenVariant[]): void
  /** A list as long as it will be. */
  whole(wish: Wish, written: Written): void
  /** Writes what is not written yet, and says what is kept. */
  finish(): void
}

interface Growing {
  readonly folder: string
  readonly clock: Clock
  readonly say: (line: string) => void
  /** What may be used; grows here. */
  readonly kept: Map<string, Entry>
  /** What a refresh replaces; null where nothing is. */
  readonly old: ReadonlyMap<string, Entry> | null
}

/** Opens the lock of a folder for these lists. */
export function growingLock(wishes: readonly Wish[], growing: Growing): GrowingLock {
  const { folder, clock, say, kept, old } = growing
  const ours = new Map<string, Entry>()
  let done = 0
  let savedAt = clock.now()
  const isReplaced = (entry: Entry): boolean =>
    old !== null && done === wishes.length && wishes.some(({ key }) => isSameSubject(key, entry))
  const put = ({ key }: Wish, asked: number, variants: readonly WrittenVariant[]): void => {
    const entry = { ...key, asked, variants: [...variants] }
    kept.set(keyOf(key), entry)
    ours.set(keyOf(key), entry)
  }
  const save = (): number => {
    savedAt = clock.now()
    // Where all of it is empty, there is nothing to freeze.
    const isEmpty = [...kept.values()].every(({ variants }) => variants.length === 0)
    return isEmpty ? 0 : addToLock(folder, [...ours.values()], isReplaced)
  }

  return {
    part(wish, variants) {
      // What was whole before a refresh is better than a part of what comes.
      if (old?.has(keyOf(wish.key)) === true) return
      put(wish, Math.max(kept.get(keyOf(wish.key))?.asked ?? 0, variants.length), variants)
    },
    whole(wish, written) {
      put(wish, wish.count, written.variants)
      done += 1
      say(`  ${done}/${wishes.length} ${told(wish, written)}`)
      if (clock.now() - savedAt >= savedEachMs) save()
    },
    finish() {
      if (ours.size === 0) return
      const others = save()
      for (const line of summary({ done, wanted: wishes.length, begun: ours.size - done })) say(line)
      if (old !== null && done === wishes.length && others > 0) say(stay(others))
    },
  }
}

/** Most that a draw loses that is killed. */
const savedEachMs = 1000

/** Two lists of the same variants, whoever wrote them and how. */
function isSameSubject(one: Wish['key'], other: Wish['key']): boolean {
  return one.type === other.type && one.template === other.template && one.prompt_hash === other.prompt_hash
}

function told({ promptId, key, count }: Wish, { variants, flaws }: Written): string {
  const why = [...flaws].map(([flaw, times]) => `${times} ${flaw}`).join(', ')
  return `${key.type} of "${promptId}": ${variants.length} of ${count}${why === '' ? '' : ` (left out: ${why})`}`
}

function summary({
  done,
  wanted,
  begun,
}: Readonly<Record<'done' | 'wanted' | 'begun', number>>): readonly string[] {
  if (done === wanted) return [`Written to ${lockName}.`]
  const parts = begun === 0 ? '' : `, and ${begun} in part,`
  return [`${done} of ${wanted} lists${parts} are kept in ${lockName}.`]
}

function stay(others: number): string {
  return `${others} ${others === 1 ? 'list' : 'lists'} in ${lockName} for other prompts or types stay, since another config may use them; remove the file before a refresh to be rid of them.`
}
