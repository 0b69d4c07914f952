import { resolve } from 'node:path'
import { type Phase, phases } from './base/phase.ts'
import { UserError } from './base/user-error.ts'
import { merge } from './chaos/profile.ts'
import type { Chaos, Scenario } from './chaos/schema.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import type { BoundContract } from './contract/scenarios.ts'
import { override, type Overrides } from './config/override.ts'
import { readConfig } from './disk/read-config.ts'
import { contractReader } from './disk/read-contract.ts'
import { readProfile } from './disk/read-profile.ts'
import { readSessions, readSessionsAt } from './disk/read-session.ts'
import { bindContracts, type Narrowing } from './plan/bind-contracts.ts'
import { bindSessions } from './plan/bind-sessions.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/plan.ts'
import type { Recording } from './replay/recording.ts'
import { onlyCell, phasesOf, refuseUnbuilt } from './plan/select.ts'

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
  /** What of the contracts is run. */
  readonly contract: Narrowing
  /** Replays alone: a session's file, a folder of them, or an id; '' = all that are configured. Null = no such wish. */
  readonly replay: string | null
  /**
   * Which failing cells are kept as sessions: `all`, each with its traffic, for which each lane is asked one cell at a
   * time; or `watched`, with the traffic of those that were alone anyway, which costs nothing. Null = none.
   */
  readonly recordFailures: 'all' | 'watched' | null
  /** One cell's id, to see one failure again. */
  readonly cell: string | null
  readonly jobContext: string | null
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
  /** The contracts that are run, with the scenarios that they are held against. */
  readonly contracts: readonly BoundContract[]
  /** The sessions that are replayed. */
  readonly recordings: readonly Recording[]
}

/** Reads, checks and plans; throws a `UserError` for whatever the user must mend. */
export function prepareLaunch(order: Order): Prepared {
  const { named, ...loaded } = readConfig(order.config, order.folder, order.env)
  const config = override(loaded.config, { ...order.overrides, repeats: repeatsFor(order, loaded.config) })
  const weather = weatherOf(config, order.chaos)
  const asked = order.replay === null ? phasesOf(loaded, weather) : (['replay'] as const)
  const selected = order.phases === null ? asked : asked.filter((phase) => order.phases?.includes(phase))
  refuseUnbuilt(loaded)
  const contracts = selected.includes('contract')
    ? bindContracts({ ...loaded, config }, (name) => readProfile(name, config.folder), order.contract)
    : []
  const recordings = selected.includes('replay') ? recordingsFor(order, config) : []
  const sessions = bindSessions(
    recordings.map(({ session }) => session),
    config,
    contractReader(config.folder),
  )
  const plan = apartFor(order, makePlan(config, { phases: selected, weather, contracts, sessions }))
  return {
    order,
    loaded,
    config,
    configFile: named,
    weather,
    contracts,
    recordings,
    plan: order.cell === null ? withNotes(plan, leftOut(asked, order.phases)) : onlyCell(plan, order.cell),
  }
}

/** What is recorded must belong to one cell. */
function apartFor({ recordFailures }: Order, plan: Plan): Plan {
  if (recordFailures !== 'all') return plan
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, apart: true })) }
}

/** The sessions that an order names, or all that the config has. */
function recordingsFor({ replay, folder }: Order, { replays, folder: home }: Config): readonly Recording[] {
  const configured = replays?.sessions ?? []
  const named = configured.filter(({ id }) => id === replay)
  if (replay !== null && replay !== '' && named.length === 0) return readSessionsAt(resolve(folder, replay))
  const all = readSessions(named.length > 0 ? named : configured, home)
  if (all.length > 0) return all
  throw new UserError({
    message: 'There is no session to replay: the config names none.',
    hint: 'Name a file or a folder, or list sessions under `replays.sessions`.',
  })
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

function leftOut(asked: readonly Phase[], selected: readonly Phase[] | null): readonly string[] {
  const missing = phases.filter(
    (phase) => asked.includes(phase) && selected !== null && !selected.includes(phase),
  )
  return missing.map((phase) => `The ${phase} phase is configured and was left out by choice.`)
}

function withNotes(plan: Plan, notes: readonly string[]): Plan {
  return notes.length === 0 ? plan : { ...plan, notes: [...plan.notes, ...notes] }
}
