import { plain } from '../report/escape.ts'
import type { Answer } from './api.ts'

/** Why GitHub did not do it, as a sentence with the way out; `what` was not possible: "The comment could not be written". */
export function troubleOf({ status, message, waitMs }: Answer, what: string): string {
  const said = plain(message)
  if (waitMs !== null)
    return `${what}: GitHub's rate limit is reached (${status} ${said}). The next run writes it.`
  if (/\blocked\b/i.test(message)) return `${what}: the conversation is locked (${status} ${said}).`
  switch (status) {
    case 0:
      return `${what}: ${said}.`
    case 401:
      return `${what}: the token is not valid (401 ${said}). Leave out \`github-token\`, or give one that is.`
    case 403:
      return `${what}: the token may not do that (403 ${said}). ${permission}`
    case 404:
      return `${what}: there is no such pull request, or the token may not see it (404 ${said}). ${permission}`
    case 410:
      return `${what}: the pull request was deleted, or its conversation is gone (410 ${said}).`
    default:
      return `${what}: GitHub answered ${status} ${said}.`
  }
}

const permission =
  'The job needs `permissions: pull-requests: write`. For a pull request from a fork or by Dependabot the token is read-only whatever the workflow says.'
