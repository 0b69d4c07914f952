import type { Scenario } from '../chaos/schema.ts'
import type { Cell } from './cell.ts'
import { type Draft, lastTurn, type Planned } from './draft.ts'

/** The chaos phase: every golden prompt as it is, while the agent's tools and model misbehave. */
export function planChaos({ config, rules }: Draft, scenario: Scenario): Planned {
  const cells = config.prompts.flatMap((prompt) =>
    Array.from({ length: config.scoring.repeats }, (_, index): Cell => ({
      id: `chaos/${scenario.name}/${prompt.id}#1${index === 0 ? '' : `@${index + 1}`}`,
      phase: 'chaos',
      promptId: prompt.id,
      golden: lastTurn(prompt),
      turns: prompt.turns,
      mutation: null,
      incident: null,
      scenario,
      repeat: index + 1,
      stratum: scenario.name,
      rules: rules(prompt).storm,
    })),
  )
  return { phase: 'chaos', cells, total: cells.length, apart: true, notes: [] }
}
