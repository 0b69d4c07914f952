import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { reasonOf } from '../base/user-error.ts'
import { addressOf } from './artifact-address.ts'
import { within } from './within.ts'

/** Files that belong to the run from now on. */
export interface Upload {
  /** Unique on the run; a page's name is also the name of its file. */
  readonly name: string
  /** One page that a browser opens as it is, or files of one folder that are packed together. */
  readonly content: { readonly page: string } | { readonly files: readonly string[] }
}

/** Where artifacts go, and until when it may take. */
export interface Store {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Null = as long as the repository keeps them. */
  readonly retentionDays: number | null
  readonly signal: AbortSignal
}

/** An artifact that is there; the address needs a login and lives as long as the artifact. */
export interface Uploaded {
  readonly id: string
  readonly url: string
}

/**
 * Uploads what a run leaves. Returns a sentence where that is not possible; never throws. A name that an earlier step took is changed
 * once, and the toolkit's own retries end with `signal`.
 */
export async function uploadArtifact(upload: Upload, store: Store): Promise<Uploaded | string> {
  const missing = withoutStore(store.env)
  if (missing !== null) return missing
  try {
    return await within(store.signal, send(upload, store))
  } catch (error) {
    if (!isTaken(error)) return sentenceOf(error, store.signal)
  }
  try {
    const name = `${upload.name.replace(/\.html$/, '')}-${randomUUID().slice(0, 8)}`
    const isPage = 'page' in upload.content
    return await within(store.signal, send({ ...upload, name: isPage ? `${name}.html` : name }, store))
  } catch (error) {
    return sentenceOf(error, store.signal)
  }
}

/** The toolkit's client is large and most of a step has no need of it, so it is loaded here. */
async function send({ name, content }: Upload, { env, retentionDays }: Store): Promise<Uploaded> {
  const { DefaultArtifactClient } = await import('@actions/artifact')
  const client = new DefaultArtifactClient()
  const days = daysFor(retentionDays, env)
  const folder = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'flakestorm-'))
  try {
    const isPage = 'page' in content
    const files = isPage ? [join(folder, name)] : [...content.files]
    if (isPage) copyFileSync(content.page, join(folder, name))
    const root = dirname(files[0] ?? '')
    const { id } = await client.uploadArtifact(name, files, root, {
      ...(isPage && { skipArchive: true }),
      ...(days !== null && { retentionDays: days }),
    })
    if (id === undefined) throw new Error('the service gave it no id')
    return { id: String(id), url: addressOf(env, String(id)) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Why there is nowhere to upload to, as the toolkit would find out only with a warning of its own. */
function withoutStore(env: Store['env']): string | null {
  const server = env['GITHUB_SERVER_URL'] || 'https://github.com'
  const hostname = URL.parse(server)?.hostname ?? server
  const isKnown = hostname === 'github.com' || /\.(ghe\.com|localhost)$/.test(hostname)
  if (!isKnown) return `${hostname} has no artifact storage that this action can use`
  const isGiven = env['ACTIONS_RUNTIME_TOKEN'] && env['ACTIONS_RESULTS_URL']
  return isGiven ? null : 'this runner offers no artifact storage'
}

/** Asking for longer than the repository keeps anything is a warning of the toolkit, which has no place in our log. */
function daysFor(wanted: number | null, env: Store['env']): number | null {
  const most = Number(env['GITHUB_RETENTION_DAYS'])
  return wanted !== null && most > 0 ? Math.min(wanted, most) : wanted
}

function isTaken(error: unknown): boolean {
  return reasonOf(error).includes('(409)')
}

function sentenceOf(error: unknown, signal: AbortSignal): string {
  if (signal.aborted) return 'the artifact service did not take it in time'
  const reason = reasonOf(error)
  return /quota|insufficient usage/i.test(reason)
    ? 'the artifact storage of this account is full'
    : `the artifact service refused it (${reason.slice(0, 300)})`
}
