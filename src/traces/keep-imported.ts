import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeSession } from '../disk/write-session.ts'
import { exchangeOf } from '../gateway/replay/take.ts'
import { exchangeJson } from '../replay/exchange.ts'
import { hider } from '../replay/hide.ts'
import type { Imported } from '../replay/import/imported.ts'
import { importedSession } from '../replay/import/imported-session.ts'

/** Where imported sessions go, and what they are written with. */
export interface Keeping {
  readonly folder: string
  /** A name or a path; null = the session is not run before somebody names one. */
  readonly contract: string | null
  /** Hides the secrets of the environment. */
  readonly redact: (text: string) => string
  /** True where files that are there are written anew. */
  readonly force: boolean
}

/** What became of one imported session. */
export interface Kept {
  readonly path: string
  readonly id: string
  readonly responses: number
  readonly calls: number
  readonly notes: readonly string[]
  /** False where a file of that name was there and stays: somebody may have edited it. */
  readonly isNew: boolean
}

/** Writes one imported session, whole or not at all, without secrets and personal data. */
export function keepImported(session: Imported, { folder, contract, redact, force }: Keeping): Kept {
  const path = join(folder, `${fileName(session.id)}.session.json`)
  const { id, toolResponses, calls, notes } = session
  const kept = { path, id, responses: toolResponses.length, calls: calls.length, notes }
  if (!force && existsSync(path)) return { ...kept, isNew: false }
  const hide = hider(redact)
  const exchanges = calls
    .toSorted((left, right) => left.atMs - right.atMs)
    .map((call) => exchangeJson(exchangeOf(call, hide)))
  writeSession(path, importedSession({ ...session, id: fileName(session.id) }, { contract, hide }), exchanges)
  return { ...kept, isNew: true }
}

/** An id from elsewhere as the name of a file, on any system; the id of the session that is written. */
export function fileName(id: string): string {
  return (
    id
      .replaceAll(/[^\w.+-]+/g, '-')
      .replace(/^[.-]+/, '')
      .slice(0, 120) || 'session'
  )
}
