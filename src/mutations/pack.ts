/** The types of the attacks that we wrote. */
export const packTypes: readonly string[] = [
  'advanced_jailbreak',
  'prompt_injection',
  'encoding_attacks',
  'token_manipulation',
  'format_poisoning',
  'multi_turn_attack',
]

/**
 * Version of those attacks. It grows whenever one of them changes; agents learn, and so do attackers, so
 * "resists pack v1" says no more than that.
 */
export const attackPack = 1
