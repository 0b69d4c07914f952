import { type Json, parseJson } from '../base/json.ts'
import { digestOf } from '../base/random.ts'
import { applyTool } from '../chaos/chain.ts'
import type { ToolCall, ToolReply } from '../chaos/fault.ts'
import type { Due } from '../chaos/weather.ts'
import type { SeenToolCall } from '../transcript/traffic.ts'
import { type AskedFor, askedFor } from './asked-for.ts'
import type { Claim, Decided } from './lane.ts'
import type { Dialect, Replacement, ToolResult } from './llm/dialect.ts'
import { withoutSecrets } from './tool-args.ts'

/** A model request after the cell's faults on tool results. */
export interface Rewritten {
  /** The same object where nothing was replaced. */
  readonly request: Json
  /** How late the request must go out, since the slowest of its tools was late. */
  readonly lateMs: number
  /** To be called once the request is on its way to the model: reports what it had not yet reported. */
  commit(): void
}

export interface Rewriting {
  readonly claim: Claim
  /** Hides secrets in what is recorded. */
  readonly redact: (text: string) => string
}

/**
 * Strikes the tool results in a model request that no wire boundary could strike, and records the calls that no wire
 * boundary saw. Each result is decided once and stays as decided in every later request of the cell, since agents send
 * their whole history again and a result must not heal.
 */
export async function rewriteResults(request: Json, dialect: Dialect, to: Rewriting): Promise<Rewritten> {
  const { claim } = to
  const decisions: (readonly [string, Decided])[] = []
  let lateMs = 0
  for (const result of dialect.results(request)) {
    const key = `${result.callId} ${digestOf(16, JSON.stringify(result.value))}`
    const known = claim.memory.decided.get(key)
    const deciding = known ?? decide(result, to)
    if (known === undefined) claim.memory.decided.set(key, deciding)
    const decided = await deciding
    if (known === undefined) lateMs = Math.max(lateMs, decided.lateMs)
    decisions.push([result.callId, decided])
  }
  const replacements = new Map(
    decisions.flatMap(([id, { replacement }]) => (replacement === null ? [] : [[id, replacement] as const])),
  )
  return {
    request: replacements.size === 0 ? request : dialect.replace(request, replacements),
    lateMs,
    commit: () => {
      for (const [, decided] of decisions) decided.commit()
    },
  }
}

/** What a result becomes; asks the weather once, and records the call unless a wire did. */
async function decide(result: ToolResult, { claim, redact }: Rewriting): Promise<Decided> {
  const asked = askedFor(claim.memory, result.callId, result.name)
  const name = result.name ?? asked?.name ?? unknownTool
  const since = claim.memory.wire.filter(({ atMs }) => atMs >= (asked?.atMs ?? 0))
  if (since.some(({ tool }) => isSameTool(name, tool))) return untouched

  const args = result.args ?? argsIn(asked)
  const call: ToolCall = { tool: name, url: null, args }
  // A fault for any tool has already met this one on the wire that its function used.
  const dues = claim.weather.forTool(call, since.length > 0 ? 'by-name' : 'any')
  const { reply, lateMs, commit } = await strike(dues, call, { value: result.value, signal: claim.signal })
  const replacement = replacementOf(reply)
  const atMs = asked?.atMs ?? claim.now()
  const given = replacement?.value ?? result.value
  const struck: string[] = []
  claim.saw({
    tool: {
      ...seen(name, withoutSecrets(args, redact)),
      ...outcome(reply, redact(textOf(given))),
      struck,
      atMs,
      durationMs: claim.now() - atMs,
    },
  })
  // The model reads it later, if at all: until then the call was struck by nothing.
  return { replacement, lateMs, commit: once(() => void struck.push(...commit())) }
}

const unknownTool = '(unknown function)'

const untouched: Decided = { replacement: null, lateMs: 0, commit: () => {} }

/** The same tool as a framework may spell it: `get-sum` as `get_sum`, `mcp__sums__get-sum` or `sums.get_sum`. */
function isSameTool(name: string, onWire: string): boolean {
  const [given, tool] = [plainName(name), plainName(onWire)]
  return given === tool || given.endsWith(`_${tool}`)
}

function plainName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}]+/gu, '_')
}

interface Struck {
  readonly reply: ToolReply
  readonly lateMs: number
  commit(): readonly string[]
}

/**
 * The tool has already run, so waiting happens on paper: a late result delays the model request by as much, a result
 * that never came is one that the framework gave up on, and no socket is held for it.
 */
async function strike(
  dues: ReturnType<Claim['weather']['forTool']>,
  call: ToolCall,
  { value, signal }: { readonly value: Json; readonly signal: AbortSignal },
): Promise<Struck> {
  let lateMs = 0
  const waits = dues.map((due) => onPaper(due, (ms) => (lateMs += ms)))
  const live: ToolReply = { kind: 'result', value, kept: true }
  const { reply, commit } = await applyTool(waits, { call, live: async () => live, signal })
  return { reply, lateMs: reply.kind === 'result' ? lateMs : 0, commit: () => commit('model') }
}

function onPaper<Act>(due: Due<Act>, wait: (ms: number) => void): Due<Act> {
  return {
    ...due,
    around: (signal) => {
      const around = due.around(signal)
      return { ...around, clock: { ...around.clock, sleep: async (ms) => wait(ms) } }
    },
  }
}

/** What the model reads instead; null where it reads what the tool said. */
function replacementOf(reply: ToolReply): Replacement | null {
  switch (reply.kind) {
    case 'result':
      return reply.kept ? null : { value: reply.value, failed: false }
    case 'failure':
      return { value: `Error: ${reply.status} ${reply.message}${patience(reply.retryAfterS)}`, failed: true }
    case 'broken':
      return { value: reply.text, failed: false }
    case 'silence':
      return { value: 'Error: the tool did not answer in time', failed: true }
    case 'reset':
      return { value: 'Error: the connection to the tool was reset', failed: true }
  }
}

function patience(retryAfterS: number | null): string {
  return retryAfterS === null ? '' : ` (retry after ${retryAfterS} s)`
}

type Described = 'name' | 'args' | 'method' | 'boundary' | 'status'

function seen(name: string, args: Json): Pick<SeenToolCall, Described> {
  return { name, args, method: null, boundary: 'model', status: null }
}

function outcome(reply: ToolReply, text: string): Pick<SeenToolCall, 'result' | 'failed' | 'retryAfterS'> {
  return {
    result: text.slice(0, longestResult),
    failed: ['failure', 'silence', 'reset'].includes(reply.kind),
    retryAfterS: reply.kind === 'failure' ? reply.retryAfterS : null,
  }
}

const longestResult = 2000

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** What the model asked the tool, for protocols whose results do not repeat it. */
function argsIn(asked: AskedFor | undefined): Json {
  if (asked === undefined) return null
  return parseJson(asked.args) ?? asked.args
}

function once(act: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) act()
    isDone = true
  }
}
