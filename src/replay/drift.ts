import type { Cassette } from './cassette.ts'
import type { RecordedResponse } from './recorded-response.ts'

/** What was played of a recording. */
export interface Trajectory {
  readonly cassette: Pick<Cassette, 'entries'>
  /** Positions in the cassette that were played, and in which order. */
  readonly played: ReadonlySet<number>
  readonly order: readonly number[]
  readonly toolResponses: readonly RecordedResponse[]
  readonly given: ReadonlySet<number>
  /** False where the model is asked itself: what it said then is of no account. */
  readonly hasModel: boolean
}

/** How the agent's way differs from the recorded one, as sentences: calls that were not made, and calls out of order. */
export function trajectoryDrift({
  cassette,
  played,
  order,
  toolResponses,
  given,
  hasModel,
}: Trajectory): readonly string[] {
  const missing = cassette.entries.flatMap(({ label, method, boundary }, at) =>
    played.has(at) || (boundary === 'mcp' && method !== 'tools/call') || (boundary === 'model' && !hasModel)
      ? []
      : [`recorded call #${at + 1}, ${label}, was not made`],
  )
  const unused = toolResponses.flatMap(({ tool }, at) =>
    given.has(at) ? [] : [`recorded response #${at + 1}, of ${tool}, was not asked for`],
  )
  return [...missing, ...unused, ...reordered(cassette, order)]
}

function reordered({ entries }: Trajectory['cassette'], order: readonly number[]): readonly string[] {
  let latest = -1
  return order.flatMap((at) => {
    const before = latest
    latest = Math.max(latest, at)
    if (at >= before) return []
    return [`recorded call #${at + 1}, ${entries[at]?.label ?? ''}, came after #${before + 1}`]
  })
}
