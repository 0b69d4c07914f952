import type { z } from 'zod'
import type { Json } from '../base/json.ts'
import { UserError } from '../base/user-error.ts'
import { publishedRun, type Run, runsIn } from '../replay/import/langsmith-run.ts'
import { asPublished, type Origin, unlike } from '../replay/import/refusal.ts'
import { type Api, firstApi, secondApi, type Turn, type Wanted } from './langsmith-api.ts'
import type { Langsmith } from './langsmith-client.ts'

/** Runs that were found; cut = there are more. */
export interface Found {
  readonly runs: readonly Run[]
  readonly isCut: boolean
  readonly origin: Origin
}

/** Finds runs, page after page, up to a number of them. */
export type Query = (wanted: Wanted, limit: number) => Promise<Found>

/** Asks by `/api/v2`, by the API before it where a server does not know that, and stays with the one that answered. */
export function openQuery(langsmith: Langsmith): Query {
  let spoken: Api | null = null
  const turn = async (wanted: Wanted, page: Turn): Promise<Page> => {
    for (const api of spoken === null ? [secondApi, firstApi] : [spoken]) {
      const answer = await langsmith.post(api.path, api.body(wanted, page), { isUnknown: spoken === null })
      if (answer === undefined) continue
      spoken = api
      return pageOf(answer, api, langsmith)
    }
    throw unknown(langsmith)
  }
  return async (wanted, limit) => {
    const runs: Run[] = []
    const seen = new Set<string>()
    const size = Math.min(largestPage, limit)
    for (let cursor: string | null = null; ;) {
      const page: Page = await turn(wanted, { size, cursor })
      runs.push(...page.runs)
      cursor = page.next
      if (cursor === null || runs.length >= limit)
        return {
          runs: runs.slice(0, limit),
          isCut: runs.length > limit || cursor !== null,
          origin: page.origin,
        }
      if (seen.has(cursor))
        throw unlike(page.origin, [{ path: page.at, message: 'it leads back to a page that was read' }])
      seen.add(cursor)
    }
  }
}

const largestPage = 100

interface Page {
  readonly runs: readonly Run[]
  readonly next: string | null
  /** The path of the cursor. */
  readonly at: string
  readonly origin: Origin
}

function pageOf(answer: Json, { path, page, at }: Api, langsmith: Langsmith): Page {
  const origin = { from: langsmith.address(path), line: null, schema: publishedRun }
  const read: z.output<Api['page']> = asPublished(answer, page, { origin })
  const runs = read.runs.flatMap((run, nth) => runsIn(run, { origin, path: `${at.runs}[${nth}]` }))
  return { runs, next: read.next, at: at.next, origin }
}

function unknown({ place }: Langsmith): UserError {
  return new UserError({
    message: `${place} knows none of LangSmith's ways to query runs (${secondApi.path}, ${firstApi.path}).`,
    hint: 'Is LANGSMITH_ENDPOINT the address of the API? If it is, its API has changed: import runs as a file, and please report it.',
  })
}
