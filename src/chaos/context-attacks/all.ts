import type { ContextAttackKind } from '../kind.ts'
import { conflictingContext } from './conflicting-context.ts'
import { indirectInjection } from './indirect-injection.ts'
import { injectionViaContext } from './injection-via-context.ts'
import { memoryPoisoning } from './memory-poisoning.ts'
import { overflow } from './overflow.ts'

/** Every way in which what the agent reads turns hostile. */
export const allContextAttacks: readonly ContextAttackKind[] = [
  indirectInjection,
  memoryPoisoning,
  overflow,
  conflictingContext,
  injectionViaContext,
]
