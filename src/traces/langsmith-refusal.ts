import { z } from 'zod'
import { UserError } from '../base/user-error.ts'
import { shallowJson } from '../gateway/shallow-json.ts'

/** What a server said instead of an answer. */
export interface Refusal {
  readonly error: UserError
  /** After how long it is worth another try; null = it would not help. */
  readonly retryMs: number | null
}

/** A refusal in the user's words, with what the server said and the way out. */
export function refusalOf(
  { status, headers }: Response,
  text: string,
  { place, redact }: { readonly place: string; readonly redact: (text: string) => string },
): Refusal {
  const said = redact(saidIn(text))
  const [message, hint, isPassing] = meaningOf(status)
  const after = Number(headers.get('retry-after') ?? 0)
  const error = new UserError({ message: `${place} ${message} (${status})${said && `: ${said}`}.`, hint })
  return { error, retryMs: isPassing ? (Number.isFinite(after) ? after * 1000 : 0) : null }
}

function meaningOf(status: number): readonly [string, string, boolean] {
  if (status === 401 || status === 403)
    return [
      'refused the key',
      'Check LANGSMITH_API_KEY, and LANGSMITH_WORKSPACE_ID where the key is of an organisation.',
      false,
    ]
  if (status === 404)
    return ['does not know it', 'Check the id or the name, and that the key belongs to its workspace.', false]
  if (status === 410)
    return ['has given up this endpoint', 'Update flakestorm, or export the runs and import the file.', false]
  if (status === 429)
    return ['limits the rate', 'Try again later, or import fewer runs with `--limit`.', true]
  if (status >= 500 || status === 408)
    return ['is in trouble', 'Try again later, or work with sessions as files.', true]
  if (status >= 300 && status < 400)
    return ['wants to redirect', 'Set LANGSMITH_ENDPOINT to the address that answers itself.', false]
  return ['refused the request', 'Its API may have changed; please report it.', false]
}

const detail = z.union([z.object({ detail: z.json() }), z.object({ error: z.string() })])

/** FastAPI says `detail`, the gateway before it `error`. */
function saidIn(text: string): string {
  const read = detail.safeParse(shallowJson(text))
  const said = read.success ? ('detail' in read.data ? read.data.detail : read.data.error) : ''
  return (typeof said === 'string' ? said : JSON.stringify(said)).replaceAll(/\s+/g, ' ').slice(0, 300)
}
