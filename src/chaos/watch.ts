import { allContextAttacks } from './context-attacks/all.ts'
import type { ContextAttack } from './context-attack-schema.ts'
import type { ImplantAct, ModelCall, ModelFaultAct, ToolCall, ToolFaultAct } from './fault.ts'
import { matchesGlob, matchesUrl } from './glob.ts'
import { allModelFaults } from './model-faults/all.ts'
import type { LlmFault, Scenario, ToolFault, Trigger } from './schema.ts'
import { openTally } from './tally.ts'
import type { Tally } from './tally.ts'
import { allToolFaults } from './tool-faults/all.ts'
import { openTrigger } from './trigger.ts'
import type { Fate } from './trigger.ts'

/** One fault lying in wait for one sort of call, with its counts in this cell. */
export interface Watch<Call, Act> {
  readonly id: string
  readonly mode: string
  readonly act: Act
  readonly tally: Tally
  /** True where only calls with an address can match. */
  readonly needsUrl: boolean
  matches(call: Call): boolean
  strike(chance: number): Fate
}

/** Every fault of a scenario, by the sort of call that it waits for; tool faults stand before attacks on results. */
export interface Watches {
  readonly tool: readonly Watch<ToolCall, ToolFaultAct>[]
  readonly model: readonly Watch<ModelCall, ModelFaultAct>[]
  readonly request: readonly Watch<ModelCall, ImplantAct>[]
  /** One a fault, in the order of the scenario. */
  readonly tallies: readonly Tally[]
}

export function watchesOf(scenario: Scenario | null): Watches {
  const unique = uniqueIds()
  const tool = (scenario?.toolFaults ?? []).map((fault) => watchTool(fault, unique))
  const model = (scenario?.llmFaults ?? []).map((fault) => watchModel(fault, unique))
  const attacks = (scenario?.contextAttacks ?? []).map((attack) => watchAttack(attack, unique))
  return {
    tool: [...tool, ...attacks.flatMap((attack) => attack.tool)],
    model,
    request: attacks.flatMap((attack) => attack.request),
    tallies: [...tool, ...model, ...attacks].map(({ tally }) => tally),
  }
}

type Unique = (id: string) => string

function watchTool(fault: ToolFault, unique: Unique): Watch<ToolCall, ToolFaultAct> {
  const id = unique(`tool:${fault.tool}:${fault.mode}`)
  const named = fault.tool === '*' ? 'tool call' : `call of ${fault.tool}`
  const target = fault.matchUrl === null ? named : `${named} at ${fault.matchUrl}`
  return {
    ...begin(id, fault.mode, { target, trigger: fault.trigger }),
    act: kindOf(allToolFaults, 'mode', fault.mode).make(fault),
    needsUrl: fault.matchUrl !== null,
    matches: (call) => suits(fault, call),
  }
}

/** A `match_url` also gives a name to calls that nobody declared: those that carry their address as their name. */
function suits({ tool, matchUrl }: ToolFault, call: ToolCall): boolean {
  if (matchUrl === null) return matchesGlob(tool, call.tool)
  return (
    call.url !== null && matchesUrl(matchUrl, call.url) && (isNameless(call) || matchesGlob(tool, call.tool))
  )
}

function isNameless({ tool, url }: ToolCall): boolean {
  const parsed = url === null ? null : URL.parse(url)
  return parsed !== null && (tool.startsWith(parsed.host) || tool.startsWith(parsed.hostname))
}

function watchModel(fault: LlmFault, unique: Unique): Watch<ModelCall, ModelFaultAct> {
  const id = unique(`model:${fault.mode}`)
  return {
    ...begin(id, fault.mode, { target: 'model call', trigger: fault.trigger }),
    act: kindOf(allModelFaults, 'mode', fault.mode).make(fault),
    needsUrl: false,
    matches: () => true,
  }
}

/** An attack may wait in two places; both count for the same fault. */
function watchAttack(attack: ContextAttack, unique: Unique) {
  const id = unique(`context:${attack.type}`)
  const { tool, implant } = kindOf(allContextAttacks, 'type', attack.type).make(attack)
  const trigger = { probability: attack.probability, afterCalls: 0, onCalls: null, times: null }
  const where = attack.injectAt === null ? 'call' : `call of ${attack.injectAt}`
  const target =
    implant === null ? `tool ${where}` : tool === null ? 'model call' : `model call or tool ${where}`
  const watch = { ...begin(id, attack.type, { target, trigger }), needsUrl: false }
  return {
    tally: watch.tally,
    tool: tool === null ? [] : [{ ...watch, ...tool }],
    request: implant === null ? [] : [{ ...watch, act: implant, matches: () => true }],
  }
}

function begin(id: string, mode: string, { target, trigger }: { target: string; trigger: Trigger }) {
  const aim = { id, mode, target, counts: countsOf(trigger), probability: trigger.probability }
  return { id, mode, tally: openTally(aim), strike: openTrigger(trigger) }
}

function countsOf({ afterCalls, onCalls, times }: Trigger): string {
  return [
    ...(afterCalls > 0 ? [`after_calls ${afterCalls}`] : []),
    ...(onCalls === null ? [] : [`on_call ${onCalls.join(', ')}`]),
    ...(times === null ? [] : [`times ${times}`]),
  ].join(', ')
}

/** The second of the same name becomes `tool:web_search:error#2`. */
function uniqueIds(): Unique {
  const seen = new Map<string, number>()
  return (id) => {
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}#${count}`
  }
}

function kindOf<Key extends string, Kind extends Readonly<Record<Key, string>>>(
  kinds: readonly Kind[],
  key: Key,
  name: string,
): Kind {
  const kind = kinds.find((each) => each[key] === name)
  if (kind === undefined) throw new Error(`no kind is called ${name}`)
  return kind
}
