import { resolve } from 'node:path'
import { UserError } from '../base/user-error.ts'
import { mayApply } from '../contract/scenarios.ts'
import { readResult } from '../disk/read-result.ts'
import { orderOf } from '../order.ts'
import type { Prepared } from '../prepare.ts'
import { vacuousRules } from '../plan/vacuous-rules.ts'
import { resilience } from '../report/contract-view.ts'
import { plain } from '../report/escape.ts'
import { paint } from '../report/paint.ts'
import { problems } from '../report/problems.ts'
import type { Report } from '../report/report.ts'
import { resilienceOf } from '../scoring/credit.ts'
import type { Io } from './io.ts'
import { missingFunctions } from './missing-functions.ts'
import { type RunFlags, runPrepared, watched } from './run.ts'
import { prepareStoppable } from './stoppable.ts'

/** `flakestorm contract run`: the contract phase alone, with its matrix and the verdict. */
export async function contractRun(flags: RunFlags, io: Io): Promise<number> {
  return runPrepared(await prepareContract(flags, io), flags, io)
}

interface ScoreFlags extends RunFlags {
  readonly fromReport?: string
}

/** `flakestorm contract score`: the resilience score on standard output, and nothing else there. */
export async function contractScore(flags: ScoreFlags, io: Io): Promise<number> {
  if (flags.fromReport !== undefined) {
    const { report } = await readResult(resolve(io.folder, flags.fromReport), flags.fromReport)
    if (report.matrix.length === 0) {
      throw new UserError({
        message: `${flags.fromReport} holds no contract.`,
        hint: 'Name the result.json of a run that had one.',
      })
    }
    return print(report, flags, io) ? exits[report.score.verdict] : 5
  }
  const { report, failure, exit } = await watched(await prepareContract(flags, io), { flags, io })
  if (failure !== null) io.err(`${problems(failure, { colour: io.colour.err })}\n`)
  return print(report, flags, io) || exit !== 0 ? exit : 5
}

const exits = { passed: 0, failed: 1, inconclusive: 5 } as const

/** False where there is no number to print. */
function print({ matrix, score }: Report, { json }: ScoreFlags, io: Io): boolean {
  const value = resilienceOf(matrix)
  if (json === true) io.out(`${JSON.stringify({ score: value, verdict: score.verdict })}\n`)
  else if (value === null) io.err('Not one rule of the contract could be judged, so there is no score.\n')
  else io.out(`${resilience(value)}\n`)
  return value !== null
}

/** `flakestorm contract validate`: every pattern compiled, every reference followed, every rule given something to judge. */
export async function contractValidate(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const { configFile, contracts, plan, loaded } = await prepareContract(flags, io)
  const missing = await missingFunctions(loaded)
  if (missing.length > 0) throw new UserError(missing)
  const notes = [...loaded.warnings, ...plan.notes, ...(await vacuousRules(plan))]
  const told = contracts.map(({ contract: { name, invariants }, scenarios }) => ({
    name,
    scenarios: scenarios.map((scenario) => scenario.name),
    rules: invariants.map(({ id, type, severity, when, probes }) => ({
      id,
      type,
      severity,
      when,
      probes: probes.length,
      scenarios: scenarios.filter((scenario) => mayApply(when, scenario)).map((scenario) => scenario.name),
    })),
  }))
  const cells = plan.total
  const calls = cells + plan.preflight.length + plan.baselines.length + (plan.memory?.cells.length ?? 0)
  if (flags.json === true) {
    io.out(`${JSON.stringify({ configFile, contracts: told, cells, calls, notes })}\n`)
    return 0
  }
  const ink = paint(io.colour.out)
  for (const { name, rules, scenarios } of told) {
    io.out(
      `${ink.green('✓')} ${plain(name)} is valid: ${rules.length} rules under ${scenarios.length} scenarios\n`,
    )
    for (const rule of rules)
      io.out(
        `    ${plain(rule.id)} ${ink.dim(`${rule.type}, ${rule.severity}: ${rule.scenarios.map(plain).join(', ')}`)}\n`,
      )
  }
  io.out(`  ${cells} cells, ${calls} calls of the agent in all\n`)
  for (const note of notes) io.out(ink.dim(`  note: ${plain(note)}\n`))
  return 0
}

async function prepareContract(flags: object, io: Io): Promise<Prepared> {
  const order = orderOf(
    { ...flags, phases: 'contract' },
    { folder: io.folder, env: io.env, jobContext: null },
  )
  const prepared = await prepareStoppable(order, io)
  if (prepared.contracts.length > 0) return prepared
  throw new UserError({
    message: `${prepared.configFile} has no contract.`,
    hint: 'Add `contract:` with a name and at least one rule; docs/contract.md shows one.',
  })
}
