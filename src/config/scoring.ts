import { phases } from '../base/phase.ts'
import { floorsOf, sharesOf } from '../scoring/schema.ts'
import type { Block } from './blocks.ts'
import type { ScoringConfig } from './config.ts'
import type { Notes } from './notes.ts'

/** The shares, the bar and the floors; a bar under `advanced` is one of the original's docs. */
export function scoringOf(
  written: Block<'scoring'>,
  advanced: Block<'advanced'>,
  { complain, warn }: Notes,
): ScoringConfig {
  const weights = sharesOf(written)
  for (const phase of phases) {
    if (written[phase] !== null && (written.weights?.[phase] ?? null) !== null) {
      complain({
        path: ['scoring', 'weights', phase],
        atKey: true,
        message: `\`scoring.${phase}\` and \`scoring.weights.${phase}\` say the same thing twice`,
        hint: 'Keep one of them',
      })
    }
  }
  if (phases.every((phase) => weights[phase] === 0)) {
    complain({
      path: ['scoring'],
      atKey: true,
      message: 'Every phase has the weight 0',
      hint: 'Give one of them a weight above 0',
    })
  }
  if (advanced.min_score !== null) {
    if (written.min_score !== null) {
      complain({
        path: ['advanced', 'min_score'],
        atKey: true,
        message: '`scoring.min_score` says it already',
        hint: 'Remove it here',
      })
    }
    warn('`advanced.min_score` is read as `scoring.min_score`; move it there.')
  }
  return {
    weights,
    minScore: written.min_score ?? advanced.min_score ?? 0.8,
    minScores: floorsOf(written),
    gate: written.gate,
    repeats: written.repeats,
  }
}
