import { readFileSync } from 'node:fs'
import { isObject, parseJson } from '../base/json.ts'

/** Events that hand secrets and a token that may write to a workflow while a stranger's code may be checked out. */
const trusting = ['pull_request_target', 'workflow_run']

/**
 * The name of the event when it is one that trusts the repository but was caused from a fork, else null. A payload that
 * cannot be read, or whose fork was deleted, counts as a fork.
 */
export function trustedForkEvent(env: Readonly<Record<string, string | undefined>>): string | null {
  const name = env['GITHUB_EVENT_NAME'] ?? ''
  if (!trusting.includes(name)) return null
  const event = payload(env['GITHUB_EVENT_PATH'])
  const base = at(event, 'repository', 'full_name')
  const head =
    name === 'workflow_run'
      ? at(event, 'workflow_run', 'head_repository', 'full_name')
      : at(event, 'pull_request', 'head', 'repo', 'full_name')
  return base !== undefined && base === head ? null : name
}

/** What GitHub tells about the event, as data of unknown shape; undefined where it cannot be read. */
export function payload(path: string | undefined): unknown {
  try {
    return parseJson(readFileSync(path ?? '', 'utf8'))
  } catch {
    return undefined
  }
}

/** What is at the end of a path of keys; undefined where it breaks off. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (isObject(inner) ? inner[key] : undefined), value)
}
