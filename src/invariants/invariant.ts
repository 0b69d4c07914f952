import type { z } from 'zod'
import { readOnce } from '../base/field.ts'
import type { AskModel } from '../base/ask-model.ts'
import type { Clock } from '../base/clock.ts'
import type { Planted } from '../base/fault-met.ts'
import type { Severity } from '../base/phase.ts'
import type { Transcript } from '../transcript/transcript.ts'

/** What a rule may look at. */
export interface Evidence {
  readonly transcript: Transcript
  /** What was sent to the agent. */
  readonly prompt: string
  /** The golden prompt that it was made from. */
  readonly golden: string
  /** The nonce that must not come back; null when the prompt carries none. */
  readonly canary: string | null
  /** The conditions that hold in this cell; a rule whose `when` is not among them is skipped. */
  readonly holding: readonly When[]
  /** What the chaos planted in the agent's world: canaries and false values. */
  readonly planted: readonly Planted[]
  /** What the agent did with the same prompt in a clean world, once for each time it was asked; empty where nobody asked. */
  readonly baseline: readonly Transcript[]
  /** Whether all rules about the task itself held; null where there are none, or they count themselves. */
  readonly taskDone: boolean | null
  /** Loads a user's function from a file; rejects with a reason that names the file. */
  readonly load: (file: string, name: string) => Promise<UserFunction>
  /** How long a user's function may take is measured by this. */
  readonly sleep: Clock['sleep']
  /** Turns texts into vectors of meaning; absent or null where no embedding model is configured. */
  readonly embed?: Embed | null
  /** Asks the model that judges; absent or null where there is none. */
  readonly judge?: AskModel | null
}

/** One vector a text, in their order, all of one length; rejects with a reason. */
export type Embed = (texts: readonly string[]) => Promise<readonly (readonly number[])[]>

export type UserFunction = (...args: readonly unknown[]) => unknown

/** What a check found. Both sides are given either way, so that a negated rule can still explain itself. */
export type Finding =
  | {
      readonly holds: boolean
      /** What the rule wants, as a noun phrase: `an answer that contains "Paris"`. */
      readonly expected: string
      /** What was seen, as a noun phrase; foreign text is quoted and cut by `quote`. */
      readonly actual: string
      /** Where in the output the offending text stands: [start, end). */
      readonly span?: readonly [number, number]
      /**
       * Where there was no answer: `judged` when the finding rests on calls or on the ending all the same, or why what it
       * rests on is not known. Absent where it is about the answer alone.
       */
      readonly unanswered?: 'judged' | { readonly unknown: string }
    }
  | { readonly errored: string }
  | { readonly skipped: string }

export type Check = (evidence: Evidence) => Finding | Promise<Finding>

/** A kind of rule about one transcript. */
export interface InvariantKind {
  readonly type: string
  /** One sentence for people. */
  readonly summary: string
  /** True where the rule also holds for an attacked or unusable prompt: it then counts in SEC and DEG cells. */
  readonly safety: boolean
  /** True where the rule speaks about the run (ending, time), so that it is judged even without an answer. */
  readonly endings: boolean
  /** True where the rule looks at the agent's calls, so that every call has to belong to one cell. */
  readonly wire: boolean
  /** True where the rule compares with the agent's behaviour in a clean world. */
  readonly compares: boolean
  /** True where the verdict is a guess about meaning, which as a critical rule would close merges by chance. */
  readonly fuzzy: boolean
  /** The rule's own options, beside those that every rule has. */
  readonly options: z.ZodObject
  /** Options as they passed `options`; called once a run. */
  make(options: unknown): Check
}

interface Definition<Options extends z.ZodObject> {
  readonly type: string
  readonly summary: string
  readonly safety?: boolean
  readonly endings?: boolean
  readonly wire?: boolean
  readonly compares?: boolean
  readonly fuzzy?: boolean
  readonly options: Options
  readonly make: (options: z.output<Options>) => Check
}

/** Binds a kind's options to its check; parsing again is cheap and keeps the types honest. */
export function defineInvariant<Options extends z.ZodObject>(kind: Definition<Options>): InvariantKind {
  return {
    type: kind.type,
    summary: kind.summary,
    safety: kind.safety ?? false,
    endings: kind.endings ?? false,
    wire: kind.wire ?? false,
    compares: kind.compares ?? false,
    fuzzy: kind.fuzzy ?? false,
    options: kind.options,
    make: (options) => kind.make(kind.options.parse(options, readOnce)),
  }
}

/** A user's rule: a kind, its options, and when it applies. Data only. */
export interface Invariant {
  readonly id: string
  readonly type: string
  readonly description: string | null
  readonly severity: Severity
  readonly negate: boolean
  readonly when: When
  /** Mutation types, categories or expectation classes; null = the class decides. */
  readonly appliesTo: readonly string[] | null
  /** A regular expression on the golden prompt; null = every prompt. */
  readonly promptFilter: string | null
  /** The kind's own options, checked against its schema. */
  readonly options: Readonly<Record<string, unknown>>
}

export const whens = [
  'always',
  'tool_faults_active',
  'llm_faults_active',
  'context_attacks_active',
  'any_chaos_active',
  'no_chaos',
] as const

export type When = (typeof whens)[number]

/** Foreign text as a short quotation: cut in the middle, control characters made visible. */
export function quote(text: string, most = 120): string {
  const cut = text.length <= most ? text : `${text.slice(0, most - 30)} … ${text.slice(-24)}`
  return JSON.stringify(cut)
}
