import { join } from 'node:path'
import { redactor, secretName } from './base/redact.ts'
import { UserError } from './base/user-error.ts'
import { commitOf } from './disk/commit-of.ts'
import { realClock } from './disk/real-clock.ts'
import { openResultFile } from './disk/result-file.ts'
import type { ReportFiles } from './disk/write-reports.ts'
import { placesIn } from './plan/places.ts'
import { packOf } from './plan/pack-of.ts'
import { suiteHash } from './plan/suite.ts'
import { type Compared, uncompared } from './report/compared.ts'
import type { PreflightResult, Report } from './report/report.ts'
import type { Watch } from './run/watch.ts'
import type { World } from './run/world.ts'
import type { Order, Prepared } from './prepare.ts'
import { type Ledger, type Setting, storm } from './storm.ts'
import { version } from './version.ts'
import { openWorld } from './world.ts'

/** Who watches, and who may stop it. */
export interface Around {
  readonly watch: Watch
  readonly signal: AbortSignal
  /** Lines of the agent's own log, and of its keeper. */
  readonly log: (line: string) => void
  /** What is known of an earlier run; nothing without it. */
  readonly compared?: () => Promise<Compared>
}

/** How a run ended, with everything that it left. */
export interface Launched {
  readonly report: Report
  readonly files: ReportFiles | null
  readonly failure: UserError | null
  /** 0 passed · 1 gate failed · 2 to be mended by the user · 3 the agent · 5 inconclusive · 130 cancelled. */
  readonly exit: 0 | 1 | 2 | 3 | 5 | 130
}

/** How the agent did on its golden prompts in a clean world; nothing is written. */
export interface Checked {
  readonly preflight: readonly PreflightResult[]
  /** What is worth knowing before a run, and what the gateway saw on the way. */
  readonly notes: readonly string[]
  readonly failure: UserError | null
  readonly exit: 0 | 1 | 2 | 3 | 130
}

/** Reaches the agent and asks every golden prompt once; no cell is run. */
export async function check(prepared: Prepared, around: Around): Promise<Checked> {
  const { config, plan } = prepared
  const { report, failure } = await storm(
    config,
    { ...plan, baselines: [], memory: null, phases: [], total: 0 },
    await settingOf(prepared, { ...around, head: headOf(prepared), ledger: unrecorded }),
  )
  const clean = report.preflight.every((result) => result.held)
  const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1))
  return { preflight: report.preflight, notes: report.notes, failure, exit }
}

const unrecorded: Ledger = { add: () => {}, finish: () => {} }

/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
export async function launch(prepared: Prepared, around: Around): Promise<Launched> {
  const { config, plan } = prepared
  const path = join(config.output.folder, 'result.json')
  const head = headOf(prepared)
  const record = openResultFile(path, { schema: 1, ...head, seed: plan.seed, planned: plan.total })
  try {
    const setting = await settingOf(prepared, { ...around, head, ledger: record })
    const { report, failure } = await storm(config, plan, setting)
    // The agent is asked before the code that shows its answers is read.
    const { writeReports } = await import('./disk/write-reports.ts')
    const [files, unwritten] = await attempt(() => writeReports(report, path, config.output))
    const end = failure ?? unwritten
    const cancelled = around.signal.aborted
    return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) }
  } finally {
    record.close()
  }
}

/** Opens the agent with all that stands between it and its world, as the plan needs it. */
export function worldFor(
  { order, config, plan, weather, contracts, recordings }: Prepared,
  { signal, log }: Pick<Around, 'signal' | 'log'>,
): Promise<World> {
  const scenarios = [...(weather === null ? [] : [weather]), ...contracts.flatMap((bound) => bound.scenarios)]
  const isStormy = plan.apart || plan.phases.some(({ apart }) => apart)
  const gateway = {
    needed: config.gateway !== null || isStormy || order.recordFailures === 'all',
    // A replay is offline only where no call can slip by unread.
    faults: recordings.length > 0 ? everyTool : scenarios.flatMap(({ toolFaults }) => toolFaults),
    sessions: recordings,
    isRecording: order.recordFailures !== null,
    keyless:
      recordings.length > 0 &&
      plan.preflight.length === 0 &&
      recordings.every(
        ({ session, open }) =>
          session.matchModel !== 'live' && open().entries.some(({ boundary }) => boundary === 'model'),
      ),
  }
  return openWorld(config, { env: order.env, jobContext: order.jobContext, gateway, signal, log })
}

const everyTool = [{ tool: '*', matchUrl: null }]

async function settingOf(
  prepared: Prepared,
  { head, ledger, ...around }: Around & Pick<Setting, 'head' | 'ledger'>,
): Promise<Setting> {
  const { order, loaded } = prepared
  return {
    head,
    warnings: loaded.warnings,
    clock: realClock,
    open: () => worldFor(prepared, around),
    ledger,
    keep: order.recordFailures === null ? null : await keeper(prepared),
    watch: around.watch,
    signal: around.signal,
    redact: redactorOf(order),
    compared: around.compared ?? (() => Promise.resolve(uncompared)),
  }
}

/** Writes each failing cell beside the result. */
async function keeper({ config, plan, order }: Prepared): Promise<Setting['keep']> {
  const { forgetFailures, writeFailure } = await import('./disk/write-failure.ts')
  const context = {
    folder: config.output.folder,
    seed: plan.seed,
    date: realClock.date(),
    invariants: plan.invariants,
    files: config.kinds.files,
    redact: redactorOf(order),
  }
  forgetFailures(context.folder)
  return (outcome, exchanges) => void writeFailure(outcome, exchanges, context)
}

function headOf({
  loaded,
  config,
  configFile,
  order,
  weather,
  contracts,
  written,
}: Prepared): Setting['head'] {
  const { type, endpoint, command } = config.agent
  const redact = redactorOf(order)
  return {
    tool: { name: 'flakestorm', version, pack: packOf(config) },
    configFile,
    said: saidIn(order).map(redact),
    agent: { type, address: redact(endpoint || (command ?? '')) },
    commit: commitOf(config.folder, order.env),
    suite: suiteHash(config, {
      weather,
      contracts,
      ...(written === null ? {} : { written }),
      ...(config.kinds.digest === null ? {} : { own: config.kinds.digest }),
    }),
    places: placesIn(loaded),
    startedAt: realClock.date(),
  }
}

function exitOf({ score }: Report, failure: UserError | null): 0 | 1 | 2 | 3 | 5 {
  if (failure !== null) return failure.exit
  const exits = { passed: 0, failed: 1, inconclusive: 5 } as const
  return exits[score.verdict]
}

/** What was said over the config and makes a cell another one. */
function saidIn({ chaos, overrides, replay }: Order): readonly string[] {
  return [
    ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
    ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
    ...(replay === null || replay === '' ? [] : ['--replay', replay]),
    ...(overrides.endpoint === null ? [] : ['--agent-url', overrides.endpoint]),
    ...(overrides.start === null ? [] : ['--start', overrides.start]),
  ]
}

async function attempt<T>(act: () => Promise<T>): Promise<[T, null] | [null, UserError]> {
  try {
    return [await act(), null]
  } catch (error) {
    if (error instanceof UserError) return [null, error]
    throw error
  }
}

/** Hides what the environment calls a secret: an address or a rule may have been given one. */
function redactorOf({ env }: Order): (text: string) => string {
  return redactor(
    Object.entries(env).flatMap(([name, value]) => (secretName.test(name) && value ? [value] : [])),
  )
}
