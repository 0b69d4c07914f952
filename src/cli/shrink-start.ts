import type { Cell } from '../plan/cell.ts'
import { cellsOf } from '../plan/plan.ts'
import type { Prepared } from '../prepare.ts'
import { cassetteOf } from '../replay/cassette.ts'
import type { Exchange } from '../replay/exchange.ts'
import type { Recording } from '../replay/recording.ts'
import type { Session } from '../replay/schema.ts'
import type { Case } from '../replay/shrink-case.ts'

type Scenario = NonNullable<Cell['scenario']>

/** One fault of a scenario, wherever it stands there. */
export type Fault =
  | { readonly of: 'tool'; readonly fault: Scenario['toolFaults'][number] }
  | { readonly of: 'model'; readonly fault: Scenario['llmFaults'][number] }
  | { readonly of: 'context'; readonly fault: Scenario['contextAttacks'][number] }

/** A failing cell and the world that it is asked in. */
export interface Start {
  readonly prepared: Prepared
  readonly cell: Cell
  /** What can be left out of it. */
  readonly given: Case<Fault>
  /** Null where the world is the real one. */
  readonly replayed: { readonly session: Session; readonly exchanges: readonly Exchange[] } | null
  readonly scenario: string | null
  readonly onUnmatched: Session['onUnmatched']
}

/**
 * What is to be made smaller. A session is asked with its recorded tools in their order. Its model is asked live, unless its recording
 * is wanted: that says the same whatever it is asked, so then the prompt stays as it is.
 */
export function startOf(
  prepared: Prepared,
  { hasRecordedModel }: { readonly hasRecordedModel: boolean },
): Start {
  const [cell] = cellsOf(prepared.plan)
  if (cell === undefined) throw new Error('a plan with cells has a first one')
  const [recording] = prepared.recordings
  if (cell.incident === null || recording === undefined) {
    const given = { ...saidIn(cell), faults: faultsOf(cell.scenario), toolResponses: [], exchanges: [] }
    return {
      prepared,
      cell,
      given,
      replayed: null,
      scenario: cell.scenario?.name ?? null,
      onUnmatched: 'error',
    }
  }
  const { session } = recording
  const cassette = recording.open()
  const exchanges = cassette.entries
    .map((_, at) => cassette.read(at))
    .filter(({ boundary }) => hasRecordedModel || boundary !== 'model')
  const toolResponses = session.toolResponses
  // A recorded model stays whole: without a recording the live one would be asked.
  const removable = exchanges.flatMap(({ boundary }, at) => (boundary === 'model' ? [] : [at]))
  const given = { ...saidIn(cell), faults: [], toolResponses, exchanges: removable }
  const replayed = { session: { ...session, matchModel: 'order', reuse: true } as const, exchanges }
  const { scenario, onUnmatched } = session
  const start: Start = { prepared, cell, given, replayed, scenario, onUnmatched }
  const { recording: again } = inWorld(start, given)
  return { ...start, prepared: { ...prepared, recordings: again === null ? [] : [again] } }
}

/** A smaller case as the cell and the recording that it is asked by. */
export function inWorld(
  { cell, replayed }: Start,
  { input, turns, context, faults, toolResponses, exchanges }: Case<Fault>,
): { readonly cell: Cell; readonly recording: Recording | null } {
  const incident = cell.incident === null ? null : { ...cell.incident, history: context }
  const smaller = {
    ...cell,
    turns: [...turns, input],
    incident,
    scenario: cell.scenario === null ? null : withFaults(cell.scenario, faults),
  }
  if (replayed === null) return { cell: smaller, recording: null }
  const left = replayed.exchanges.filter(({ boundary }, at) => boundary === 'model' || exchanges.includes(at))
  const session = { ...replayed.session, toolResponses, exchanges: left }
  return { cell: smaller, recording: { session, open: () => cassetteOf(left) } }
}

function saidIn({ turns, incident }: Cell): Pick<Case<Fault>, 'input' | 'turns' | 'context'> {
  return { input: turns.at(-1) ?? '', turns: turns.slice(0, -1), context: incident?.history ?? [] }
}

function faultsOf(scenario: Scenario | null): readonly Fault[] {
  if (scenario === null) return []
  return [
    ...scenario.toolFaults.map((fault) => ({ of: 'tool', fault }) as const),
    ...scenario.llmFaults.map((fault) => ({ of: 'model', fault }) as const),
    ...scenario.contextAttacks.map((fault) => ({ of: 'context', fault }) as const),
  ]
}

function withFaults(scenario: Scenario, faults: readonly Fault[]): Scenario {
  return {
    ...scenario,
    toolFaults: faults.flatMap((one) => (one.of === 'tool' ? [one.fault] : [])),
    llmFaults: faults.flatMap((one) => (one.of === 'model' ? [one.fault] : [])),
    contextAttacks: faults.flatMap((one) => (one.of === 'context' ? [one.fault] : [])),
  }
}
