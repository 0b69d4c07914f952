import { advancedJailbreak } from './advanced-jailbreak.ts'
import { contextManipulation } from './context-manipulation.ts'
import { custom } from './custom.ts'
import { encodingAttacks } from './encoding-attacks.ts'
import { formatPoisoning } from './format-poisoning.ts'
import { languageMixing } from './language-mixing.ts'
import { lengthExtremes } from './length-extremes.ts'
import type { Mutation } from './mutation.ts'
import { noise } from './noise.ts'
import { paraphrase } from './paraphrase.ts'
import { promptInjection } from './prompt-injection.ts'
import { semanticSimilarityAttack } from './semantic-similarity-attack.ts'
import { temporalAttack } from './temporal-attack.ts'
import { tokenManipulation } from './token-manipulation.ts'
import { toneShift } from './tone-shift.ts'

/** Every way to say a prompt differently or hostilely. */
export const allMutations: readonly Mutation[] = [
  paraphrase,
  noise,
  toneShift,
  promptInjection,
  encodingAttacks,
  contextManipulation,
  lengthExtremes,
  custom,
  advancedJailbreak,
  semanticSimilarityAttack,
  formatPoisoning,
  languageMixing,
  tokenManipulation,
  temporalAttack,
]
