import { at, payload } from './event.ts'

/**
 * The branch that this run is measured against: what a pull request or a merge group goes into, else the repository's own. Null where
 * the event names none.
 */
export function baseBranch(env: Readonly<Record<string, string | undefined>>): string | null {
  const event = payload(env['GITHUB_EVENT_PATH'])
  const branch =
    at(event, 'pull_request', 'base', 'ref') ??
    at(event, 'merge_group', 'base_ref') ??
    at(event, 'repository', 'default_branch')
  return typeof branch === 'string' && branch !== '' ? branch.replace(/^refs\/heads\//, '') : null
}
