import { setOutput } from '@actions/core'
import type { Phase } from '../base/phase.ts'
import { reasonOf } from '../base/user-error.ts'
import type { Uploaded } from '../github/artifact.ts'
import type { Launched } from '../launch.ts'
import type { Report } from '../report/report.ts'
import { decimals } from '../report/words.ts'
import type { Step } from './step.ts'

/** What later steps may read. Numbers, words of ours and paths: nothing that an agent said. */
export function outputsOf({ report, files }: Launched, step: Step): Readonly<Record<string, string>> {
  const { score, seed } = report
  return {
    passed: String(step.status === 'passed'),
    status: step.status,
    'overall-score': shown(score.overall),
    'mutation-score': scoreOf(report, 'mutation'),
    'chaos-score': scoreOf(report, 'chaos'),
    'contract-score': scoreOf(report, 'contract'),
    'replay-score': scoreOf(report, 'replay'),
    scores: JSON.stringify(scoresOf(report)),
    'failed-cases': String(sum(report, 'failed')),
    'total-cases': String(sum(report, 'total')),
    seed: String(seed),
    ...pathsOf(files),
    ...linksOf({ report: null, comment: null }),
  }
}

/** Where things went that are known only after everything else was set. */
export interface Delivery {
  readonly report: Uploaded | null
  /** Address of the comment. */
  readonly comment: string | null
}

/** The outputs that are set again when they are known. */
export function linksOf({ report, comment }: Delivery): Readonly<Record<string, string>> {
  return {
    'artifact-id': report?.id ?? '',
    'artifact-url': report?.url ?? '',
    'comment-url': comment ?? '',
  }
}

/** Empty for a phase that did not run. */
function scoreOf({ score }: Report, phase: Phase): string {
  return shown(score.phases.find((one) => one.phase === phase)?.estimate ?? null)
}

/** Empty where nothing could be judged. */
function shown(estimate: Report['score']['overall']): string {
  return estimate === null ? '' : decimals(estimate.value)
}

/** Where the reports are; empty for those that were not written. */
function pathsOf(files: Launched['files']): Readonly<Record<string, string>> {
  const { result, markdown, junit, sarif, html } = files ?? noFiles
  return {
    'report-path': html ?? markdown ?? '',
    'result-file': result ?? '',
    'html-file': html ?? '',
    'junit-file': junit ?? '',
    'sarif-file': sarif ?? '',
    'summary-file': markdown ?? '',
  }
}

const noFiles = { result: null, markdown: null, junit: null, sarif: null, html: null } as const

/** Sets outputs. Returns null, or the reason as a sentence why they could not be set. */
export function setOutputs(outputs: Readonly<Record<string, string>>): string | null {
  try {
    for (const [name, value] of Object.entries(outputs)) setOutput(name, value)
    return null
  } catch (error) {
    return `The outputs could not be set: ${reasonOf(error)}.`
  }
}

function scoresOf({ score }: Report): object {
  const estimated = (estimate: (typeof score)['overall']): object => ({
    score: estimate?.value ?? null,
    rerun: estimate === null ? null : [estimate.rerun.low, estimate.rerun.high],
  })
  const phases = score.phases.map(({ phase, estimate, counts, weight }) => [
    phase,
    { ...estimated(estimate), passed: counts.passed, failed: counts.failed, total: counts.total, weight },
  ])
  return { overall: estimated(score.overall), ...Object.fromEntries(phases) }
}

function sum({ score }: Report, count: 'failed' | 'total'): number {
  return score.phases.reduce((total, { counts }) => total + counts[count], 0)
}
