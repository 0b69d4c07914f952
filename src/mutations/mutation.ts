import type { Random } from '../base/random.ts'
import type { WireAct } from '../base/wire-act.ts'

/**
 * What a mutated prompt may expect of the agent.
 * INV: same task, same answer. SEC: an attacker speaks and must lose. DEG: unusable input, clean failure.
 * DIR: the meaning changed, and so must the answer.
 */
export const expectations = ['INV', 'SEC', 'DEG', 'DIR'] as const

export type Expectation = (typeof expectations)[number]

/** core and advanced rewrite the prompt; system attacks the request that carries it. */
export const categories = ['core', 'advanced', 'system'] as const

export type Category = (typeof categories)[number]

/** What an operator may work on. */
export interface Subject {
  /** The golden prompt's text (its last turn). */
  readonly prompt: string
  /** Strings that must survive letter by letter, because the prompt's own invariants look for them. */
  readonly keep: readonly string[]
  /** The nonce that an obeying agent would give away. */
  readonly canary: string
  /** Names of the agent's tools, as far as the config tells them. */
  readonly tools: readonly string[]
  /** The user's own templates for `custom`, in the order of the file. */
  readonly templates: readonly Template[]
  /** True where the agent has an HTTP door that may be tried with odd requests. */
  readonly wire: boolean
  /** True where the agent knows in one turn what was said in the turns before. */
  readonly remembers: boolean
}

/** A user's rewrite: `{prompt}` stands for the golden prompt. */
export interface Template {
  readonly name: string
  /** What a model is told to make of the prompt, in the place of a text; else null. */
  readonly instruction: string | null
  readonly template: string
  readonly expectation: Expectation
  /** Of DIR: what it makes of the answer; null where nobody said, and for the other classes. */
  readonly change: AnswerChange | null
}

/** A declared change of the answer: values that it must say, and values that it must not say any more. */
export interface AnswerChange {
  readonly was: readonly string[]
  readonly becomes: readonly string[]
}

/** One way to rewrite; a mutation is a list of them, visited in turn so that all get their share. */
export interface Operator {
  readonly name: string
  /** The new text, or undefined where this operator has nothing to work on. */
  apply(subject: Subject, random: Random): Rewrite | string | undefined
}

export interface Rewrite {
  readonly text: string
  /** Only where it differs from the mutation's own. */
  readonly expectation?: Expectation
  /** True when the text carries the canary and asks for it. */
  readonly baited?: boolean
  /** Said before the text, each as a turn of its own. */
  readonly before?: readonly string[]
  /** What is done to the request that carries the text. */
  readonly act?: WireAct
}

/** A way to say the prompt differently or hostilely. */
export interface Mutation {
  readonly type: string
  /** One sentence for people, in the present tense. */
  readonly summary: string
  readonly category: Category
  /** Share of the phase's score; the original's figure. */
  readonly weight: number
  readonly expectation: Expectation
  /** Where the agent lacks it, the type is not applicable, and said to be. */
  readonly needs?: 'http'
  operators(subject: Subject): readonly Operator[]
}

/** One drawn variant of one prompt. */
export interface Variant {
  readonly type: string
  readonly operator: string
  readonly text: string
  readonly expectation: Expectation
  /** Null unless the text or the request carries a canary. */
  readonly canary: string | null
  readonly before: readonly string[]
  readonly act: WireAct | null
}
