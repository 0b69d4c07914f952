import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { getBooleanInput, getInput } from '@actions/core'
import { closest, distance } from 'fastest-levenshtein'
import { type Problem, UserError } from '../base/user-error.ts'
import type { Order } from '../prepare.ts'
import { type Door, kebab, orderOf } from '../order.ts'

/** Every input that `action.yml` declares; a test holds the two lists together. */
export const inputNames = [
  'config',
  'working-directory',
  'agent-url',
  'start',
  'phases',
  'chaos-profile',
  'min-score',
  'seed',
  'repeats',
  'fail-on',
  'summary',
  'annotations',
  'allow-unsafe-pr-target',
  'job-context',
] as const

/** What turns the step red: the gate, any cell that broke, or only what kept the agent from being judged. */
const failOns = ['score', 'any-failure', 'never'] as const

/** What a workflow asks of the action. */
export interface Inputs {
  readonly order: Order
  readonly failOn: (typeof failOns)[number]
  readonly summary: boolean
  readonly annotations: boolean
  readonly allowUnsafePrTarget: boolean
}

/** The inputs of this step, checked; throws a `UserError` that names what does not fit. */
export function readInputs(env: Order['env'], workspace: string): Inputs {
  const problems = unknownInputs(env)
  if (problems.length > 0) throw new UserError(problems)
  const folder = resolve(workspace, getInput('working-directory'))
  const order = orderOf(
    saidOf('config', 'phases', 'chaosProfile', 'seed', 'minScore', 'repeats', 'agentUrl', 'start'),
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
    summary: isOn('summary'),
    annotations: isOn('annotations'),
    allowUnsafePrTarget: isOn('allow-unsafe-pr-target'),
  }
}

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

function oneOf<const Choice extends string>(
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

function isOn(name: (typeof inputNames)[number]): boolean {
  try {
    return getBooleanInput(name)
  } catch {
    throw new UserError({
      message: `${name}: expected true or false, not \`${getInput(name)}\`.`,
      hint: door.hint,
    })
  }
}
