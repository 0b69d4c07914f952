import type { ApiAccess, Patience } from '../github/api.ts'
import { realClock } from '../disk/real-clock.ts'
import { legOf } from '../github/leg.ts'
import { redactor, secretName } from '../base/redact.ts'
import type { Inputs } from './inputs.ts'

type Env = Readonly<Record<string, string | undefined>>

/** The API of the platform that runs this step, with the token that the workflow gave. */
export function apiOf(env: Env, token: string): ApiAccess {
  return {
    url: env['GITHUB_API_URL'] || 'https://api.github.com',
    token,
    repository: env['GITHUB_REPOSITORY'] ?? '',
  }
}

/** So long may one errand take, in milliseconds. */
export function patience(deadlineMs: number): Patience {
  return { clock: realClock, random: Math.random, deadlineMs }
}

/** Who this job is in a comment. */
export function legIn(
  { reporting, order }: Inputs,
  env: Env,
  report: string | null,
): ReturnType<typeof legOf> {
  const { commentKey, matrix } = reporting
  return legOf({ env, commentKey, matrix, job: order.jobContext, report })
}

/** Hides what the environment calls a secret, for what goes where the runner hides nothing. */
export function redactorOf(env: Env): (text: string) => string {
  return redactor(
    Object.entries(env).flatMap(([name, value = '']) =>
      secretName.test(name) && !/^\d*$/.test(value) ? [value] : [],
    ),
  )
}
