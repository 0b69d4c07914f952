import { z } from 'zod'
import { text, maybe } from '../base/field.ts'
import { matrixSchema } from '../chaos/schema.ts'
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
    })
    .transform((raw) => ({
      name: raw.name,
      description: raw.description,
      invariants: raw.invariants,
      chaosMatrix: raw.chaos_matrix,
    }))
}

/** Named rules, checked under every scenario of a chaos matrix. */
export interface Contract {
  readonly name: string
  readonly description: string | null
  readonly invariants: readonly ContractRule[]
  readonly chaosMatrix: z.output<typeof matrixSchema>
}

/** A rule of a contract: its probes, when it has some, are asked instead of the golden prompts. */
export interface ContractRule extends Invariant {
  readonly probes: readonly string[]
}
