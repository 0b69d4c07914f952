import type { StoredResult } from '../../github/stored-results.ts'

/** The newest result that one job of a run left, whatever leg of a matrix it was. */
export interface LeftResult {
  readonly result: StoredResult
  readonly job: string
  /** Eight hex digits that name the leg of a matrix; null without one. */
  readonly leg: string | null
  readonly attempt: number
  /** The page beside it, where one was uploaded. */
  readonly page: StoredResult | null
}

/** More legs than this are not told. */
const mostLegs = 30

/** Sorts out what is ours among the artifacts of a run: anybody may have left others, under any name. */
export function leftResults(artifacts: readonly StoredResult[]): readonly LeftResult[] {
  const newest = new Map<string, LeftResult>()
  for (const result of artifacts) {
    const [, job, leg = null, attempt] = named.exec(result.name) ?? []
    if (job === undefined) continue
    const left = { result, job, leg, attempt: Number(attempt), page: pageOf(result, artifacts) }
    const key = `${job} ${leg}`
    if ((newest.get(key)?.attempt ?? 0) < left.attempt) newest.set(key, left)
  }
  return [...newest.values()].slice(0, mostLegs)
}

const named = /^flakestorm-result-([\w.-]{1,100}?)(?:-([0-9a-f]{8}))?-(\d{1,6})$/

function pageOf({ name }: StoredResult, artifacts: readonly StoredResult[]): StoredResult | null {
  const page = name.replace('flakestorm-result-', 'flakestorm-report-')
  return artifacts.find((one) => one.name === `${page}.html`) ?? null
}
