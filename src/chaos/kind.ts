import type { ContextAttack } from './context-attack-schema.ts'
import type { ImplantAct, ModelFaultAct, ToolCall, ToolFaultAct } from './fault.ts'
import type { LlmFault, ToolFault } from './schema.ts'

/** What a kind does to a reply: refuse it, change what it says, or make it late. */
export type Effect = 'failure' | 'value' | 'delay'

/** One way in which a tool fails. */
export interface ToolFaultKind {
  readonly mode: ToolFault['mode']
  /** One sentence for people, in the present tense. */
  readonly summary: string
  readonly effect: Effect
  make(fault: ToolFault): ToolFaultAct
}

/** One way in which the agent's model fails. */
export interface ModelFaultKind {
  readonly mode: LlmFault['mode']
  /** One sentence for people, in the present tense. */
  readonly summary: string
  readonly effect: Effect
  make(fault: LlmFault): ModelFaultAct
}

/** One way in which what the agent reads turns hostile. */
export interface ContextAttackKind {
  readonly type: ContextAttack['type']
  /** One sentence for people, in the present tense. */
  readonly summary: string
  make(attack: ContextAttack): Ambush
}

/** Where an attack lies in wait: in results of tools, in what the model is asked, or in both. */
export interface Ambush {
  readonly tool: { readonly matches: (call: ToolCall) => boolean; readonly act: ToolFaultAct } | null
  readonly implant: ImplantAct | null
}
