import type { SaidCall } from '../chaos/fault.ts'
import type { CellMemory } from './lane.ts'

/** What the model asked for under a call id, with its function's name. */
export type AskedFor = NonNullable<ReturnType<CellMemory['asked']['get']>>

/** Notes the tool calls of a reply; `atMs` = when the request came in, since a tool may run before the reply has ended. */
export function noteAsked(memory: CellMemory, calls: readonly SaidCall[], atMs: number): void {
  for (const [at, { id, name, args }] of calls.entries()) {
    memory.asked.set(isOwn(id) ? id : `${atMs}${id}${at}`, { name, args, atMs })
  }
}

/** What was asked for by this id; by the last call of that name where the protocol has no ids of its own. */
export function askedFor(memory: CellMemory, callId: string, name: string | null): AskedFor | undefined {
  for (const note of passing.get(memory) ?? []) note()
  const byId = memory.asked.get(callId) ?? memory.asked.get(callId.replace(/~\d+$/, ''))
  return byId ?? [...memory.asked.values()].findLast((asked) => asked.name === name)
}

/**
 * Lets the next request look into a reply that is still passing, since an agent may act on its last words before its
 * connection has ended. The returned function ends this.
 */
export function whilePassing(memory: CellMemory, note: () => void): () => void {
  const notes = passing.get(memory) ?? new Set()
  passing.set(memory, notes.add(note))
  return () => void notes.delete(note)
}

const passing = new WeakMap<CellMemory, Set<() => void>>()

/** Dialects name calls without an id by their position: `#0`. */
function isOwn(id: string): boolean {
  return id !== '' && !id.startsWith('#')
}
