import type { WireAct } from '../base/wire-act.ts'
import type { Cell } from './cell.ts'

/** What of a cell is beyond its text, whether a mutation does it or a session that was made of one. */
export interface Oddity {
  /** What is done to the request; null where it is sent as usual. */
  readonly act: WireAct | null
  /** True where the next caller must find the agent. */
  readonly mustSurvive: boolean
}

/** What is odd about a cell's request, and what is asked of the agent afterwards. */
export function oddityOf({ mutation, incident }: Pick<Cell, 'mutation' | 'incident'>): Oddity {
  if (incident !== null) return { act: incident.act, mustSurvive: incident.mustSurvive }
  return { act: mutation?.act ?? null, mustSurvive: mutation?.expectation === 'DEG' }
}
