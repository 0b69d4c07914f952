import type { Json } from '../../base/json.ts'
import { isList, isMap } from '../../chaos/shape.ts'
import { UserError } from '../../base/user-error.ts'
import {
  type ForeignDocument,
  type Format,
  type Imported,
  nothingRead,
  type Read,
  type Reader,
} from './imported.ts'
import { publishedRun, type Run, runsIn } from './langsmith-run.ts'
import { langsmithSession } from './langsmith-session.ts'
import { type Origin, unlike } from './refusal.ts'
import { belowIn } from './run-tree.ts'

/** Runs as the SDKs write them: one, a list, `{"runs": […]}`, `{"items": […]}`, or one a line; with `child_runs`, or flat with `parent_run_id`. */
export const langsmithJson: Format = {
  name: 'langsmith-json',
  recognises: (first) => {
    const [run = null] = listed(first).list
    return run !== null && isMap(run) && 'run_type' in run
  },
  open: ({ file }) => openReader(file),
}

/** A trace that is told over many lines must be held until the file ends. */
const mostRuns = 200_000

function openReader(file: string): Reader {
  const runs: { readonly run: Run; readonly line: number }[] = []
  const lines = new Map<string, number>()
  const originAt = (line: number): Origin => ({ from: file, line, schema: publishedRun })
  return {
    add: ({ line, value }: ForeignDocument): Read => {
      const { list, path } = listed(value)
      for (const [at, each] of list.entries()) {
        const place = path === null ? '$' : `${path}[${at}]`
        for (const run of runsIn(each, { origin: originAt(line), path: place })) {
          const first = lines.get(run.id)
          if (first !== undefined)
            throw unlike(originAt(line), [
              { path: `${place}, run ${run.id}`, message: `line ${first} holds a run of the same id` },
            ])
          lines.set(run.id, line)
          runs.push({ run, line })
        }
      }
      if (runs.length > mostRuns) throw tooMany(file)
      return nothingRead
    },
    end: () => {
      const all = runs.map(({ run }) => run)
      const known = new Set(all.map(({ id }) => id))
      const isRoot = ({ parent }: Run): boolean => parent === null || !known.has(parent)
      const sessions = runs.flatMap(({ run, line }): readonly Imported[] =>
        isRoot(run)
          ? [langsmithSession(run, belowIn(run, all), { origin: originAt(line), source: 'langsmith-json' })]
          : [],
      )
      return { sessions, notes: [] }
    },
  }
}

/** Path null = the document is one run itself. */
function listed(value: Json): { readonly list: readonly Json[]; readonly path: string | null } {
  if (isList(value)) return { list: value, path: '$' }
  const { runs = null, items = null } = isMap(value) ? value : {}
  if (isList(runs)) return { list: runs, path: '$.runs' }
  return isList(items) ? { list: items, path: '$.items' } : { list: [value], path: null }
}

function tooMany(file: string): UserError {
  return new UserError({
    message: `${file} holds more than ${mostRuns} runs.`,
    hint: 'Export fewer at once, or fetch them with `--langsmith-project`.',
  })
}
