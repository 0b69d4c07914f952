import { z } from 'zod'
import { text, maybe, orElse } from '../base/field.ts'
import { matrixSchema } from '../chaos/schema.ts'
import type { Scenario } from '../chaos/schema.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { contractRuleSchema } from '../invariants/schema.ts'

/** The `contract` block; built on first use, since it holds every kind of rule. */
export function contractSchema() {
  return z
    .strictObject({
      name: text.describe('Name of the contract, by which replays refer to it.'),
      description: maybe(z.string(), 'What the contract promises, for people.'),
      invariants: z
        .array(contractRuleSchema())
        .nullish()
        .transform((rules) => rules ?? [])
        .meta({ description: 'The rules, each with an id; checked under every scenario.' }),
      chaos_matrix: matrixSchema,
      baseline_samples: orElse(
        z.int().min(1).max(10),
        1,
        'How often each prompt is asked in a clean world for rules that compare: what varies there is noise.',
      ),
    })
    .transform((raw) => ({
      name: raw.name,
      description: raw.description,
      invariants: raw.invariants,
      chaosMatrix: raw.chaos_matrix,
      baselineSamples: raw.baseline_samples,
    }))
    .meta({ id: 'contract' })
}

/** Named rules, checked under every scenario of a chaos matrix. */
export interface Contract {
  readonly name: string
  readonly description: string | null
  readonly invariants: readonly ContractRule[]
  /** Its own matrix; empty where the file's or a clean world takes its place. */
  readonly chaosMatrix: readonly Scenario[]
  /** How often a prompt is asked in a clean world where a rule compares. */
  readonly baselineSamples: number
}

/** A rule of a contract: its probes, when it has some, are asked instead of the golden prompts. */
export interface ContractRule extends Invariant {
  readonly probes: readonly string[]
}
