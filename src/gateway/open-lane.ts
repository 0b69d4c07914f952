import { setMaxListeners } from 'node:events'
import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../base/clock.ts'
import type { Weather } from '../chaos/weather.ts'
import type { CellTraffic, LaneGateway } from '../run/world.ts'
import type { SeenModelCall, SeenToolCall, Traffic } from '../transcript/traffic.ts'
import { inFlight } from './in-flight.ts'
import type { CellMemory, Claim, GatewayLane, Playing } from './lane.ts'
import { namedCell } from './named-cell.ts'
import type { Take } from './replay/take.ts'

export interface LaneOptions {
  readonly token: string
  /** True where the instance is ours and has the lane to itself. */
  readonly owned: boolean
  readonly clock: Clock
  /** The weather of a cell; null = a clean world. */
  readonly weather: (cell: string, scenario: RaisedCell['scenario']) => Weather
  /** Opens the recording of a session; null where there is none of that id. */
  readonly play: (session: string) => Playing | null
  /** Keeps an exchange of a cell that still runs; null where nothing is recorded. */
  readonly keep: ((cell: string, take: Take) => void) | null
  /** Told of every call that no cell, or more than one, could have made. */
  readonly stray: () => void
}

export type Lane = GatewayLane & LaneGateway

type RaisedCell = Parameters<LaneGateway['raise']>[0]

/** How long a cell waits for calls that are still in flight when the agent has answered. */
const drainMs = 500

/** How long nothing must be in flight after that, so that one call may follow another. */
const quietMs = 15

/** A lane: from `raise` to `settle` its calls belong to a cell; a call in flight stays with the cell in which it began. */
export function openLane({ token, owned, clock, weather, play, keep, stray }: LaneOptions): Lane {
  const active = new Map<string, ActiveCell>()
  let strays = 0

  function owner(headers: IncomingHttpHeaders): ActiveCell | undefined {
    const named = namedCell(headers)
    const [only] = active.size === 1 ? active.values() : []
    return named === null ? only : active.get(named)
  }

  function claim(headers: IncomingHttpHeaders): Claim | null {
    const cell = owner(headers)
    if (cell === undefined) {
      strays += 1
      stray()
      return null
    }
    if (namedCell(headers) !== null) cell.byHeader = true
    return cell.claim
  }

  function raise({ id, scenario, session, deadlineMs }: RaisedCell): CellTraffic {
    const cell = openCell(id, {
      weather: weather(id, scenario),
      clock,
      playing: session === null ? null : play(session),
      keep: keep && ((take) => keep(id, take)),
    })
    active.set(id, cell)
    void clock.sleep(deadlineMs, cell.over.signal).then(() => cell.over.abort())

    const settle = async (): Promise<Traffic> => {
      await cell.calls.drained(drainMs, quietMs)
      if (active.get(id) === cell) active.delete(id)
      cell.over.abort()
      await cell.calls.empty(quietMs * 4)
      const unattributed = strays
      strays = 0
      const attribution = cell.byHeader ? 'header' : owned ? 'lane' : 'serial'
      return { ...cell.close(), unattributed, attribution }
    }
    return { settle }
  }

  const forget = (): void => {
    strays = 0
  }
  return { token, claim, peek: (headers) => owner(headers)?.claim ?? null, raise, forget }
}

interface ActiveCell {
  readonly claim: Claim
  readonly over: AbortController
  readonly calls: ReturnType<typeof inFlight>
  byHeader: boolean
  /** Ends the record: what comes later belongs to no cell's traffic. */
  close(): Pick<Traffic, 'toolCalls' | 'modelCalls' | 'faults' | 'rejected' | 'replay'>
}

interface CellOptions extends Pick<Claim, 'weather' | 'playing' | 'keep'> {
  readonly clock: Clock
}

function openCell(cell: string, { weather, clock, playing, keep }: CellOptions): ActiveCell {
  const began = clock.now()
  const over = new AbortController()
  setMaxListeners(0, over.signal)
  const calls = inFlight(clock)
  const atEnd = new Set<() => void>()
  over.signal.addEventListener('abort', () => {
    for (const callback of atEnd) callback()
  })
  const toolCalls: SeenToolCall[] = []
  const modelCalls: SeenModelCall[] = []
  const rejected: string[] = []
  let closed = false

  const claim: Claim = {
    cell,
    weather,
    calm: weather.faults().length === 0,
    playing,
    // A call that was held ends with its cell, and belongs to it; what comes later is nobody's.
    keep: keep && ((take) => closed || keep(take)),
    signal: over.signal,
    now: () => clock.now() - began,
    enter: calls.enter,
    hold: (gone) => calls.hold(Promise.race([gone, aborted(over.signal)])),
    atEnd: (callback) => {
      atEnd.add(callback)
      return () => void atEnd.delete(callback)
    },
    saw: (call) => {
      if (closed) return
      if ('tool' in call) toolCalls.push(call.tool)
      else modelCalls.push(call.model)
    },
    rejected: (reason) => void rejected.push(reason),
    memory: emptyMemory(),
  }
  const close: ActiveCell['close'] = () => {
    closed = true
    return {
      toolCalls: inOrder(toolCalls),
      modelCalls: inOrder(modelCalls),
      faults: weather.faults(),
      rejected,
      replay: playing?.player.told() ?? null,
    }
  }
  return { claim, over, calls, byHeader: false, close }
}

function emptyMemory(): CellMemory {
  return { wire: [], asked: new Map(), decided: new Map() }
}

const inOrder = <Call extends { readonly atMs: number }>(calls: readonly Call[]): Call[] =>
  calls.toSorted((left, right) => left.atMs - right.atMs)

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve()
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }))
}
