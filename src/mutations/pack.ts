/**
 * Version of the attacks that we wrote: advanced_jailbreak, prompt_injection, encoding_attacks, token_manipulation,
 * format_poisoning, multi_turn_attack. It grows whenever one of them changes; agents learn, and so do attackers, so
 * "resists pack v1" says no more than that.
 */
export const attackPack = 1
