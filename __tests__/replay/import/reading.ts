import type { Json } from '../../../src/base/json.ts'
import { UserError } from '../../../src/base/user-error.ts'
import type { Around, Format, Imported, Read } from '../../../src/replay/import/imported.ts'

/** A file named `trace.json`, whose calls are known as those of OpenAI or by host and path. */
const around: Around = {
  file: 'trace.json',
  stem: 'trace',
  input: null,
  knownAs: (_, url) => {
    if (!URL.canParse(url)) return null
    const { host, pathname, search } = new URL(url)
    if (host === 'api.openai.com') return { boundary: 'model', name: 'openai', path: pathname }
    return { boundary: 'proxy', name: `${host}${pathname}`, path: `${pathname}${search}` }
  },
  argsOf: ({ path, body }) =>
    body.length > 0
      ? JSON.parse(body.toString())
      : Object.fromEntries(new URLSearchParams(path.split('?')[1] ?? '')),
}

/** Everything that a format reads of some documents, each on a line of its own. */
export function readAll(format: Format, documents: readonly Json[], more: Partial<Around> = {}): Read {
  const reader = format.open({ ...around, ...more })
  const parts = [...documents.map((value, at) => reader.add({ line: at + 1, value })), reader.end()]
  return {
    sessions: parts.flatMap(({ sessions }) => sessions),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

/** The one session of some documents. */
export function readOne(format: Format, documents: readonly Json[], more: Partial<Around> = {}): Imported {
  const { sessions } = readAll(format, documents, more)
  const [session] = sessions
  if (session === undefined || sessions.length > 1) throw new Error(`${sessions.length} sessions were read`)
  return session
}

/** What a format refuses, with its words. */
export function refusal(act: () => unknown): UserError {
  try {
    act()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('nothing was refused')
}
