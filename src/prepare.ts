import { type Phase, phases } from './base/phase.ts'
import { merge } from './chaos/profile.ts'
import type { Chaos, Scenario } from './chaos/schema.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import type { BoundContract } from './contract/scenarios.ts'
import { override, type Overrides } from './config/override.ts'
import { isOwn, namesOwnCode } from './config/own-kinds.ts'
import { readConfig } from './disk/read-config.ts'
import { readProfile } from './disk/read-profile.ts'
import type { Narrowing } from './plan/bind-contracts.ts'
import type { BoundSession } from './plan/bind-sessions.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/plan.ts'
import type { Recording } from './replay/recording.ts'
import type { Drawing } from './variants.ts'
import type { FrozenVariants } from './plan/frozen-variants.ts'
import { unwritten } from './plan/unwritten.ts'
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
  /** Names the variants that a model wrote; null where operators draw all. */
  readonly written: string | null
}

/** Whether a model may be asked for variants while planning (`locked` without a word), and what stops that and the fetch of sources. */
export type Asking = Partial<Pick<Drawing, 'mode' | 'say' | 'signal'>>

/** Reads, checks and plans; throws a `UserError` for whatever the user must mend. A model is only asked where `asking` says so. */
export async function prepareLaunch(
  order: Order,
  asking: Asking = {},
  beforeOwnCode: () => void = () => {},
): Promise<Prepared> {
  const drawing = { ...nobody, mode: 'locked' as const, ...asking }
  const { named, ...written } = readConfig(order.config, order.folder, order.env)
  const loaded = await withOwn(written, beforeOwnCode)
  const settled = override(loaded.config, { ...order.overrides, repeats: repeatsFor(order, loaded.config) })
  const weather = weatherOf(settled, order.chaos)
  const asked = order.replay === null ? phasesOf(loaded, weather) : (['replay'] as const)
  const selected = order.phases === null ? asked : asked.filter((phase) => order.phases?.includes(phase))
  refuseUnbuilt(loaded)
  const contracts = selected.includes('contract')
    ? await contractsFor({ ...loaded, config: settled }, order)
    : []
  const { recordings, notes } = selected.includes('replay')
    ? await (await import('./replays.ts')).replaysFor(order, { ...loaded, config: settled }, drawing.signal)
    : { recordings: [], notes: [] }
  const bound = recordings.length === 0 ? [] : await boundSessions(recordings, settled)
  const { config, sessions } = await withOwnIn(bound, settled, beforeOwnCode)
  const needed = selected.includes('mutation') ? drawing : nobody
  const frozen = await frozenFor({ ...loaded, config }, needed, order)
  const phasesLeft = selected.filter((phase) => phase !== 'replay' || recordings.length > 0)
  const made = makePlan(config, { phases: phasesLeft, weather, contracts, sessions, frozen })
  const plan = withNotes(apartFor(order, made), notes)
  return {
    order,
    loaded,
    config,
    configFile: named,
    weather,
    contracts,
    recordings,
    written: frozen.digest,
    plan: order.cell === null ? withNotes(plan, leftOut(asked, order.phases)) : onlyCell(plan, order.cell),
  }
}

/** Files of the user's own are loaded here, before anything is planned; `beforeOwnCode` may refuse to run them. */
async function withOwn(loaded: LoadedConfig, beforeOwnCode: () => void): Promise<LoadedConfig> {
  const { config } = loaded
  if (namesOwnCode(config)) beforeOwnCode()
  else if (config.mutations.lists.length === 0) return loaded
  const { withOwnKinds } = await import('./own-kinds.ts')
  return withOwnKinds(loaded)
}

/** The same for rules of session files, and of contracts that those name. */
async function withOwnIn(
  sessions: readonly BoundSession[],
  config: Config,
  beforeOwnCode: () => void,
): Promise<{ readonly config: Config; readonly sessions: readonly BoundSession[] }> {
  if (!sessions.some(({ counting, beside }) => [...counting, ...beside].some(isOwn)))
    return { config, sessions }
  beforeOwnCode()
  const { withOwnRules } = await import('./own-kinds.ts')
  return withOwnRules(config, sessions)
}

/** Contracts and sessions, too, are bound by code that only those read who have some. */
async function contractsFor(loaded: LoadedConfig, { contract }: Order): Promise<readonly BoundContract[]> {
  const { bindContracts } = await import('./plan/bind-contracts.ts')
  return bindContracts(loaded, (name) => readProfile(name, loaded.config.folder), contract)
}

async function boundSessions(
  recordings: readonly Recording[],
  config: Config,
): Promise<readonly BoundSession[]> {
  const { bindSessions } = await import('./plan/bind-sessions.ts')
  const { contractReader } = await import('./disk/read-contract.ts')
  return bindSessions(
    recordings.map(({ session }) => session),
    config,
    contractReader(config.folder),
  )
}

const nobody = { mode: 'none' as const, say: () => {}, signal: new AbortController().signal }

/** Most configs draw offline, and read no code for anything else. */
async function frozenFor(
  loaded: LoadedConfig,
  drawing: Required<Asking>,
  { env }: Order,
): Promise<FrozenVariants> {
  if (loaded.config.mutations.generator === 'offline') return unwritten
  const { frozenVariants } = await import('./variants.ts')
  return frozenVariants(loaded, { ...drawing, env })
}

/** What is recorded must belong to one cell. */
function apartFor({ recordFailures }: Order, plan: Plan): Plan {
  if (recordFailures !== 'all') return plan
  return { ...plan, phases: plan.phases.map((phase) => ({ ...phase, apart: true })) }
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
