import type { Phase } from '../base/phase.ts'
import type { Place } from '../base/user-error.ts'
import type { Chaos, Scenario } from '../chaos/schema.ts'
import type { Contract } from '../contract/schema.ts'
import type { Invariant, InvariantKind } from '../invariants/invariant.ts'
import type { Expectation, Mutation, Template } from '../mutations/mutation.ts'
import type { Replays } from '../replay/schema.ts'

/** What the user wants, every default filled, every path absolute. Below this room nothing is optional. */
export interface Config {
  /** Absolute path of the file, and the folder that its relative paths start from. */
  readonly file: string
  readonly folder: string
  readonly agent: AgentConfig
  readonly prompts: readonly GoldenPrompt[]
  /** The rules for every prompt; a prompt's own come on top. */
  readonly invariants: readonly Invariant[]
  readonly mutations: MutationsConfig
  readonly model: ModelConfig
  readonly gateway: GatewayConfig | null
  readonly chaos: Chaos | null
  /** The one of `contract`, or those of `contracts`; names are unique. */
  readonly contracts: readonly Contract[]
  /** The scenarios of the file's own `chaos_matrix`, for a contract that brings none. */
  readonly chaosMatrix: readonly Scenario[]
  readonly replays: Replays | null
  /** Hosts beside this machine that may be tried with odd requests. */
  readonly wire: { readonly allowHosts: readonly string[] }
  readonly scoring: ScoringConfig
  readonly output: OutputConfig
  readonly certificate: CertificateConfig
  readonly advanced: AdvancedConfig
  readonly kinds: Kinds
}

/** What mutations and rules may be of: ours, and those of the user's own files once they are loaded. */
export interface Kinds {
  readonly mutations: readonly Mutation[]
  readonly invariants: readonly InvariantKind[]
  /** Names exactly the files of the user's that some of them came from; null = there are none. */
  readonly digest: string | null
  /** The absolute path of each kind of rule that came from a file, by its type. */
  readonly files: ReadonlyMap<string, string>
}

/** A config with a way back to its source, so that a late complaint still has an address. */
export interface LoadedConfig {
  readonly config: Config
  /** Where a key stands in the file: `['golden_prompts', 3]`; undefined where it was never written. */
  locate(path: readonly (string | number)[]): Place | undefined
  /** Things worth saying that are no errors, as sentences. */
  readonly warnings: readonly string[]
}

export interface GoldenPrompt {
  /** Unique, and safe to paste into a shell: lower-case letters, digits, `-`, `_`, `.`. */
  readonly id: string
  /** At least one; all but the last are asked as they are, the last is the one that is rewritten. */
  readonly turns: readonly [string, ...string[]]
  readonly invariants: readonly Invariant[]
}

export const agentTypes = ['http', 'openai', 'command', 'module', 'python', 'langchain'] as const

export type AgentType = (typeof agentTypes)[number]

export interface AgentConfig {
  readonly type: AgentType
  /** A URL (http, openai), `file:export` (module), `module:attr` (python, langchain), '' (command). May hold `{port}`. */
  readonly endpoint: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly requestTemplate: string | null
  readonly responsePath: string | null
  readonly queryParams: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  readonly parseStructuredInput: boolean
  readonly timeoutMs: number
  /** More than this is `unreadable`: an agent that floods is not an agent that answers. */
  readonly maxAnswerBytes: number
  /** For `openai`: the model name to send and an optional system message. */
  readonly model: string | null
  readonly system: string | null
  /** For `command`: the command line, and how it is spoken to. */
  readonly command: string | null
  readonly protocol: 'text' | 'jsonl'
  /** True where `command` and `start.command` need a shell. */
  readonly shell: boolean
  /** How turns of one conversation are told from those of others; null where the agent knows none. */
  readonly session: SessionConfig | null
  readonly reset: ResetConfig | null
  readonly start: StartConfig | null
}

/** Where an id that we choose goes (header, body), or the cookie that the agent gives and gets back. */
export interface SessionConfig {
  readonly kind: 'header' | 'body' | 'cookie'
  /** Name of the header or cookie, or the field of the JSON body, with dots for depth. */
  readonly name: string
}

export type ResetConfig =
  | { readonly kind: 'endpoint'; readonly url: string }
  | { readonly kind: 'function'; readonly target: string }
  | { readonly kind: 'command'; readonly command: string }

export interface StartConfig {
  readonly command: string
  readonly shell: boolean
  /** 'auto' = a free one; null = the agent needs none. Passed as `$PORT`. */
  readonly port: number | 'auto' | null
  /** A path that must answer 2xx, or null for a TCP connect. */
  readonly ready: string | null
  readonly readyTimeoutMs: number
  readonly env: Readonly<Record<string, string>>
  /** Absolute. */
  readonly cwd: string
  readonly instances: number
}

export interface MutationsConfig {
  /** Variants per golden prompt. */
  readonly count: number
  readonly types: readonly string[]
  /** Every type has one. */
  readonly weights: Readonly<Record<string, number>>
  readonly templates: readonly Template[]
  /** The user's own collections of attacks. */
  readonly lists: readonly AttackListConfig[]
  readonly generator: 'offline' | 'model' | 'model-or-offline'
  /** Declared classes that replace a type's own. */
  readonly expectations: Readonly<Record<string, Expectation>>
}

/** A file of attacks, each of which is asked as it stands. */
export interface AttackListConfig {
  readonly file: string
  /** The type's name in reports. */
  readonly name: string
  /** The column or key that holds the text; null = the first of the usual names that is there. */
  readonly column: string | null
  readonly weight: number
}

export interface ModelConfig {
  readonly provider: 'ollama' | 'openai' | 'anthropic' | 'google'
  readonly name: string
  readonly baseUrl: string | null
  /** Name of the environment variable; never the key itself. */
  readonly apiKeyVariable: string | null
  readonly temperature: number
  /** Name of the model that turns texts into vectors, at the same address; null = there is none. */
  readonly embeddingModel: string | null
  /** How long one answer may take. */
  readonly timeoutMs: number
  /** Most requests at the same time. */
  readonly concurrency: number
  /** Most requests, and most tokens by the provider's count, in one run. */
  readonly requestBudget: number
  readonly tokenBudget: number
}

export interface GatewayConfig {
  readonly host: string
  readonly port: number | 'auto'
  readonly token: string | null
  readonly llm: readonly { readonly provider: string; readonly upstream: string }[]
  readonly tools: readonly { readonly name: string; readonly upstream: string; readonly env: string | null }[]
  readonly mcp: readonly {
    readonly name: string
    readonly command: readonly string[] | null
    readonly url: string | null
  }[]
  readonly forwardProxy: boolean
  /** US dollars per million tokens, by the beginning of a model's name; comes before the list that we ship. */
  readonly prices: Readonly<Record<string, { readonly input: number; readonly output: number }>>
}

export const gates = ['point', 'confident', 'lenient'] as const

export interface ScoringConfig {
  /** Shares of the overall score; only phases that ran count. */
  readonly weights: Readonly<Record<Phase, number>>
  readonly minScore: number
  /** Floors of single phases. */
  readonly minScores: Readonly<Partial<Record<Phase, number>>>
  /** point: the score itself decides; confident: its lower bound; lenient: its upper bound. */
  readonly gate: (typeof gates)[number]
  readonly repeats: number
}

export const outputFormats = ['html', 'json', 'junit', 'markdown', 'sarif', 'terminal'] as const

export interface OutputConfig {
  /** Absolute folder. */
  readonly folder: string
  readonly formats: readonly (typeof outputFormats)[number][]
}

export const certificateFormats = ['html', 'pdf', 'both'] as const

export interface CertificateConfig {
  /** Who stands for the test; null = nobody is named. */
  readonly testerName: string | null
  /** Score from which the certificate says that it was reached; null = the bar of the run. */
  readonly passThreshold: number | null
  readonly format: (typeof certificateFormats)[number]
}

export interface AdvancedConfig {
  readonly concurrency: number
  /** Retries of the harness's own transport failures; never of an answer. */
  readonly retries: number
  readonly seed: number
  /** Most cells of the mutation phase, before repeats. */
  readonly maxTotal: number
  /** True where a fault that reaches the agent in no cell is a reason against passing. */
  readonly strict: boolean
}
