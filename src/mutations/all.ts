import { advancedJailbreak } from './advanced-jailbreak.ts'
import { concurrentRequestPattern } from './concurrent-request-pattern.ts'
import { contentTypeConfusion } from './content-type-confusion.ts'
import { contextManipulation } from './context-manipulation.ts'
import { custom } from './custom.ts'
import { encodingAttacks } from './encoding-attacks.ts'
import { formatPoisoning } from './format-poisoning.ts'
import { httpHeaderInjection } from './http-header-injection.ts'
import { languageMixing } from './language-mixing.ts'
import { lengthExtremes } from './length-extremes.ts'
import type { Mutation } from './mutation.ts'
import { multiTurnAttack } from './multi-turn-attack.ts'
import { noise } from './noise.ts'
import { paraphrase } from './paraphrase.ts'
import { payloadSizeAttack } from './payload-size-attack.ts'
import { promptInjection } from './prompt-injection.ts'
import { protocolLevelAttack } from './protocol-level-attack.ts'
import { queryParameterPoisoning } from './query-parameter-poisoning.ts'
import { requestMethodAttack } from './request-method-attack.ts'
import { resourceExhaustion } from './resource-exhaustion.ts'
import { semanticSimilarityAttack } from './semantic-similarity-attack.ts'
import { temporalAttack } from './temporal-attack.ts'
import { timeoutManipulation } from './timeout-manipulation.ts'
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
  multiTurnAttack,
  advancedJailbreak,
  semanticSimilarityAttack,
  formatPoisoning,
  languageMixing,
  tokenManipulation,
  temporalAttack,
  httpHeaderInjection,
  payloadSizeAttack,
  contentTypeConfusion,
  queryParameterPoisoning,
  requestMethodAttack,
  protocolLevelAttack,
  resourceExhaustion,
  concurrentRequestPattern,
  timeoutManipulation,
]
