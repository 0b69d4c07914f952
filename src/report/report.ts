import type { Phase, Severity } from '../base/phase.ts'
import type { ConfigPlace } from '../plan/places.ts'
import type { Ending, ToolCall } from '../transcript/transcript.ts'
import type { Score } from '../scoring/score.ts'

/** Everything a surface may show, computed once. Bounded: cells are streamed beside it, never held in it. */
export interface Report {
  /** Version of this shape and of `result.json`; a reader refuses what it does not know. */
  readonly schema: 1
  readonly tool: {
    readonly name: 'flakestorm'
    readonly version: string
    /** Version of the attacks, where all of them were ours. */
    readonly pack?: number | undefined
  }
  /** ISO 8601. */
  readonly startedAt: string
  readonly durationMs: number
  readonly seed: number
  /** Path of the config as the user named it, for the reproduction command. */
  readonly configFile: string
  /** Words of the command line that made these cells what they are, for the reproduction command. */
  readonly said: readonly string[]
  readonly agent: { readonly type: string; readonly address: string }
  /** Commit that the config was read at, `+changes` behind it where files were changed; null where unknown. */
  readonly commit: string | null
  /** SHA-256 of everything in the config that makes the cells and judges them; see `plan/suite.ts`. */
  readonly suite: string
  /** Where in the config things stand that a surface may point at. */
  readonly places: readonly ConfigPlace[]
  readonly score: Score
  /** Cells planned, and cells that came to an outcome. */
  readonly planned: number
  readonly done: number
  /** Findings grouped by cause, the worst first; at most `mostFindings`. */
  readonly findings: readonly Finding[]
  /** How many more causes there are than `findings` shows. */
  readonly moreFindings: number
  readonly preflight: readonly PreflightResult[]
  /** What became of every planned fault; empty without chaos. */
  readonly coverage: readonly FaultCoverage[]
  /** What became of each rule of a contract under each scenario, in the order of the plan; empty without the phase. */
  readonly matrix: readonly MatrixCell[]
  /** An earlier run that this one is measured against; null where none was found. */
  readonly baseline: Baseline | null
  /** Sentences that the reader should know: trimmed plans, warnings, retries. */
  readonly notes: readonly string[]
}

/** One cause: the same rule broken in the same way. */
export interface Finding {
  readonly phase: Phase
  readonly rule: string
  readonly type: string
  readonly severity: Severity
  readonly status: 'broken' | 'errored'
  /** Mutation type or scenario under which it broke. */
  readonly under: string
  /** How many cells share the cause, of how many that had this rule under it. */
  readonly cells: number
  readonly of: number
  /** The first cell in plan order, as the address and the evidence. */
  readonly example: Example
}

export interface Example {
  readonly cell: string
  readonly expected: string
  readonly actual: string
  /** Cut to a few lines; foreign text, to be escaped by every surface. */
  readonly prompt: string
  readonly output: string
  readonly ending: Ending
}

export interface PreflightResult {
  readonly promptId: string
  readonly held: boolean
  readonly broken: readonly { readonly rule: string; readonly expected: string; readonly actual: string }[]
  readonly durationMs: number
  /** What the agent said and which tools it reported, cut as in `result.json`: what the broken cells are compared with. */
  readonly output: string
  readonly toolCalls: readonly ToolCall[]
}

/** One rule of a contract under one scenario, over all prompts and repeats. */
export interface MatrixCell {
  readonly contract: string
  readonly rule: string
  readonly type: string
  readonly severity: Severity
  readonly scenario: string
  readonly held: number
  readonly broken: number
  readonly errored: number
  readonly skipped: number
  /** Why it was skipped, where it was; the first reason. */
  readonly because: string | null
  /** The first cell in plan order in which it broke or could not be judged; null = none. */
  readonly example: string | null
}

/** The scores of an earlier run, as data of unknown origin: shown, compared, never trusted. */
export interface Baseline {
  /** What it is, for people: `main`, `the last run on this pull request`. */
  readonly label: string
  /** Commit that it was measured on; null where unknown. */
  readonly commit: string | null
  readonly overall: number | null
  readonly phases: Readonly<Partial<Record<Phase, number>>>
}

/** One fault of one scenario, over all cells that had it. */
export interface FaultCoverage {
  readonly scenario: string
  readonly id: string
  readonly mode: string
  /** Where it struck: a wire exercises the agent's own retries, a rewritten result only its model. */
  readonly scope: 'wire' | 'model' | null
  /** Cells that it was planned for, and those that it reached. */
  readonly planned: number
  readonly cells: number
  /** Calls that it could have struck, and those that it did. */
  readonly matched: number
  readonly delivered: number
  /** Why it reached no cell; null when it did. */
  readonly because: string | null
}

/** The one command that shows the same failure again. */
export function reproduce(
  { seed, configFile, said }: Pick<Report, 'seed' | 'configFile' | 'said'>,
  cell: string,
): string {
  const config = configFile === 'flakestorm.yaml' ? [] : ['--config', configFile]
  return [
    'npx flakestorm run --cell',
    ...[cell, '--seed', String(seed), ...config, ...said].map(shellWord),
  ].join(' ')
}

/** A word of a command as a POSIX shell takes it back. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./#-]+$/.test(word) && !word.startsWith('#') ? word : `'${word.replaceAll("'", `'\\''`)}'`
}
