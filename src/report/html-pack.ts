import type { Judgement } from '../invariants/verdict.ts'
import type { ResultCell } from './result.ts'

/**
 * JSON that an HTML parser reads as nothing but text: without `<`, `>` and `&` it can neither end its element nor open a comment, and
 * without U+2028 and U+2029 it is one line everywhere. Half a surrogate pair, which no address can carry, becomes U+FFFD.
 */
export function inertJson(value: unknown): string {
  return JSON.stringify(value)
    .replace(/\\(?:ud[89a-f][0-9a-f]{2}|[^])/g, (escape) => (escape.length > 2 ? '\uFFFD' : escape))
    .replace(/[<>&\u2028\u2029]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** How much of a cell is left: 0 everything, 1 no calls and results, 2 no texts either. */
export type Slimness = 0 | 1 | 2

/** A cell as the page shows it. */
export interface PageCell extends ResultCell {
  /** Tokens that its model calls read and wrote; null where nobody counted. */
  readonly tokens: number | null
  readonly slim: Slimness
}

/** A cell with what is usual left out and what is said in many cells said once, in `Tables`. */
export interface PackedCell {
  readonly id: string
  readonly phase: ResultCell['phase']
  readonly promptId: string
  readonly golden: number
  readonly verdicts: readonly PackedVerdict[]
  readonly status: ResultCell['status']
  readonly durationMs: number
  readonly prompt?: string
  readonly mutation?: NonNullable<ResultCell['mutation']>
  readonly scenario?: string
  readonly ending?: ResultCell['ending']
  readonly output?: string
  readonly httpStatus?: number
  readonly toolCalls?: ResultCell['toolCalls']
  readonly traffic?: NonNullable<ResultCell['traffic']>
  readonly attempts?: number
  readonly tokens?: number
  readonly slim?: Slimness
}

type Verdict = ResultCell['verdicts'][number]

/** The rule by its place in `Tables`, alone where it held. */
type PackedVerdict = number | readonly [number, Judged]
type Judged = Exclude<Judgement, { status: 'held' }>

export interface Tables {
  readonly rules: readonly Pick<Verdict, 'rule' | 'type' | 'severity' | 'counts'>[]
  readonly goldens: readonly string[]
}

/** Packs cells one after the other; `tables` is complete after the last. */
export function packer(): {
  readonly pack: (cell: PageCell) => PackedCell
  readonly tables: () => Tables
} {
  const rules = index<Tables['rules'][number]>()
  const goldens = index<string>()
  const verdictOf = (verdict: Verdict): PackedVerdict => {
    const { rule, type, severity, counts } = verdict
    const at = rules.at({ rule, type, severity, counts })
    const judged = judgedOf(verdict)
    return judged === null ? at : [at, judged]
  }
  return {
    pack: ({ id, phase, promptId, status, durationMs, ...cell }) => ({
      id,
      phase,
      promptId,
      status,
      durationMs,
      golden: goldens.at(cell.golden),
      verdicts: cell.verdicts.map(verdictOf),
      ...(cell.prompt === cell.golden ? {} : { prompt: cell.prompt }),
      ...(cell.mutation === null ? {} : { mutation: cell.mutation }),
      ...(cell.scenario === null ? {} : { scenario: cell.scenario }),
      ...saidAndDone(cell),
      ...(cell.attempts === 1 ? {} : { attempts: cell.attempts }),
      ...(cell.tokens === null ? {} : { tokens: cell.tokens }),
      ...(cell.slim === 0 ? {} : { slim: cell.slim }),
    }),
    tables: () => ({ rules: rules.all(), goldens: goldens.all() }),
  }
}

/** What the agent did, where it is not nothing. */
function saidAndDone(
  cell: Pick<PageCell, 'ending' | 'output' | 'httpStatus' | 'toolCalls' | 'traffic' | 'before' | 'wire'>,
): Partial<PackedCell> {
  return {
    ...(cell.ending.kind === 'answered' ? {} : { ending: cell.ending }),
    ...(cell.output === '' ? {} : { output: cell.output }),
    ...(cell.httpStatus === null ? {} : { httpStatus: cell.httpStatus }),
    ...(cell.toolCalls.length === 0 ? {} : { toolCalls: cell.toolCalls }),
    ...(cell.traffic === null ? {} : { traffic: cell.traffic }),
    ...(cell.before.length === 0 ? {} : { before: cell.before }),
    ...(cell.wire === null ? {} : { wire: cell.wire }),
  }
}

function judgedOf(verdict: Verdict): Judged | null {
  switch (verdict.status) {
    case 'held':
      return null
    case 'broken': {
      const { status, expected, actual, span } = verdict
      return { status, expected, actual, ...(span ? { span } : {}) }
    }
    case 'skipped':
      return { status: verdict.status, because: verdict.because }
    case 'errored':
      return { status: verdict.status, reason: verdict.reason }
  }
}

/** The cell as it was packed. */
export function unpack(packed: PackedCell, { rules, goldens }: Tables): PageCell {
  const golden = goldens[packed.golden] ?? ''
  return {
    prompt: golden,
    mutation: null,
    scenario: null,
    ending: { kind: 'answered' },
    output: '',
    httpStatus: null,
    toolCalls: [],
    traffic: null,
    before: [],
    wire: null,
    attempts: 1,
    tokens: null,
    slim: 0,
    ...packed,
    golden,
    verdicts: packed.verdicts.flatMap((verdict): readonly Verdict[] => {
      const [at, judged] = typeof verdict === 'number' ? [verdict, { status: 'held' } as const] : verdict
      const rule = rules[at]
      return rule === undefined ? [] : [{ ...rule, ...judged }]
    }),
  }
}

/** A cell for the page, as slim as asked. */
export function slim(cell: ResultCell, slimness: Slimness): PageCell {
  const tokens = tokensOf(cell)
  if (slimness === 0) return { ...cell, tokens, slim: 0 }
  const { traffic } = cell
  const bare = {
    ...cell,
    tokens,
    toolCalls: [],
    before: [],
    wire: null,
    traffic: traffic && { ...traffic, toolCalls: [], modelCalls: [] },
    slim: slimness,
  }
  return slimness === 1 ? bare : { ...bare, prompt: cell.golden, output: '' }
}

function tokensOf({ traffic }: ResultCell): number | null {
  const counted = (traffic?.modelCalls ?? []).flatMap(({ inputTokens, outputTokens }) =>
    inputTokens === null && outputTokens === null ? [] : [(inputTokens ?? 0) + (outputTokens ?? 0)],
  )
  return counted.length === 0 ? null : counted.reduce((sum, one) => sum + one, 0)
}

/** Values by the order in which they came first. */
function index<T>(): { readonly at: (value: T) => number; readonly all: () => readonly T[] } {
  const places = new Map<string, number>()
  const all: T[] = []
  return {
    at(value) {
      const key = JSON.stringify(value)
      const known = places.get(key)
      if (known !== undefined) return known
      places.set(key, all.length)
      return all.push(value) - 1
    },
    all: () => all,
  }
}
