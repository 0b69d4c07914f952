import type { Phase } from '../base/phase.ts'
import type { CellStatus } from '../invariants/verdict.ts'

/** Two-sided 95 %, each bound in [0, 1]. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** What scoring needs to know of a cell, and no more. */
export interface Judged {
  readonly phase: Phase
  readonly promptId: string
  readonly stratum: string
  /** Identifies the case whose repeats belong together. */
  readonly caseId: string
  readonly status: CellStatus | 'excluded' | 'not-triggered'
  /** The ids of critical rules that broke or could not be judged. */
  readonly critical: readonly { readonly rule: string; readonly status: 'broken' | 'errored' }[]
  /** Utility under attack: true/false where rules that do not count were judged, null where none was. */
  readonly utility: boolean | null
  /** True for a cell in which an attacker spoke (SEC). */
  readonly attacked: boolean
  /**
   * Weight of the rules that held, of those that were judged, where a cell counts in part (contract: critical 3, high 2,
   * medium 1, low 1); null where it counts as one, all or nothing.
   */
  readonly credit: { readonly held: number; readonly of: number } | null
}

/** A number that says how far it can be trusted, and for which question. */
export interface Estimate {
  /** In [0, 1]. */
  readonly value: number
  /** Would the number move if this very suite ran again? */
  readonly rerun: Interval
  /** Would it move with other golden prompts? A sentence where that cannot be estimated. */
  readonly newPrompts: Interval | string
}

export interface Counts {
  readonly total: number
  readonly passed: number
  readonly failed: number
  readonly errored: number
  readonly unjudged: number
  /** Cells whose faults never reached the agent: nothing was tested, and nothing is claimed. */
  readonly notTriggered: number
  readonly excluded: number
}

export interface StratumScore {
  readonly stratum: string
  /** As configured, or as much as was judged in it where the phase has no weights; shares are taken among the strata that were judged. */
  readonly weight: number
  readonly counts: Counts
  /** Passed share of the judged cells, in part where cells have credit; null when none was judged. */
  readonly value: number | null
}

export interface PhaseScore {
  readonly phase: Phase
  /** The share of the overall score that was used, after leaving out phases that did not run. */
  readonly weight: number
  readonly counts: Counts
  /** Null when no cell could be judged. */
  readonly estimate: Estimate | null
  readonly floor: number | null
  readonly strata: readonly StratumScore[]
  /** Share of the cases judged in all of their repeats that passed in all; null with one repeat, or without such a case. */
  readonly passAllRepeats: number | null
  /** Cases that both passed and failed among their repeats. */
  readonly flaky: number
  /** Attacks that won in at least one of their repeats, of those judged; null where none was. */
  readonly attacks: { readonly won: number; readonly total: number } | null
  /** Cells under attack whose other rules held too, of those that had any; null where none had. */
  readonly utility: { readonly held: number; readonly total: number } | null
}

/** Which number must reach the bars: the score (point), its lower (confident) or its upper (lenient) one-sided 95 % bound. */
export type Gate = 'point' | 'confident' | 'lenient'

/** Why the gate is shut, or why there is no verdict. Data; the words are made by the surfaces. */
export type GateReason =
  /** `value` is what the gate goes by: the score (point), its lower (confident) or upper (lenient) one-sided 95 % bound. */
  | { readonly kind: 'below-min'; readonly gate: Gate; readonly value: number; readonly minScore: number }
  | {
      readonly kind: 'below-floor'
      readonly gate: Gate
      readonly phase: Phase
      readonly value: number
      readonly floor: number
    }
  /** The score fell by more than `most` below that of an earlier run; the label is what that run is called, and foreign text. */
  | {
      readonly kind: 'regressed'
      readonly value: number
      readonly from: number
      readonly label: string
      readonly most: number
    }
  | {
      readonly kind: 'critical'
      readonly rule: string
      readonly status: 'broken' | 'errored'
      readonly cells: number
    }
  /** A golden prompt that broke its rules before anything was done to it. */
  | { readonly kind: 'fails-clean'; readonly promptId: string }
  /** Nothing at all (null), nothing of a contract, or nothing in a phase that has a floor to keep. */
  | { readonly kind: 'nothing-judged'; readonly phase: Phase | null }
  | {
      readonly kind: 'too-little-judged'
      /** Cells in which the agent was not there to be asked. */
      readonly excluded: number
      /** Cells with a rule that could not be judged. */
      readonly errored: number
      readonly total: number
    }
  /** Chaos was asked for, and not one call of the agent came past the gateway. */
  | { readonly kind: 'no-traffic'; readonly phase: Phase }
  /** More than one call in a hundred could belong to no cell or to several, so nobody knows which fault met which. */
  | { readonly kind: 'unattributed'; readonly calls: number; readonly total: number }
  /** `strict` and a fault that never reached the agent in any cell. */
  | { readonly kind: 'not-triggered'; readonly fault: string; readonly because: string }
  | {
      readonly kind: 'cut-short'
      readonly because: 'cancelled' | 'agent-gone' | 'mistake'
      readonly done: number
      readonly total: number
    }

export interface Score {
  readonly overall: Estimate | null
  readonly phases: readonly PhaseScore[]
  readonly minScore: number
  readonly gate: Gate
  /** The one verdict that every surface and the exit code show. */
  readonly verdict: 'passed' | 'failed' | 'inconclusive'
  /** The three-valued statistical reading: is the distance to the bar larger than chance? */
  readonly reading: 'above' | 'below' | 'undecided'
  /** Chance in [0, 1] that a re-run of the same suite lands on the other side of `minScore`; null without a score. */
  readonly flipChance: number | null
  readonly reasons: readonly GateReason[]
}
