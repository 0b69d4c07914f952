import { createHash } from 'node:crypto'
import { isObject, parseJson } from '../base/json.ts'

/** What the artifacts of a step are called: by job, leg of a matrix and attempt, since a name is taken once in a whole run. */
export interface ArtifactNames {
  /** The page that opens in the browser; ends in `.html`. */
  readonly page: string
  /** What programs read, of this attempt. */
  readonly result: string
  /** The same of the first attempts of any other run: where a baseline is looked for. */
  readonly results: readonly string[]
}

/** Re-runs of a run that may have left the result to compare with; each is one question to the API. */
const attempts = [1, 2, 3]

/** The names for a step; `own` is the user's and stands as it is. */
export function artifactNames(
  env: Readonly<Record<string, string | undefined>>,
  of: { readonly own: string | null; readonly matrix: string | null; readonly commentKey: string | null },
): ArtifactNames {
  if (of.own !== null)
    return { page: `${of.own}.html`, result: `${of.own}-result`, results: [`${of.own}-result`] }
  const job = (env['GITHUB_JOB'] || 'job').replace(/[^\w.-]+/g, '-')
  const hash = hashOf(of.matrix, of.commentKey)
  const leg = hash === null ? job : `${job}-${hash}`
  const attempt = env['GITHUB_RUN_ATTEMPT'] || '1'
  return {
    page: `flakestorm-report-${leg}-${attempt}.html`,
    result: `flakestorm-result-${leg}-${attempt}`,
    results: attempts.map((one) => `flakestorm-result-${leg}-${one}`),
  }
}

/** Null for the only job, which has neither a matrix nor a second use in it. */
function hashOf(matrix: string | null, commentKey: string | null): string | null {
  const values = matrix === null ? null : valuesIn(matrix)
  if (values === null && commentKey === null) return null
  return createHash('sha256')
    .update(JSON.stringify([values, commentKey]))
    .digest('hex')
    .slice(0, 8)
}

function valuesIn(matrix: string): readonly (readonly [string, unknown])[] | null {
  try {
    const values = parseJson(matrix)
    if (!isObject(values) || Object.keys(values).length === 0) return null
    return Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1))
  } catch {
    return null
  }
}
