import { z } from 'zod'
import { phases } from '../base/phase.ts'
import type { Phase } from '../base/phase.ts'
import { maybe, orElse } from '../base/field.ts'

const shares = {
  mutation: maybe(z.number().min(0), 'Share of the mutation phase in the overall score; 0.20 when absent.'),
  chaos: maybe(z.number().min(0), 'Share of the chaos phase in the overall score; 0.35 when absent.'),
  contract: maybe(z.number().min(0), 'Share of the contract phase in the overall score; 0.35 when absent.'),
  replay: maybe(z.number().min(0), 'Share of the replay phase in the overall score; 0.10 when absent.'),
}

const defaults: Readonly<Record<Phase, number>> = { mutation: 0.2, chaos: 0.35, contract: 0.35, replay: 0.1 }

const atMostAll = {
  error: 'expected a number from 0 to 1, or a percentage such as "80%"',
  params: { hint: 'write 0.8 or "80%" for eighty per cent' },
}

/** A bar between 0 and 1; "80%" is the same as 0.8, and a bare 80 is refused rather than guessed. */
export const barSchema = z.union([
  z
    .number()
    .min(0)
    .refine((bar) => bar <= 1, atMostAll),
  z
    .string()
    .regex(/^\s*(\d+\.?\d*|\.\d+)\s*%?\s*$/, atMostAll.error)
    .transform((bar) => (bar.trim().endsWith('%') ? Number.parseFloat(bar) / 100 : Number(bar)))
    .refine((bar) => bar <= 1, atMostAll),
])

const floors = z.strictObject({
  mutation: maybe(barSchema, 'Lowest score of the mutation phase that passes.'),
  chaos: maybe(barSchema, 'Lowest score of the chaos phase that passes.'),
  contract: maybe(barSchema, 'Lowest score of the contract phase that passes.'),
  replay: maybe(barSchema, 'Lowest score of the replay phase that passes.'),
})

/** The `scoring` block. */
export const scoringSchema = z.strictObject({
  ...shares,
  weights: maybe(z.strictObject(shares), 'The same four shares in a map of their own.'),
  min_score: maybe(barSchema, 'Lowest overall score that passes, from 0 to 1 or as "80%"; 0.8 when absent.'),
  min_scores: maybe(floors, 'Floors of single phases.'),
  gate: orElse(
    z.enum(['point', 'confident', 'lenient']),
    'point',
    'What is held against the bar: the score itself, its lower bound (confident), or its upper bound (lenient).',
  ),
  repeats: orElse(z.int().min(1).max(20), 1, 'How often each cell is run, from 1 to 20.'),
})

type Raw = z.output<typeof scoringSchema>

/** The four shares, partial ones merged over the defaults. */
export function sharesOf(raw: Raw): Record<Phase, number> {
  const pick = (phase: Phase) => raw.weights?.[phase] ?? raw[phase] ?? defaults[phase]
  return {
    mutation: pick('mutation'),
    chaos: pick('chaos'),
    contract: pick('contract'),
    replay: pick('replay'),
  }
}

/** The floors that were set. */
export function floorsOf(raw: Raw): Partial<Record<Phase, number>> {
  const set: Partial<Record<Phase, number>> = {}
  for (const phase of phases) {
    const floor = raw.min_scores?.[phase] ?? null
    if (floor !== null) set[phase] = floor
  }
  return set
}
