import { type Phase, type Severity, severities } from '../base/phase.ts'
import { cut } from './findings.ts'
import type { Report } from './report.ts'
import type { ResultCell } from './result.ts'
import { reasonSentence } from './words.ts'

/** As many results as GitHub shows of one run. */
const mostResults = 5000
const mostText = 1000
const mostUnjudged = 100

/** A rule that broke in a cell. */
export interface Break {
  readonly rule: string
  readonly type: string
  readonly severity: Severity
  readonly expected: string
  readonly actual: string
  readonly cell: string
  /** Null for a golden prompt in a clean world. */
  readonly phase: Phase | null
  readonly promptId: string
  /** Mutation type or scenario. */
  readonly under: string
}

/** What broke, the most severe first, and what the reader should know beside it. */
export interface Broken {
  readonly results: readonly Break[]
  /** How many more broke than `results` holds. */
  readonly left: number
  /** Why the gate is shut, and which rules could not be judged, as sentences. */
  readonly notifications: readonly string[]
}

/** Collects broken rules while cells stream by; keeps no more than can be shown. */
export function breaks(report: Report): { add(cell: ResultCell): void; found(): Broken } {
  const kept = new Map<Severity, Break[]>(severities.map((severity) => [severity, []]))
  const unjudged = new Map<string, number>()
  let all = 0

  const broke = (one: Break): void => {
    const alike = kept.get(one.severity) ?? []
    all += 1
    if (alike.length < mostResults) alike.push(one)
  }
  const couldNotBeJudged = (words: string): void => {
    if (unjudged.has(words) || unjudged.size < mostUnjudged)
      unjudged.set(words, (unjudged.get(words) ?? 0) + 1)
  }
  for (const { promptId, broken } of report.preflight)
    for (const one of broken) broke(cleanBreak(promptId, one))

  return {
    add(cell) {
      for (const verdict of cell.verdicts) {
        if (!verdict.counts) continue
        if (verdict.status === 'broken') broke(breakOf(cell, verdict))
        if (verdict.status === 'errored')
          couldNotBeJudged(`The rule ${verdict.rule} could not be judged: ${cut(verdict.reason, 300)}`)
      }
    },
    found() {
      const results = [...kept.values()].flat().slice(0, mostResults)
      const told = [...unjudged].map(([words, cells]) => `${words} (cells: ${cells})`)
      return {
        results,
        left: all - results.length,
        notifications: [...report.score.reasons.map(reasonSentence), ...told],
      }
    },
  }
}

type Told = Pick<Break, 'rule' | 'expected' | 'actual'>

function breakOf(cell: ResultCell, verdict: Told & Pick<Break, 'type' | 'severity'>): Break {
  const { rule, type, severity, expected, actual } = verdict
  const { id, phase, promptId, mutation, scenario } = cell
  return {
    rule,
    type,
    severity,
    cell: id,
    phase,
    promptId,
    under: mutation?.type ?? scenario ?? 'clean',
    expected: cut(expected, mostText),
    actual: cut(actual, mostText),
  }
}

/** A golden prompt that breaks a rule before anything was done to it closes the gate alone. */
function cleanBreak(promptId: string, { rule, expected, actual }: Told): Break {
  return {
    rule,
    type: rule,
    severity: 'critical',
    cell: `preflight/${promptId}`,
    phase: null,
    promptId,
    under: 'clean',
    expected: cut(expected, mostText),
    actual: cut(actual, mostText),
  }
}
