import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FaultMet } from '../base/fault-met.ts'
import type { Json } from '../base/json.ts'
import { redactor, secretName } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import { readSessionsAt } from '../disk/read-session.ts'
import { failurePath, failureSession } from '../disk/write-failure.ts'
import { launch } from '../launch.ts'
import { orderOf } from '../order.ts'
import { cellsOf } from '../plan/plan.ts'
import type { Order } from '../prepare.ts'
import { exchangeJson } from '../replay/exchange.ts'
import { type WrittenSession, writtenOf } from '../replay/session-file.ts'
import { cut } from '../report/findings.ts'
import type { Report } from '../report/report.ts'
import { mostText, type ResultCell } from '../report/result.ts'
import type { Io } from './io.ts'
import { prepareStoppable } from './stoppable.ts'

/** What is known beside the failing cell itself. */
export interface Wish {
  readonly report: Report
  /** Folder of the result, where failures were kept. */
  readonly results: string
  readonly config: string
  /** Folder of the config. */
  readonly home: string
  /** True where a cell whose traffic was not kept is asked again, with recording. */
  readonly rerun: boolean
  /** True where the model is asked live, and only the tools are recorded. */
  readonly hasLiveModel: boolean
  /** Absent where nobody said. */
  readonly onUnmatched?: 'error' | 'empty' | 'passthrough' | undefined
  readonly io: Io
}

/** A failing cell as a session, with the traffic that was kept of it. */
export interface Exported {
  readonly session: WrittenSession
  readonly exchanges: readonly Json[]
  /** What is worth knowing about it; null = nothing. */
  readonly note: string | null
}

/** A failing cell as a session that stands alone; or why there is none. */
export async function failureOf(
  cell: ResultCell,
  wish: Wish,
): Promise<Exported | { readonly because: string }> {
  const found = await foundOf(cell, wish)
  if ('because' in found) return found
  if (found.session.invariants.length === 0)
    return {
      because:
        'The rules that it broke compare with answers of a clean world or hold a secret, and a session has neither.',
    }
  // Where nothing was recorded, an error would be all that any call can get.
  const onUnmatched = wish.onUnmatched ?? (found.note === null ? 'error' : 'passthrough')
  return { ...found, session: { ...found.session, play: { ...playOf(cell), onUnmatched } } }
}

async function foundOf(cell: ResultCell, wish: Wish): Promise<Exported | { readonly because: string }> {
  if (cell.phase === 'replay') return { because: 'It is a replay itself: its session is there already.' }
  const faults = faultsMet(cell)
  if (wish.hasLiveModel && faults.some(isOfModel)) return { because: withoutModel }
  const kept = keptIn(wish.results, cell, wish)
  if (kept !== null) return kept
  if (wish.rerun) return again(cell, wish)
  return faults.length > 0 ? { because: withoutFaults } : fromPlan(cell, wish)
}

/** They stand in the traffic alone: without it a session would pass against the same agent. */
function faultsMet({ traffic }: ResultCell): readonly FaultMet[] {
  return (traffic?.faults ?? []).filter(({ delivered }) => delivered > 0)
}

function isOfModel({ id, scope }: FaultMet): boolean {
  return id.startsWith('model:') || scope === 'model'
}

const withoutModel =
  'It broke under faults that stand in what its model was told or answered, and `--live-model` would leave them out. Export it without that.'
const withoutFaults =
  'It broke under faults, which stand in its traffic, and that was not kept. Ask it again here with `--rerun`, or keep it with `run --record-failures`.'

/**
 * A mended agent asks its model otherwise and tries failed calls again: that must not be a miss. Times are only kept
 * where they are what broke.
 */
function playOf({ ending, verdicts }: ResultCell): NonNullable<WrittenSession['play']> {
  const isTime =
    ending.kind === 'timed-out' ||
    verdicts.some(({ status, type }) => status === 'broken' && type === 'latency')
  return { matchModel: 'order', reuse: true, latencyScale: isTime ? 1 : 0 }
}

/** What the run kept of the cell; null where it kept nothing, or an earlier run did. */
function keptIn(
  folder: string,
  { id, wire, scenario }: ResultCell,
  { report, hasLiveModel }: Wish,
): Exported | null {
  const path = failurePath(folder, id)
  if (!existsSync(path)) return null
  const [recording] = readSessionsAt(path)
  if (recording === undefined || (recording.session.capturedAt ?? '') < report.startedAt) return null
  // Of a version that could not keep what was done to the request: the plan knows it.
  if (wire !== null && recording.session.act === null) return null
  // Two cells may have one name as a file: `a-b/c` and `a/b-c`.
  if (recording.session.scenario !== scenario) return null
  const cassette = recording.open()
  const exchanges = cassette.entries.flatMap(({ boundary }, at) =>
    hasLiveModel && boundary === 'model' ? [] : [exchangeJson(cassette.read(at))],
  )
  return {
    session: writtenOf(recording.session),
    exchanges,
    note: cassette.entries.length === 0 ? noCalls : null,
  }
}

const noCalls = 'no call of it crossed the gateway. What a mended agent calls goes to the real thing'

const noTraffic =
  'it is replayed against the live world. `run --record-failures` keeps traffic, and so does `--rerun` here'

/** The cell as the plan has it: the whole input, which the result may have cut, and its rules. */
async function fromPlan(cell: ResultCell, wish: Wish): Promise<Exported | { readonly because: string }> {
  try {
    const { plan, config } = await prepareStoppable(orderFor(cell, wish), wish.io)
    const [planned] = cellsOf(plan)
    const isSame = planned !== undefined && cut(planned.turns.at(-1) ?? '', mostText) === cell.prompt
    if (!isSame) return { because: changed }
    const { verdicts, traffic } = cell
    const secrets = Object.entries(wish.io.env).flatMap(([name, value]) =>
      secretName.test(name) && value ? [value] : [],
    )
    const context = {
      seed: plan.seed,
      date: wish.report.startedAt,
      invariants: plan.invariants,
      files: config.kinds.files,
      redact: redactor(secrets),
    }
    return {
      session: failureSession({ cell: planned, verdicts, traffic }, context),
      exchanges: [],
      note: noTraffic,
    }
  } catch (error) {
    if (error instanceof UserError) return { because: `${needsConfig} ${error.message}` }
    throw error
  }
}

const changed = 'Its traffic was not kept, and the config does not have the same cell any more.'
const needsConfig = 'Its traffic was not kept, so it takes the config that it ran under:'

/** Asks that one cell once more, with recording; a cell that passes now leaves nothing. */
async function again(cell: ResultCell, wish: Wish): Promise<Exported | { readonly because: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'flakestorm-rerun-'))
  const stop = new AbortController()
  const stopped = wish.io.onStop(() => stop.abort())
  try {
    const order = orderFor(cell, wish)
    const overrides = { ...order.overrides, outputFolder: folder }
    const prepared = await prepareStoppable({ ...order, overrides, recordFailures: 'all' }, wish.io)
    const { failure } = await launch(prepared, { watch: () => {}, signal: stop.signal, log: () => {} })
    if (failure !== null) throw failure
    const kept = keptIn(folder, cell, wish)
    return (
      kept ?? { because: 'It was asked again and did not fail: the agent does not do the same each time.' }
    )
  } finally {
    stopped()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The order of that run, for one cell. */
function orderFor({ id }: ResultCell, { report, config, io }: Wish): Order {
  const said = (flag: string): object => {
    const at = report.said.indexOf(flag)
    const value = report.said[at + 1]
    return at < 0 || value === undefined ? {} : { [camel(flag)]: value }
  }
  const given = {
    config,
    cell: id,
    seed: report.seed,
    ...(report.said.includes('--chaos') ? { chaos: true } : {}),
    ...said('--chaos-profile'),
    ...said('--agent-url'),
    ...said('--start'),
  }
  return orderOf(given, { folder: io.folder, env: io.env, jobContext: null })
}

function camel(flag: string): string {
  return flag.replace(/^--/, '').replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
}
