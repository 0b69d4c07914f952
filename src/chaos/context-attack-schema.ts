import { z } from 'zod'
import { count, listOf, maybe, orElse, share } from '../base/field.ts'

const contextAttackTypes = [
  'indirect_injection',
  'memory_poisoning',
  'overflow',
  'conflicting_context',
  'injection_via_context',
] as const

const attackFields = {
  enabled: orElse(z.boolean(), true, 'False leaves the attack out.'),
  payload: maybe(z.string(), 'The text that is planted.'),
  payloads: listOf(z.string(), 'Texts of which one is planted, drawn by the seed.'),
  inject_at: maybe(z.string(), 'Where it is planted, such as the name of a tool or a retrieval step.'),
  inject_tokens: maybe(count, 'How much is planted (overflow), in tokens.'),
  strategy: orElse(z.enum(['prepend', 'append', 'replace']), 'append', 'How it joins what was there.'),
  trigger_probability: orElse(share, 1, 'Chance that a matching call is hit, from 0 to 1.'),
}

const attackParams = z.strictObject(attackFields)
const namedAttack = z.strictObject({
  type: z.enum(contextAttackTypes).describe('Kind of the attack.'),
  ...attackFields,
})

function contextAttackOf(attack: z.output<typeof namedAttack>) {
  return {
    type: attack.type,
    payloads: attack.payload === null ? attack.payloads : [attack.payload, ...attack.payloads],
    injectAt: attack.inject_at,
    injectTokens: attack.inject_tokens,
    strategy: attack.strategy,
    probability: attack.trigger_probability,
  }
}

/** Something hostile in what the agent reads; a disabled one is not in the list. */
export type ContextAttack = Readonly<ReturnType<typeof contextAttackOf>>

const attackOrSwitch = z.union([attackParams, z.boolean()]).nullish()
const attackMap = z
  .strictObject({
    indirect_injection: attackOrSwitch,
    memory_poisoning: attackOrSwitch,
    overflow: attackOrSwitch,
    conflicting_context: attackOrSwitch,
    injection_via_context: attackOrSwitch,
  })
  .transform((map) =>
    contextAttackTypes.flatMap((type) => {
      if (!(type in map)) return []
      const params = map[type] ?? true
      return [{ type, ...(typeof params === 'boolean' ? attackParams.parse({ enabled: params }) : params) }]
    }),
  )

/** Attacks as a list, or as a map from type to parameters; disabled ones are left out. */
export const contextAttacksSchema = z
  .union([z.array(namedAttack), attackMap])
  .nullish()
  .transform((attacks): ContextAttack[] =>
    (attacks ?? []).filter((attack) => attack.enabled).map(contextAttackOf),
  )
  .meta({ description: 'What the agent reads turns hostile: a list, or a map from type to parameters.' })
