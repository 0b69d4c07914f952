import type { IncomingHttpHeaders } from 'node:http'
import type { Weather } from '../chaos/weather.ts'
import type { Player } from '../replay/player.ts'
import type { SeenModelCall, SeenToolCall } from '../transcript/traffic.ts'
import type { Replacement } from './llm/dialect.ts'
import type { Take } from './replay/take.ts'

/** One instance of the agent as the gateway knows it: a token, and the cells that it is busy with. */
export interface GatewayLane {
  /** In every address that the instance was given: path `/i/<token>/…`, proxy user name, MCP argv. */
  readonly token: string
  /** The cell that a call arriving now belongs to; null = nobody's, and counted as such. */
  claim(headers: IncomingHttpHeaders): Claim | null
  /** The same without counting a call that belongs to nobody. */
  peek(headers: IncomingHttpHeaders): Claim | null
}

/** A call's ticket: everything a route needs while it serves one call of one cell. */
export interface Claim {
  readonly cell: string
  readonly weather: Weather
  /** True where the cell has no fault at all: a call need not be read before it is passed on. */
  readonly calm: boolean
  /** The recording that answers the cell's calls; null = the world does. */
  readonly playing: Playing | null
  /** Keeps an exchange of the cell; null where nothing is recorded. */
  readonly keep: ((take: Take) => void) | null
  /** Aborts when the cell is over; a fault that holds a socket lets go then. */
  readonly signal: AbortSignal
  /** Milliseconds since the cell began. */
  now(): number
  /** Marks a call as in flight until the returned function is called; the cell waits a moment for those. */
  enter(): () => void
  /** Resolves when the cell is over or the client is gone; a call that is held does not keep the cell waiting. */
  hold(gone: Promise<unknown>): Promise<void>
  /** Calls back when the cell is over, unless the returned function is called before: cheaper than a listener at `signal`. */
  atEnd(callback: () => void): () => void
  /** Records what the agent saw, in the order of the calls' beginnings. */
  saw(call: { readonly tool: SeenToolCall } | { readonly model: SeenModelCall }): void
  /** A call of the cell was never made, for a reason that is ours: the cell must not be judged by it. */
  rejected(reason: string): void
  /** Facts that one boundary leaves for another within the cell. */
  readonly memory: CellMemory
}

/** A recording while it answers the calls of a cell. */
export interface Playing {
  readonly player: Player
  /** Recorded latencies are multiplied by this. */
  readonly latencyScale: number
}

/** What the model boundary must remember to strike each tool result once, and only where no wire did. */
export interface CellMemory {
  /** Tools seen on a wire in this cell: name and when. */
  readonly wire: { readonly tool: string; readonly atMs: number }[]
  /** When each tool call id was asked for by the model, and for which function. */
  readonly asked: Map<string, { readonly name: string; readonly args: string; readonly atMs: number }>
  /** What was decided for each tool result, by call id and a digest of the original: re-applied in every later request. */
  readonly decided: Map<string, Promise<Decided>>
}

/** What became of one tool result, or of one implant. */
export interface Decided {
  /** Null = it stays as it is. */
  readonly replacement: Replacement | null
  /** How late the first request that carries it must go out, in milliseconds. */
  readonly lateMs: number
  /** Reports it as delivered; only the first time counts. */
  commit(): void
}
