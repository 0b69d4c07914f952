import type { Phase } from '../base/phase.ts'
import type { Places } from '../github/report-annotations.ts'
import type { Prepared } from '../launch.ts'

/** Where each phase is configured, else the top of the config file. */
export function placesOf({ loaded }: Prepared): Places {
  const top = { file: loaded.config.file, line: 1 }
  return (phase) => {
    const keys = phase === null ? ['scoring'] : keysOf[phase]
    return keys.map((key) => loaded.locate([key])).find((place) => place !== undefined) ?? top
  }
}

const keysOf: Readonly<Record<Phase, readonly string[]>> = {
  mutation: ['mutations', 'golden_prompts'],
  chaos: ['chaos'],
  contract: ['contract', 'chaos_matrix'],
  replay: ['replays'],
}
