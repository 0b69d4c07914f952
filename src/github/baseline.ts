import type { Phase } from '../base/phase.ts'
import { reasonOf } from '../base/user-error.ts'
import type { Baseline, Report } from '../report/report.ts'
import type { StoredResult, StoredResults } from './stored-results.ts'

/** Where a result to compare with is looked for. */
export interface BaselineSearch {
  readonly results: StoredResults
  /** Names under which the same job leaves its result, one for each attempt. */
  readonly names: readonly string[]
  readonly branch: string
  /** This run, which is no baseline of itself. */
  readonly runId: number
  /** As the report names it: another config is another suite. */
  readonly configFile: string
}

/** So many results of a branch are opened at most. */
const mostOpened = 5

/**
 * The newest result of a branch that passed, else the newest that has a score at all; a sentence where there is none. What a fork left
 * under the branch's name is never one.
 */
export async function baselineOnBranch(search: BaselineSearch): Promise<Baseline | string> {
  const { results, branch } = search
  try {
    const listed = await Promise.all(search.names.map((name) => results.named(name)))
    const found = listed.flat().filter((one) => isOfBranch(one, search))
    const newest = found.toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1)).slice(0, mostOpened)
    if (newest.length === 0) return `no run on ${branch} has left a result yet`
    return await firstThatPassed(newest, search)
  } catch (error) {
    return reasonOf(error)
  }
}

function isOfBranch({ run }: StoredResult, { branch, runId }: BaselineSearch): boolean {
  return run.own && run.branch === branch && run.id !== runId
}

async function firstThatPassed(
  newest: readonly StoredResult[],
  { results, branch, configFile }: BaselineSearch,
): Promise<Baseline | string> {
  let second: Baseline | null = null
  let unread = `no result on ${branch} has a score`
  for (const stored of newest) {
    try {
      const report = await results.read(stored)
      if (report.configFile !== configFile || report.score.overall === null) continue
      const baseline = baselineOf(report, stored)
      if (report.score.verdict === 'passed') return baseline
      second ??= baseline
    } catch (error) {
      unread = `the last result on ${branch} could not be read: ${reasonOf(error)}`
    }
  }
  return second ?? unread
}

function baselineOf({ score, commit }: Report, { run }: StoredResult): Baseline {
  const phases: Partial<Record<Phase, number>> = {}
  for (const { phase, estimate } of score.phases) if (estimate !== null) phases[phase] = estimate.value
  return {
    label: run.branch ?? '',
    commit: commit ?? run.commit,
    overall: score.overall?.value ?? null,
    phases,
  }
}
