import { type Phase, phases } from './base/phase.ts'
import { merge } from './chaos/profile.ts'
import type { Chaos, Scenario } from './chaos/schema.ts'
import type { Config, LoadedConfig } from './config/config.ts'
import { override, type Overrides } from './config/override.ts'
import { readConfig } from './disk/read-config.ts'
import { readProfile } from './disk/read-profile.ts'
import { makePlan } from './plan/make-plan.ts'
import type { Plan } from './plan/plan.ts'
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
