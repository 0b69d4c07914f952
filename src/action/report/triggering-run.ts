import { UserError } from '../../base/user-error.ts'
import { at, payload } from '../../github/event.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The run that caused this one. */
export interface TriggeringRun {
  readonly id: number
  /** The environment as it was to that run: what names its comment and its pages. */
  readonly env: Env
}

/** Reads the event; throws a `UserError` for any but `workflow_run`, since nothing else says what to report on. */
export function triggeringRun(env: Env): TriggeringRun {
  const run = at(payload(env['GITHUB_EVENT_PATH']), 'workflow_run')
  const id = at(run, 'id')
  const attempt = at(run, 'run_attempt')
  if (env['GITHUB_EVENT_NAME'] !== 'workflow_run' || typeof id !== 'number') {
    throw new UserError({
      message: `The report action needs a workflow_run event, not ${env['GITHUB_EVENT_NAME'] || 'none'}.`,
      hint: 'Run it in a workflow of its own with `on: { workflow_run: { workflows: [...], types: [completed] } }`.',
    })
  }
  return {
    id,
    env: {
      ...env,
      GITHUB_RUN_ID: String(id),
      GITHUB_RUN_ATTEMPT: typeof attempt === 'number' ? String(attempt) : '1',
      GITHUB_SHA: text(at(run, 'head_sha')),
      GITHUB_WORKFLOW_REF: `${env['GITHUB_REPOSITORY'] ?? ''}/${text(at(run, 'path')).replace(/@.*$/, '')}`,
    },
  }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
