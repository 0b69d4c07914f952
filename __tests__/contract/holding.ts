import { unwritten } from '../../src/plan/unwritten.ts'
import type { Scenario } from '../../src/chaos/schema.ts'
import { loadConfig } from '../../src/config/load.ts'
import { override, noOverrides, type Overrides } from '../../src/config/override.ts'
import { bindContracts, type Narrowing } from '../../src/plan/bind-contracts.ts'
import { makePlan } from '../../src/plan/make-plan.ts'
import { onlyCell } from '../../src/plan/select.ts'
import type { Plan } from '../../src/plan/plan.ts'
import type { Config, LoadedConfig } from '../../src/config/config.ts'
import { uncompared } from '../../src/report/compared.ts'
import type { Report } from '../../src/report/report.ts'
import type { Outcome } from '../../src/run/outcome.ts'
import type { WatchedLane, World } from '../../src/run/world.ts'
import { storm } from '../../src/storm.ts'
import type { SeenToolCall, Traffic } from '../../src/transcript/traffic.ts'
import type { Transcript } from '../../src/transcript/transcript.ts'
import { aReport, aTranscript, aWorld } from '../given.ts'

/** What an agent of a test sees of its world: tools that answer, or fail as the scenario of the cell says. */
export interface Tools {
  /** True where the tool answered. */
  works(tool: string): boolean
}

export type ScriptedAgent = (
  prompt: string,
  tools: Tools,
) => string | Partial<Transcript> | Promise<string | Partial<Transcript>>

export interface Held {
  readonly report: Report
  readonly outcomes: readonly Outcome[]
  /** Every prompt that reached the agent, in the order in which they came. */
  readonly asked: readonly string[]
  /** `rule scenario`: what became of it, such as `2 held`. */
  readonly fates: Readonly<Record<string, string>>
}

interface Way {
  readonly concurrency?: number
  readonly over?: Partial<Overrides>
  readonly narrow?: Partial<Narrowing>
  readonly cell?: string
  readonly reset?: () => Promise<void>
}

const head = `agent: { endpoint: "http://127.0.0.1:9/invoke", reset_endpoint: /reset }
golden_prompts: [{ id: paris, prompt: What is the capital of France? }, { id: rome, prompt: "And that of Italy?" }]
`

/** A config with two golden prompts, an agent that is reset, and what a test adds to it. */
export function loaded(yaml: string): LoadedConfig {
  return loadConfig(yaml.includes('golden_prompts') ? yaml : head + yaml, {
    file: '/project/flakestorm.yaml',
    env: {},
  })
}

/** The plan of the contract phase. */
export function planned(
  yaml: string,
  { over = {}, narrow = {}, cell }: Way = {},
): { readonly config: Config; readonly plan: Plan } {
  const { locate, ...rest } = loaded(yaml)
  const config = override(rest.config, { ...noOverrides, ...over })
  const contracts = bindContracts(
    { config, locate },
    (name) => {
      throw new Error(`no test has the profile ${name}`)
    },
    { scenarios: [], invariants: [], ...narrow },
  )
  const plan = makePlan(config, {
    phases: ['contract'],
    weather: null,
    contracts,
    sessions: [],
    frozen: unwritten,
  })
  return { config, plan: cell === undefined ? plan : onlyCell(plan, cell) }
}

/** Holds an agent against the contract of a config: the real plan, loop, judges, score and report around a scripted world. */
export async function hold(yaml: string, agent: ScriptedAgent, way: Way = {}): Promise<Held> {
  const { config, plan } = planned(yaml, way)
  const asked: string[] = []
  const outcomes: Outcome[] = []
  const { report, failure } = await storm(config, plan, {
    head: aReport(),
    warnings: [],
    clock: aWorld(async () => aTranscript()).clock,
    open: async () => worldOf(agent, asked, way),
    keep: null,
    redact: (text) => text,
    ledger: { add: (outcome) => void outcomes.push(outcome), finish: () => {} },
    watch: () => {},
    signal: new AbortController().signal,
    compared: async () => uncompared,
  })
  if (failure !== null) throw failure
  const fates = Object.fromEntries(
    report.matrix.map(({ rule, scenario, ...counts }) => [
      `${rule} ${scenario}`,
      (['held', 'broken', 'errored', 'skipped'] as const)
        .flatMap((fate) => (counts[fate] > 0 ? [`${counts[fate]} ${fate}`] : []))
        .join(', '),
    ]),
  )
  return { report, outcomes, asked, fates }
}

function worldOf(agent: ScriptedAgent, asked: string[], { concurrency = 1, reset }: Way): World {
  const plain = aWorld(async () => aTranscript())
  const [first, ...rest] = Array.from({ length: concurrency }, (): WatchedLane => {
    let sky = clear()
    return {
      width: 1,
      agent: {
        reset: reset ?? null,
        healthy: async () => true,
        async ask({ turns }) {
          const prompt = turns.at(-1) ?? ''
          asked.push(prompt)
          const said = await agent(prompt, sky)
          return aTranscript(typeof said === 'string' ? { output: said } : said)
        },
      },
      gateway: {
        forget: () => {},
        raise({ scenario }) {
          sky = skyOf(scenario)
          const { settle } = sky
          return { settle }
        },
      },
    }
  })
  if (first === undefined) throw new Error('an agent needs a lane')
  return { ...plain, lanes: [first, ...rest] }
}

interface Sky extends Tools {
  readonly settle: () => Promise<Traffic>
}

const clear = (): Sky => skyOf(null)

/** Faults are delivered to those who call the tool that they wait for, and to nobody else. */
function skyOf(scenario: Scenario | null): Sky {
  const calls: string[] = []
  const waiting = scenario?.toolFaults ?? []
  return {
    works(tool) {
      calls.push(tool)
      return !waiting.some((fault) => fault.tool === tool)
    },
    async settle() {
      const faults = waiting.map(({ tool, mode }) => {
        const delivered = calls.filter((call) => call === tool).length
        const because = delivered > 0 ? null : `no call of ${tool} was seen`
        const scope = delivered > 0 ? ('wire' as const) : null
        return {
          id: `tool:${tool}:${mode}`,
          mode,
          matched: delivered,
          delivered,
          scope,
          planted: [],
          because,
        }
      })
      return {
        toolCalls: calls.map(seen),
        modelCalls: [],
        faults,
        rejected: [],
        unattributed: 0,
        replay: null,
        attribution: 'lane',
      }
    },
  }
}

function seen(name: string): SeenToolCall {
  return {
    name,
    args: null,
    method: 'GET',
    boundary: 'http',
    result: null,
    status: 200,
    failed: false,
    retryAfterS: null,
    struck: [],
    atMs: 0,
    durationMs: 1,
  }
}
