import { join } from 'node:path'
import { type Phase, phases } from './base/phase.ts'
import { UserError } from './base/user-error.ts'
import { merge } from './chaos/profile.ts'
import type { Chaos, Scenario } from './chaos/schema.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import { override, type Overrides } from './config/override.ts'
import { readConfig } from './disk/read-config.ts'
import { realClock } from './disk/real-clock.ts'
import { readProfile } from './disk/read-profile.ts'
import { openResultFile } from './disk/result-file.ts'
import { type ReportFiles, writeReports } from './disk/write-reports.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/plan.ts'
import { onlyCell, phasesOf, refuseUnbuilt } from './plan/select.ts'
import type { PreflightResult, Report } from './report/report.ts'
import type { Watch } from './run/watch.ts'
import { type Ledger, type Setting, storm } from './storm.ts'
import { version } from './version.ts'
import { openWorld } from './world.ts'

/** What somebody at the door wants: which config, in which folder, with what said over it. */
export interface Order {
  readonly folder: string
  /** As the user named it; null = the usual places. */
  readonly config: string | null
  readonly env: Readonly<Record<string, string | undefined>>
  readonly overrides: Overrides
  /** Null = every phase that the config asks for. */
  readonly phases: readonly Phase[] | null
  /** Chaos that the config does not ask for, and a profile on top of what it does. */
  readonly chaos: { readonly wanted: boolean; readonly profile: string | null }
  /** One cell's id, to see one failure again. */
  readonly cell: string | null
  readonly jobContext: string | null
}

/** Who watches, and who may stop it. */
export interface Around {
  readonly watch: Watch
  readonly signal: AbortSignal
  /** Lines of the agent's own log, and of its keeper. */
  readonly log: (line: string) => void
}

/** An order that was checked and planned; nothing has been asked yet. */
export interface Prepared {
  readonly order: Order
  readonly loaded: LoadedConfig
  readonly config: Config
  readonly configFile: string
  readonly plan: Plan
  /** The weather of the chaos phase; null = there is none. */
  readonly weather: Scenario | null
}

/** How a run ended, with everything that it left. */
export interface Launched {
  readonly report: Report
  readonly files: ReportFiles | null
  readonly failure: UserError | null
  /** 0 passed · 1 gate failed · 2 to be mended by the user · 3 the agent · 5 inconclusive · 130 cancelled. */
  readonly exit: 0 | 1 | 2 | 3 | 5 | 130
}

/** Reads, checks and plans; throws a `UserError` for whatever the user must mend. */
export function prepareLaunch(order: Order): Prepared {
  const { named, ...loaded } = readConfig(order.config, order.folder, order.env)
  const config = override(loaded.config, { ...order.overrides, repeats: repeatsFor(order, loaded.config) })
  const weather = weatherOf(config, order.chaos)
  const asked = phasesOf(loaded, weather)
  const selected = order.phases === null ? asked : asked.filter((phase) => order.phases?.includes(phase))
  refuseUnbuilt(loaded, selected)
  const plan = makePlan(config, { phases: selected, weather })
  return {
    order,
    loaded,
    config,
    configFile: named,
    weather,
    plan:
      order.cell === null
        ? withNotes(plan, [...leftOut(asked, order.phases), ...formatsLeftOut(loaded)])
        : onlyCell(plan, order.cell),
  }
}

/** The chaos block with its profiles as one scenario; the usual outage where chaos is wanted and nothing is described. */
function weatherOf({ chaos, folder }: Config, { wanted, profile }: Order['chaos']): Scenario | null {
  if (chaos === null && !wanted) return null
  const given = [chaos?.profile ?? null, profile].filter((name) => name !== null)
  const names = given.length === 0 && chaos === null ? ['api_outage'] : given
  const calm: Chaos = { profile: null, toolFaults: [], llmFaults: [], contextAttacks: [] }
  const scenario = names.reduce<Chaos>((so, name) => merge(so, readProfile(name, folder)), chaos ?? calm)
  return { ...scenario, name: names.join('+') || 'chaos' }
}

/** A cell's address may name a repeat that only another run's `--repeats` made. */
function repeatsFor({ cell, overrides }: Order, { scoring }: Config): number {
  const repeats = overrides.repeats ?? scoring.repeats
  return Math.max(repeats, Number(/@(\d+)$/.exec(cell ?? '')?.[1] ?? 1))
}

/** How the agent did on its golden prompts in a clean world; nothing is written. */
export interface Checked {
  readonly preflight: readonly PreflightResult[]
  readonly failure: UserError | null
  readonly exit: 0 | 1 | 2 | 3 | 130
}

/** Reaches the agent and asks every golden prompt once; no cell is run. */
export async function check(prepared: Prepared, around: Around): Promise<Checked> {
  const { config, plan } = prepared
  const { report, failure } = await storm(
    config,
    { ...plan, phases: [], total: 0 },
    settingOf(prepared, around, unrecorded),
  )
  const clean = report.preflight.every((result) => result.held)
  const exit = around.signal.aborted ? 130 : (failure?.exit ?? (clean ? 0 : 1))
  return { preflight: report.preflight, failure, exit }
}

const unrecorded: Ledger = { add: () => {}, finish: () => {} }

/** Runs what was prepared. Never throws for the agent or the disk; `failure` says what ended it early. */
export async function launch(prepared: Prepared, around: Around): Promise<Launched> {
  const { config, plan } = prepared
  const path = join(config.output.folder, 'result.json')
  const record = openResultFile(path, {
    schema: 1,
    ...headOf(prepared),
    seed: plan.seed,
    planned: plan.total,
  })
  try {
    const { report, failure } = await storm(config, plan, settingOf(prepared, around, record))
    const [files, unwritten] = await attempt(() => writeReports(report, path, config.output))
    const end = failure ?? unwritten
    const cancelled = around.signal.aborted
    return { report, files, failure: cancelled ? null : end, exit: cancelled ? 130 : exitOf(report, end) }
  } finally {
    record.close()
  }
}

function settingOf(prepared: Prepared, around: Around, ledger: Ledger): Setting {
  const { order, loaded, config, plan, weather } = prepared
  const isStormy = plan.apart || plan.phases.some(({ apart }) => apart)
  const gateway = {
    needed: config.gateway !== null || isStormy,
    faults: weather?.toolFaults ?? [],
  }
  return {
    head: headOf(prepared),
    warnings: loaded.warnings,
    clock: realClock,
    open: () => openWorld(config, { ...around, env: order.env, jobContext: order.jobContext, gateway }),
    ledger,
    watch: around.watch,
    signal: around.signal,
  }
}

function headOf({ config, configFile, order }: Prepared): Setting['head'] {
  const { type, endpoint, command } = config.agent
  return {
    tool: { name: 'flakestorm', version },
    configFile,
    said: saidIn(order),
    agent: { type, address: endpoint || (command ?? '') },
    startedAt: realClock.date(),
  }
}

function exitOf({ score }: Report, failure: UserError | null): 0 | 1 | 2 | 3 | 5 {
  if (failure !== null) return failure.exit
  const exits = { passed: 0, failed: 1, inconclusive: 5 } as const
  return exits[score.verdict]
}

/** What was said over the config and makes a cell another one. */
function saidIn({ chaos, overrides }: Order): readonly string[] {
  return [
    ...(chaos.wanted && chaos.profile === null ? ['--chaos'] : []),
    ...(chaos.profile === null ? [] : ['--chaos-profile', chaos.profile]),
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

function leftOut(asked: readonly Phase[], selected: readonly Phase[] | null): readonly string[] {
  const missing = phases.filter(
    (phase) => asked.includes(phase) && selected !== null && !selected.includes(phase),
  )
  return missing.map((phase) => `The ${phase} phase is configured and was left out by choice.`)
}

/** A format that is asked for by name and not written must not go unnoticed. */
function formatsLeftOut({ config, locate }: LoadedConfig): readonly string[] {
  const named = locate(['output', 'formats']) ?? locate(['output', 'format'])
  const asked = named !== undefined && config.output.formats.includes('html')
  return asked ? ['`output` asks for html, which this version does not write; summary.md says the same.'] : []
}

function withNotes(plan: Plan, notes: readonly string[]): Plan {
  return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] }
}
