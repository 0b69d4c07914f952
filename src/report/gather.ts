import type { Judged } from '../scoring/score.ts'
import type { Outcome } from '../run/outcome.ts'
import type { PreflightResult } from './report.ts'

/** The little of an outcome that scoring counts. */
export function judgedOf({ cell, verdicts, status }: Outcome): Judged {
  const utility = verdicts.filter((verdict) => !verdict.counts && verdict.status !== 'skipped')
  return {
    phase: cell.phase,
    promptId: cell.promptId,
    stratum: cell.stratum,
    caseId: cell.repeat === 1 ? cell.id : cell.id.replace(/@\d+$/, ''),
    status,
    critical: verdicts.flatMap((verdict) =>
      verdict.counts && verdict.severity === 'critical' && (verdict.status === 'broken' || verdict.status === 'errored')
        ? [{ rule: verdict.rule, status: verdict.status }]
        : [],
    ),
    utility: utility.length === 0 ? null : utility.every((verdict) => verdict.status === 'held'),
    attacked: cell.mutation?.expectation === 'SEC',
    credit: null,
  }
}

/** A golden prompt in a clean world: a broken rule here is nobody's mutation's fault. */
export function preflightOf({ cell, transcript, verdicts, status }: Outcome): PreflightResult {
  return {
    promptId: cell.promptId,
    held: status === 'passed' || status === 'unjudged',
    broken: verdicts.flatMap((verdict) => {
      if (verdict.status === 'broken') return [{ rule: verdict.rule, expected: verdict.expected, actual: verdict.actual }]
      if (verdict.status !== 'errored') return []
      return [{ rule: verdict.rule, expected: 'a rule that can be judged', actual: verdict.reason }]
    }),
    durationMs: Math.round(transcript.durationMs),
  }
}
