import type { Random } from '../../base/random.ts'
import type { Said } from '../fault.ts'
import type { LlmFault } from '../schema.ts'

/** How far and where to. */
export interface Course {
  readonly severity: LlmFault['severity']
  readonly direction: LlmFault['direction']
  /** How much verbosity shifts. */
  readonly factor: number
  readonly random: Random
}

/** One habit in which versions of a model differ. */
export interface Drift {
  readonly type: LlmFault['driftType']
  /** One sentence for people, in the present tense. */
  readonly summary: string
  /** Undefined where the reply has nothing that could drift. */
  drift(said: Said, course: Course): Said | undefined
}

/** The reply with another text; undefined where the text is the same. */
export function retold(said: Said, text: string): Said | undefined {
  return text === said.text ? undefined : { ...said, text }
}
