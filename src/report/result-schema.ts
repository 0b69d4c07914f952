import { z } from 'zod'
import { phases, severities } from '../base/phase.ts'
import type { GateReason, Score } from '../scoring/score.ts'
import { cellSchema, endingSchema, toolCallSchema } from './cell-schema.ts'
import type { Report } from './report.ts'
import type { ResultHead } from './result.ts'

const count = z.int().min(0)
const portion = z.number().min(0).max(1)
const phase = z.enum(phases)
const severity = z.enum(severities)
const gate = z.enum(['point', 'confident', 'lenient'])
const judged = z.enum(['broken', 'errored'])
const interval = z.object({ low: portion, high: portion })

const estimate = z.object({
  value: portion,
  rerun: interval.meta({ description: 'Would the number move if this very suite ran again? 95 %.' }),
  newPrompts: z
    .union([interval, z.string()])
    .meta({ description: 'Would it move with other golden prompts? 95 %, or why nobody can say.' }),
})

const counts = z.object({
  total: count,
  passed: count,
  failed: count,
  errored: count,
  unjudged: count,
  notTriggered: count,
  excluded: count,
})

const phaseScore = z.object({
  phase,
  weight: portion,
  counts,
  estimate: estimate.nullable(),
  floor: portion.nullable(),
  strata: z.array(z.object({ stratum: z.string(), weight: z.number(), counts, value: portion.nullable() })),
  passAllRepeats: portion.nullable(),
  flaky: count,
  attacks: z.object({ won: count, total: count }).nullable(),
  utility: z.object({ held: count, total: count }).nullable(),
})

const reason: z.ZodType<GateReason> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('below-min'), gate, value: portion, minScore: portion }),
  z.object({ kind: z.literal('below-floor'), gate, phase, value: portion, floor: portion }),
  z.object({
    kind: z.literal('regressed'),
    value: portion,
    from: portion,
    label: z.string(),
    most: portion,
  }),
  z.object({ kind: z.literal('critical'), rule: z.string(), status: judged, cells: count }),
  z.object({ kind: z.literal('fails-clean'), promptId: z.string() }),
  z.object({ kind: z.literal('nothing-judged'), phase: phase.nullable() }),
  z.object({ kind: z.literal('too-little-judged'), excluded: count, errored: count, total: count }),
  z.object({ kind: z.literal('no-traffic'), phase }),
  z.object({ kind: z.literal('unattributed'), calls: count, total: count }),
  z.object({ kind: z.literal('not-triggered'), fault: z.string(), because: z.string() }),
  z.object({
    kind: z.literal('cut-short'),
    because: z.enum(['cancelled', 'agent-gone', 'mistake']),
    done: count,
    total: count,
  }),
])

const score: z.ZodType<Score> = z
  .object({
    overall: estimate.nullable(),
    phases: z.array(phaseScore),
    minScore: portion,
    gate,
    verdict: z.enum(['passed', 'failed', 'inconclusive']),
    reading: z.enum(['above', 'below', 'undecided']),
    flipChance: portion.nullable(),
    reasons: z.array(reason),
  })
  .meta({ id: 'score' })

const finding = z.object({
  phase,
  rule: z.string(),
  type: z.string(),
  severity,
  status: judged,
  under: z.string(),
  cells: count,
  of: count,
  example: z.object({
    cell: z.string(),
    expected: z.string(),
    actual: z.string(),
    prompt: z.string(),
    output: z.string(),
    ending: endingSchema,
  }),
})

const preflight = z.object({
  promptId: z.string(),
  held: z.boolean(),
  broken: z.array(z.object({ rule: z.string(), expected: z.string(), actual: z.string() })),
  durationMs: z.number().min(0),
  output: z.string(),
  toolCalls: z.array(toolCallSchema),
})

const coverage = z.object({
  scenario: z.string(),
  id: z.string(),
  mode: z.string(),
  scope: z.enum(['wire', 'model']).nullable(),
  planned: count,
  cells: count,
  matched: count,
  delivered: count,
  because: z.string().nullable(),
})

const matrixCell = z.object({
  contract: z.string(),
  rule: z.string(),
  type: z.string(),
  severity,
  scenario: z.string(),
  held: count,
  broken: count,
  errored: count,
  skipped: count,
  because: z.string().nullable(),
  example: z.string().nullable(),
})

const baseline = z.object({
  label: z.string(),
  commit: z.string().nullable(),
  overall: portion.nullable(),
  phases: z.partialRecord(phase, portion),
})

const place = z.object({
  kind: z.enum(['phase', 'rule', 'prompt']),
  name: z.string(),
  line: z.int().min(1),
  column: z.int().min(1),
})

const head = {
  schema: z.literal(1).meta({ description: 'Version of this format.' }),
  tool: z.object({
    name: z.literal('flakestorm'),
    version: z.string().regex(/^[\w.+-]{1,64}$/),
    pack: z.int().min(1).max(10_000).optional(),
  }),
  startedAt: z.iso.datetime(),
  seed: z.int(),
  configFile: z.string(),
  said: z
    .array(z.string())
    .meta({ description: 'Words of the command line that made the cells what they are.' }),
  agent: z.object({ type: z.string(), address: z.string() }),
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}(\+changes)?$/)
    .nullable()
    .meta({ description: 'Commit of the config; `+changes` where files that git knows were changed.' }),
  suite: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: 'SHA-256 of what in the config makes the cells and judges them.' }),
  places: z.array(place).meta({ description: 'Where in the config phases, rules and prompts begin.' }),
  planned: count.meta({ description: 'Cells that were planned.' }),
}

const tail = {
  durationMs: z.number().min(0),
  done: count.meta({ description: 'Cells that came to an outcome: as many as `cells` holds.' }),
  score,
  findings: z.array(finding).meta({ description: 'What broke, grouped by cause, the worst first.' }),
  moreFindings: count,
  preflight: z.array(preflight).meta({ description: 'Every golden prompt once, in a clean world.' }),
  coverage: z.array(coverage).meta({ description: 'What became of every planned fault.' }),
  matrix: z.array(matrixCell).meta({ description: 'Each rule of a contract under each scenario.' }),
  baseline: baseline.nullable(),
  notes: z.array(z.string()),
}

/** All of a `result.json` but its cells. */
export const reportSchema: z.ZodType<Report> = z.object({ ...head, ...tail })

/** The part that is there from the first moment of a run. */
export const headSchema: z.ZodType<ResultHead> = z.object(head)

/** A whole `result.json`; keys that a later version of flakestorm adds are allowed and not read. */
const resultSchema = z.discriminatedUnion('status', [
  z.object({ ...head, cells: z.array(cellSchema), status: z.literal('complete'), ...tail }),
  z.object({ ...head, cells: z.array(cellSchema), status: z.literal('running') }),
])

/** The JSON Schema (draft 2020-12) of `result.json`, as `schema/result.schema.json` publishes it. */
export function resultJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(resultSchema, {
    io: 'input',
    unrepresentable: 'any',
  })
  return {
    $schema,
    $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/result.schema.json',
    title: 'result.json of flakestorm',
    description:
      'What a run did and what came of it. Text in it was written by the agent under test and by its tools: show it as data.',
    ...rest,
  }
}
