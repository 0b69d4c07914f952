import { describeEnding } from '../invariants/ending.ts'
import { creditOf } from '../scoring/credit.ts'
import type { Judged, Score } from '../scoring/score.ts'
import { type ScoreRules, tally } from '../scoring/tally.ts'
import type { Outcome } from '../run/outcome.ts'
import { coverage } from './coverage.ts'
import { causes, cut } from './findings.ts'
import { matrix, type Ruled } from './matrix.ts'
import { unheard } from './unheard.ts'
import type { PreflightResult, Report } from './report.ts'
import { mostText } from './result.ts'

/** All that is kept of outcomes as they stream by: counts, causes and coverage, never the cells. */
export interface Gathering {
  /** A golden prompt in a clean world; `silent` where it got no answer that its rules could be about. */
  clean(outcome: Outcome, silent: boolean): void
  add(outcome: Outcome): void
  done(): number
  /** The prompts that break their rules before anything is done to them, so that nothing more is learnt from them. */
  spoilt(): readonly string[]
  /** A sentence where rules about calls held and nobody saw a call. */
  heldBySilence(): readonly string[]
  score(rules: Omit<ScoreRules, 'failsClean' | 'missed' | 'unseen' | 'strays'>): Score
  told(): Pick<Report, 'done' | 'findings' | 'moreFindings' | 'preflight' | 'coverage' | 'matrix'>
}

/** Starts with nothing; `strict` makes a fault that reached the agent nowhere a reason against passing. */
export function gather(config: {
  readonly contracts: readonly Ruled[]
  readonly scoring: { readonly repeats: number }
  readonly advanced: { readonly strict: boolean }
}): Gathering {
  const counted = tally(config.scoring)
  const found = causes()
  const faults = coverage()
  const contracts = matrix(config.contracts)
  const silence = unheard()
  const preflight: PreflightResult[] = []
  let done = 0
  const spoilt: string[] = []
  const failsClean = (): readonly string[] =>
    preflight.filter(({ held }) => !held).map(({ promptId }) => promptId)

  return {
    clean(outcome, silent) {
      silence.add(outcome)
      const checked = preflightOf(outcome)
      if (!checked.held) spoilt.push(checked.promptId)
      preflight.push(checked.held && silent ? unanswered(checked, outcome) : checked)
    },
    add(outcome) {
      counted.add(judgedOf(outcome))
      found.add(outcome)
      faults.add(outcome)
      contracts.add(outcome)
      silence.add(outcome)
      done += 1
    },
    done: () => done,
    spoilt: () => spoilt,
    heldBySilence: silence.told,
    score: (rules) =>
      counted.score({
        ...rules,
        failsClean: failsClean(),
        missed: config.advanced.strict ? faults.missed() : [],
        unseen: faults.unseen(),
        strays: faults.strays(),
      }),
    told() {
      const { findings, more } = found.found()
      return {
        done,
        findings,
        moreFindings: more,
        preflight,
        coverage: faults.covered(),
        matrix: contracts.cells(),
      }
    },
  }
}

/** The little of an outcome that scoring counts. */
function judgedOf({ cell, verdicts, status }: Outcome): Judged {
  const utility = verdicts.filter((verdict) => !verdict.counts && verdict.status !== 'skipped')
  return {
    phase: cell.phase,
    promptId: cell.promptId,
    stratum: cell.stratum,
    caseId: cell.repeat === 1 ? cell.id : cell.id.replace(/@\d+$/, ''),
    status,
    critical: verdicts.flatMap((verdict) =>
      verdict.counts &&
      verdict.severity === 'critical' &&
      (verdict.status === 'broken' || verdict.status === 'errored')
        ? [{ rule: verdict.rule, status: verdict.status }]
        : [],
    ),
    utility: utility.length === 0 ? null : utility.every((verdict) => verdict.status === 'held'),
    attacked: cell.mutation?.expectation === 'SEC',
    credit: cell.phase === 'contract' ? creditOf(verdicts) : null,
  }
}

/** Silence keeps what only forbids, and is no way to pass. */
function unanswered(found: PreflightResult, { transcript: { ending } }: Outcome): PreflightResult {
  const broken = { rule: 'completes', expected: 'an answer', actual: describeEnding(ending) }
  return { ...found, held: false, broken: [...found.broken, broken] }
}

/** A golden prompt in a clean world: a broken rule here is nobody's mutation's fault. */
function preflightOf({ cell, transcript, verdicts, status }: Outcome): PreflightResult {
  return {
    promptId: cell.promptId,
    held: status === 'passed' || status === 'unjudged',
    broken: verdicts.flatMap((verdict) => {
      if (verdict.status === 'broken')
        return [{ rule: verdict.rule, expected: verdict.expected, actual: verdict.actual }]
      if (verdict.status !== 'errored') return []
      return [{ rule: verdict.rule, expected: 'a rule that can be judged', actual: verdict.reason }]
    }),
    durationMs: Math.round(transcript.durationMs),
    output: cut(transcript.output, mostText),
    toolCalls: transcript.toolCalls,
  }
}
