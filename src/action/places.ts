import type { Phase } from '../base/phase.ts'
import type { Place } from '../base/user-error.ts'
import type { Places } from '../github/report-annotations.ts'
import type { Prepared } from '../prepare.ts'

/** Where each phase is configured, else the top of the config file. */
export function placesOf({ loaded }: Prepared): Places {
  const top = { file: loaded.config.file, line: 1, column: 1 }
  return (phase) => {
    const keys = phase === null ? ['scoring'] : keysOf[phase]
    return keys.map((key) => loaded.locate([key])).find((place) => place !== undefined) ?? top
  }
}

/** Where the agent is configured, for what went wrong with it and has no line of its own. */
export function placeOfAgent({ loaded }: Prepared): Place {
  return (
    loaded.locate(['agent', 'start']) ??
    loaded.locate(['agent']) ?? { file: loaded.config.file, line: 1, column: 1 }
  )
}

const keysOf: Readonly<Record<Phase, readonly string[]>> = {
  mutation: ['mutations', 'golden_prompts'],
  chaos: ['chaos'],
  contract: ['contract', 'chaos_matrix'],
  replay: ['replays'],
}
