import { join } from 'node:path'
import { UserError } from './base/user-error.ts'
import { realClock } from './disk/real-clock.ts'
import { openResultFile } from './disk/result-file.ts'
import { type ReportFiles, writeReports } from './disk/write-reports.ts'
import type { PreflightResult, Report } from './report/report.ts'
import type { Watch } from './run/watch.ts'
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
    { ...plan, phases: [], total: 0 },
    settingOf(prepared, around, unrecorded),
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
