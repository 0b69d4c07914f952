import { resolve } from 'node:path'
import { z } from 'zod'
import { type Phase, phases } from './base/phase.ts'
import { UserError } from './base/user-error.ts'
import type { Order } from './prepare.ts'
import { barSchema } from './scoring/schema.ts'

/** How one door names what can be said at it, so that a complaint speaks the user's language. */
export interface Door {
  /** `minScore` as the user writes it: `--min-score` on a command line, `min-score` in a workflow. */
  readonly name: (key: string) => string
  /** Where everything that may be said is listed, as a sentence. */
  readonly hint: string
}

const commandLine: Door = {
  name: (key) => `--${kebab(key)}`,
  hint: '`flakestorm run --help` lists every flag.',
}

/** The flags of a command, or an action's inputs, as an order; throws one `UserError` for all that do not fit. */
export function orderOf(
  given: object,
  where: Pick<Order, 'folder' | 'env' | 'jobContext'>,
  door: Door = commandLine,
): Order {
  const parsed = sayable.safeParse(given)
  if (!parsed.success) {
    throw new UserError(
      parsed.error.issues.map((issue) => ({
        message: `${door.name(String(issue.path[0]))}: ${issue.message}.`,
        hint: door.hint,
      })),
    )
  }
  const {
    config,
    cell,
    output,
    agentUrl,
    phases: selected,
    chaos,
    chaosOnly,
    chaosProfile,
    scenario,
    invariant,
    minPhaseScores,
    waitTimeout,
    replay,
    recordFailures,
    ...over
  } = parsed.data
  const outputFolder = output === null ? null : resolve(where.folder, output)
  return {
    ...where,
    config,
    phases: chaosOnly === true ? ['chaos'] : selected,
    chaos: { wanted: chaos === true || chaosOnly === true || chaosProfile !== null, profile: chaosProfile },
    contract: { scenarios: scenario ?? [], invariants: invariant ?? [] },
    cell,
    replay,
    recordFailures: recordFailures === true ? 'all' : recordFailures === 'watched' ? 'watched' : null,
    overrides: {
      ...over,
      minScores: minPhaseScores,
      endpoint: agentUrl,
      readyTimeoutMs: waitTimeout === null ? null : waitTimeout * 1000,
      outputFolder,
    },
  }
}

/** `minScore` as `min-score`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

const wholeNumber = (least: number, most: number) => {
  const error =
    most === Number.MAX_SAFE_INTEGER
      ? `expected a whole number from ${least}`
      : `expected a whole number from ${least} to ${most}`
  return z.coerce.number({ error }).int(error).min(least, error).max(most, error)
}

/** A score or a distance between scores as somebody at a door writes it: `0.8` or `80%`. */
export const bar = z
  .string()
  .transform((written) => barSchema.safeParse(written.trim().endsWith('%') ? written : Number(written)))
  .refine(({ success }) => success, 'expected a score from 0 to 1 such as 0.8, or 80%')
  .transform(({ data }) => data)

const floorList = z.string().transform((list, context) => {
  const floors: Partial<Record<Phase, number>> = {}
  for (const part of list.split(',')) {
    const [name = '', written = ''] = part.split('=').map((side) => side.trim())
    const phase = phases.find((one) => one === name)
    const floor = written === '' ? undefined : bar.safeParse(written).data
    if (phase !== undefined && floor !== undefined) floors[phase] = floor
    else
      context.addIssue({
        code: 'custom',
        message: 'expected floors of phases, such as contract=1.0, chaos=70%',
      })
  }
  return floors
})

const phaseList = z
  .string()
  .transform((list) => list.split(',').map((name) => name.trim()))
  .refine((list) => list.every((name) => phases.some((phase) => phase === name)), {
    error: `expected some of ${phases.join(', ')}, separated by commas`,
  })
  .transform((list) => phases.filter((phase) => list.includes(phase)))

const said = <Schema extends z.ZodType>(schema: Schema) =>
  schema.optional().transform((value) => value ?? null)

const sayable = z.object({
  config: said(z.string()),
  phases: said(phaseList),
  cell: said(z.string()),
  seed: said(wholeNumber(0, Number.MAX_SAFE_INTEGER)),
  minScore: said(bar),
  minPhaseScores: said(floorList),
  waitTimeout: said(wholeNumber(1, 3600)),
  repeats: said(wholeNumber(1, 20)),
  concurrency: said(wholeNumber(1, 100)),
  agentUrl: said(z.string()),
  start: said(z.string()),
  chaos: said(z.boolean()),
  chaosOnly: said(z.boolean()),
  chaosProfile: said(z.string()),
  scenario: said(z.array(z.string())),
  invariant: said(z.array(z.string())),
  output: said(z.string()),
  replay: said(z.string()),
  recordFailures: said(z.union([z.boolean(), z.literal('watched')])),
})
