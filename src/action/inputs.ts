import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { getBooleanInput, getInput } from '@actions/core'
import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'
import { type Problem, UserError } from '../base/user-error.ts'
import { type CommentMode, commentModes } from '../github/comment-mode.ts'
import type { Order } from '../prepare.ts'
import { bar, type Door, kebab, orderOf } from '../order.ts'

/** Every input that `action.yml` declares; a test holds the two lists together. */
export const inputNames = [
  'config',
  'working-directory',
  'agent-url',
  'start',
  'wait-timeout',
  'phases',
  'chaos-profile',
  'min-score',
  'min-phase-scores',
  'max-regression',
  'seed',
  'repeats',
  'fail-on',
  'comment',
  'comment-key',
  'pr-number',
  'summary',
  'annotations',
  'artifact',
  'artifact-name',
  'record-failures',
  'retention-days',
  'github-token',
  'allow-unsafe-pr-target',
  'job-context',
  'matrix-context',
] as const

/** What turns the step red: the gate, any cell that broke, or only what kept the agent from being judged. */
const failOns = ['score', 'any-failure', 'never'] as const

/** Which failing cells are kept, in the words of an order. */
const recordings = { true: 'watched', all: true, false: false } as const

/** What a workflow asks of the action. */
export interface Inputs {
  readonly order: Order
  readonly failOn: (typeof failOns)[number]
  /** How far the score may fall below the baseline's; null = as far as it likes. */
  readonly maxRegression: number | null
  readonly summary: boolean
  readonly annotations: boolean
  readonly reporting: Reporting
  readonly allowUnsafePrTarget: boolean
}

/** What goes over the network, and with whose right. */
export interface Reporting {
  readonly comment: CommentMode
  /** Keeps the comments of several uses in one job apart. */
  readonly commentKey: string | null
  /** `auto` = the open pull request of the commit; null = that of the event alone. */
  readonly prNumber: number | 'auto' | null
  readonly artifact: boolean
  readonly artifactName: string | null
  readonly retentionDays: number | null
  /** Empty where the workflow has none to give. */
  readonly token: string
  /** The `matrix` context as JSON; null without one. */
  readonly matrix: string | null
}

/** The inputs of this step, checked; throws a `UserError` that names what does not fit. */
export function readInputs(env: Order['env'], workspace: string): Inputs {
  const problems = unknownInputs(env)
  if (problems.length > 0) throw new UserError(problems)
  const folder = resolve(workspace, getInput('working-directory'))
  const order = orderOf(
    {
      ...saidOf(...ordered),
      recordFailures: recordings[oneOf('record-failures', ['true', 'all', 'false'])],
    },
    {
      folder: existing(folder),
      env,
      jobContext: getInput('job-context') || null,
    },
    door,
  )
  return {
    order,
    failOn: oneOf('fail-on', failOns),
    maxRegression:
      checked('max-regression', bar, 'expected a distance between scores such as 0.05, or 5%') ?? null,
    summary: isOn('summary'),
    annotations: isOn('annotations'),
    reporting: {
      comment: oneOf('comment', commentModes),
      commentKey: getInput('comment-key') || null,
      prNumber: checked('pr-number', z.literal('auto').or(positive), 'expected a number or auto'),
      artifact: isOn('artifact'),
      artifactName: checked(
        'artifact-name',
        artifactName,
        'expected a name without any of " : < > | * ? / \\',
      ),
      retentionDays: checked('retention-days', positive, 'expected a number of days from 1'),
      token: getInput('github-token'),
      matrix: getInput('matrix-context') || null,
    },
    allowUnsafePrTarget: isOn('allow-unsafe-pr-target'),
  }
}

/** The inputs that say something over the config. */
const ordered = [
  'config',
  'phases',
  'chaosProfile',
  'seed',
  'minScore',
  'minPhaseScores',
  'repeats',
  'agentUrl',
  'start',
  'waitTimeout',
]

const positive = z
  .string()
  .regex(/^[1-9]\d{0,8}$/)
  .transform(Number)

/** What the artifact service takes as a name, and a file system as a file's. */
const artifactName = z
  .string()
  .max(200)
  .regex(/^[^":<>|*?\r\n\\/]+$/)

const door: Door = {
  name: kebab,
  hint: 'It is written under `with:` in the workflow; action.yml describes every input.',
}

/** The runner hands over whatever stands under `with:`, and only warns of a name that nobody declared. */
function unknownInputs(env: Order['env']): readonly Problem[] {
  const known = new Set(inputNames.map((name) => `INPUT_${name.toUpperCase()}`))
  return Object.keys(env)
    .filter((name) => name.startsWith('INPUT_') && !known.has(name))
    .map((name) => {
      const written = name.slice('INPUT_'.length).toLowerCase()
      const near = closest(written, inputNames)
      const isNear = distance(written, near) <= Math.max(2, written.length / 3)
      return {
        message: `The action has no input \`${written}\`.`,
        hint: isNear ? `Did you mean \`${near}\`?` : `Its inputs are ${inputNames.join(', ')}.`,
      }
    })
}

/** What was said, under the names that an order has for it; an empty input says nothing. */
function saidOf(...keys: readonly string[]): object {
  return Object.fromEntries(
    keys.map((key) => [key, getInput(kebab(key))]).filter(([, value]) => value !== ''),
  )
}

function existing(folder: string): string {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder
  throw new UserError({
    message: `working-directory: there is no folder ${folder}.`,
    hint: 'It starts at the top of the repository. Is there an actions/checkout step before this one?',
  })
}

/** The value of an input that has to be one of a few words. */
export function oneOf<const Choice extends string>(
  name: (typeof inputNames)[number],
  choices: readonly Choice[],
): Choice {
  const said = getInput(name)
  const choice = choices.find((one) => one === said)
  if (choice !== undefined) return choice
  throw new UserError({
    message: `${name}: expected one of ${choices.join(', ')}, not \`${said}\`.`,
    hint: door.hint,
  })
}

/** The value of an input that may be left out. */
function checked<Value>(
  name: (typeof inputNames)[number],
  schema: z.ZodType<Value>,
  complaint: string,
): Value | null {
  const said = getInput(name)
  if (said === '') return null
  const parsed = schema.safeParse(said)
  if (parsed.success) return parsed.data
  throw new UserError({ message: `${name}: ${complaint}, not \`${said}\`.`, hint: door.hint })
}

/** The value of an input that is true or false. */
export function isOn(name: (typeof inputNames)[number]): boolean {
  try {
    return getBooleanInput(name)
  } catch {
    throw new UserError({
      message: `${name}: expected true or false, not \`${getInput(name)}\`.`,
      hint: door.hint,
    })
  }
}
