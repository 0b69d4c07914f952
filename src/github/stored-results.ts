import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Report } from '../report/report.ts'
import type { Answer, Api } from './api.ts'
import { zipEntry } from './zip-entry.ts'

/** An artifact that a run left. */
export interface StoredResult {
  readonly id: number
  readonly name: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly bytes: number
  /** The run that left it. */
  readonly run: {
    readonly id: number
    readonly branch: string | null
    readonly commit: string | null
    /** True where the run tested a commit of this very repository and not of a fork. */
    readonly own: boolean
  }
}

/** The artifacts of a repository over REST, read-only; needs `actions: read`. Each throws a sentence where it is refused. */
export interface StoredResults {
  /** Those of one name, in the order of the API, at most a few hundred. */
  named(name: string): Promise<readonly StoredResult[]>
  /** Those of one run. */
  ofRun(run: number): Promise<readonly StoredResult[]>
  /** The report in one of them; whoever ran the job may have put anything there. */
  read(result: StoredResult): Promise<Report>
}

/** Reads a `result.json` of unknown origin; throws for anything else. */
export type ReadReport = (path: string, named: string) => Promise<Report>

const mostPages = 3
const mostPackedBytes = 50 * 1024 * 1024
const mostBytes = 250 * 1024 * 1024

/** The artifacts that `api` can see. */
export function storedResults(api: Api, read: ReadReport): StoredResults {
  const list = async (route: string, parameters: object): Promise<readonly StoredResult[]> => {
    const found: StoredResult[] = []
    for (let page = 1; page <= mostPages; page += 1) {
      const answer = await api.call(route, { ...parameters, per_page: 100, page })
      if (answer.status !== 200) throw refused(answer)
      const { artifacts } = listed.parse(answer.data)
      found.push(...artifacts.flatMap(resultOf))
      if (artifacts.length < 100) break
    }
    return found
  }

  return {
    named: (name) => list('GET /repos/{owner}/{repo}/actions/artifacts', { name }),
    ofRun: (run_id) => list('GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts', { run_id }),
    async read({ id, name, bytes }) {
      if (bytes > mostPackedBytes) throw new Error(`${name} is larger than ${mostPackedBytes} bytes`)
      const answer = await api.call(
        'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
        {
          artifact_id: id,
          archive_format: 'zip',
        },
      )
      if (answer.status !== 200) throw refused(answer)
      if (!(answer.data instanceof ArrayBuffer)) throw new Error(`${name} is no archive`)
      const entry = zipEntry(Buffer.from(answer.data), 'result.json', mostBytes)
      if (entry === null) throw new Error(`${name} holds no result.json`)
      return onDisk(entry, (path) => read(path, `${name}/result.json`))
    },
  }
}

const listed = z.object({
  artifacts: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      size_in_bytes: z.number(),
      expired: z.boolean(),
      created_at: z.string().nullable(),
      workflow_run: z
        .object({
          id: z.number(),
          repository_id: z.number(),
          head_repository_id: z.number().nullish(),
          head_branch: z.string().nullish(),
          head_sha: z.string().nullish(),
        })
        .nullish(),
    }),
  ),
})

type Artifact = z.output<typeof listed>['artifacts'][number]

function resultOf({ id, name, created_at, expired, size_in_bytes, workflow_run }: Artifact): StoredResult[] {
  if (expired || workflow_run === undefined || workflow_run === null) return []
  const { id: run, repository_id, head_repository_id, head_branch, head_sha } = workflow_run
  return [
    {
      id,
      name,
      createdAt: created_at ?? '',
      bytes: size_in_bytes,
      run: {
        id: run,
        branch: head_branch ?? null,
        commit: head_sha ?? null,
        own: head_repository_id === repository_id,
      },
    },
  ]
}

/** The API's own words mislead where a permission is missing: it says 403 or 404. */
function refused({ status, message }: Answer): Error {
  return new Error(
    [401, 403, 404].includes(status)
      ? 'the token may not read artifacts; give the job `actions: read`'
      : `GitHub did not give it (${status === 0 ? message : `${status} ${message}`})`,
  )
}

async function onDisk<T>(content: Buffer, read: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'flakestorm-'))
  try {
    const path = join(folder, 'result.json')
    writeFileSync(path, content)
    return await read(path)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
