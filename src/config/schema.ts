import { z } from 'zod'
import { isMap, listOf, maybe, orElse, readOnce, text } from '../base/field.ts'
import { chaosSchema, matrixSchema } from '../chaos/schema.ts'
import { contractSchema } from '../contract/schema.ts'
import { invariantSchema } from '../invariants/schema.ts'
import { mutationsSchema } from '../mutations/schema.ts'
import { replaysSchema } from '../replay/schema.ts'
import { barSchema, scoringSchema } from '../scoring/schema.ts'
import { agentSchema } from './agent-schema.ts'
import { certificateFormats, outputFormats } from './config.ts'
import { gatewaySchema } from './gateway-schema.ts'

let schema: ReturnType<typeof build> | undefined

/** The whole file; built on first use, since it holds every kind of every room. */
export function configSchema(): ReturnType<typeof build> {
  return (schema ??= build())
}

/** The file as it was written, with defaults; `load` makes the Config of it. */
export type WrittenConfig = z.output<ReturnType<typeof build>>

const variable = z
  .string()
  .regex(/^\$\{[A-Za-z_]\w*\}$/, 'expected a reference to an environment variable')
  .transform((reference) => reference.slice(2, -1))

/** The `model` block. */
const modelSchema = z.strictObject({
  provider: orElse(z.enum(['ollama', 'openai', 'anthropic', 'google']), 'ollama', 'Who serves the model.'),
  name: orElse(text, 'qwen3:8b', 'Name of the model, as the provider calls it.'),
  base_url: maybe(z.string(), "Address of the provider; the provider's own when absent."),
  api_key: maybe(variable, 'The key, as ${NAME} of an environment variable; never the key itself.'),
  temperature: orElse(z.number().min(0).max(2), 0.8, 'How freely the model writes, from 0 to 2.'),
  embedding_model: maybe(text, 'Name of the model for `similarity` with `backend: embeddings`.'),
  timeout: orElse(
    z.int().min(1000).max(3_600_000),
    120_000,
    'Most milliseconds for one answer of the model; a reasoning model takes its time.',
  ),
  concurrency: orElse(
    z.int().min(1).max(50),
    4,
    'Most requests to the model at the same time, from 1 to 50.',
  ),
  request_budget: orElse(z.int().min(1), 2000, 'Most requests to the model in one run.'),
  token_budget: orElse(z.int().min(1), 2_000_000, 'Most tokens in one run, as the provider counts them.'),
})

const promptText = z
  .string()
  .regex(/\S/, 'expected a prompt, not an empty text')
  .refine((prompt) => prompt.isWellFormed(), {
    error: 'expected whole characters, and there is half of one (a lone surrogate)',
  })

/** One entry of `golden_prompts`. */
function promptSchema() {
  return z.union([
    promptText,
    z
      .strictObject({
        id: maybe(
          z
            .string()
            .regex(
              /^[a-z0-9][a-z0-9._-]{0,63}$/,
              'expected lower-case letters, digits, `-`, `_` or `.`, at most 64, beginning with a letter or digit',
            ),
          'Unique id, as cells and reports name the prompt; made from the prompt when absent.',
        ),
        prompt: maybe(promptText, 'What the agent is asked.'),
        turns: maybe(
          z.array(promptText).min(1),
          'Several turns instead of one prompt; the last is the one that is rewritten.',
        ),
        invariants: z
          .array(invariantSchema())
          .nullish()
          .transform((rules) => rules ?? [])
          .meta({ description: 'Rules for this prompt alone, on top of those for all.' }),
      })
      .refine((raw) => (raw.prompt ?? null) !== null || (raw.turns ?? null) !== null, {
        when: isMap,
        error: '`prompt` is missing',
        params: { missing: 'prompt', hint: 'add `prompt: …`, or `turns:` with a list of them' },
      })
      .refine((raw) => (raw.prompt ?? null) === null || (raw.turns ?? null) === null, {
        when: isMap,
        path: ['turns'],
        error: 'expected either `prompt` or `turns`, saw both',
        params: { hint: 'put the prompt at the end of `turns`' },
      }),
  ])
}

const output = z.strictObject({
  path: maybe(text, 'Folder of the reports, relative to this file; ./reports when absent.'),
  format: maybe(z.enum(outputFormats), 'One kind of report; `formats` takes several.'),
  formats: maybe(z.array(z.enum(outputFormats)).min(1), 'Kinds of report; html, json and junit when absent.'),
  filename_template: maybe(z.string(), 'Has no effect; file names are fixed.').meta({ deprecated: true }),
})

const certificate = z.strictObject({
  tester_name: maybe(text, 'Who stands for the test, as the certificate names them.'),
  pass_threshold: maybe(
    barSchema,
    'Score from which the certificate says that it was reached; scoring.min_score when absent.',
  ),
  output_format: orElse(
    z.enum(certificateFormats),
    'both',
    'What `flakestorm certificate` writes; a PDF needs Chromium.',
  ),
})

const advanced = z.strictObject({
  concurrency: orElse(z.int().min(1).max(100), 10, 'Most cells at the same time, from 1 to 100.'),
  retries: orElse(
    z.int().min(0).max(5),
    0,
    'Retries of transport failures, from 0 to 5; never of an answer.',
  ),
  seed: orElse(z.int(), 42, 'The same seed gives the same cells.'),
  strict: orElse(
    z.boolean(),
    false,
    'A fault that reaches the agent in no cell is a reason against passing, not just a line in the report.',
  ),
  max_total: orElse(z.int().min(1).max(1_000_000), 200, 'Most cells of the mutation phase, before repeats.'),
  output_dir: maybe(text, 'The same as output.path.').meta({ deprecated: true }),
  min_score: maybe(barSchema, 'The same as scoring.min_score.').meta({ deprecated: true }),
  skip_rules: z.unknown().optional().meta({ description: 'Has no effect.', deprecated: true }),
})

/** Blocks that few files have are built when one does: contracts and sessions hold every kind of rule once more. */
function build() {
  const oneContract = z.lazy(contractSchema)
  return z.strictObject({
    version: z
      .union([z.literal(['1.0', '2.0', '1', '2']), z.literal([1, 2])])
      .nullish()
      .meta({ description: 'Version of this file: "2.0", or "1.0" for one of the original.' }),
    agent: agentSchema.describe('The agent under test.'),
    model: modelSchema
      .nullish()
      .meta({ description: 'The model that is asked to write variants or to judge.' }),
    llm: modelSchema.nullish().meta({ description: 'The same as model.', deprecated: true }),
    gateway: gatewaySchema
      .nullish()
      .meta({ description: 'What stands between the agent and its tools and model.' }),
    mutations: mutationsSchema.nullish().meta({ description: 'How prompts are rewritten.' }),
    golden_prompts: z
      .array(promptSchema())
      .min(1)
      .describe('Prompts that the agent must handle well: texts, or maps with an id and rules of their own.'),
    invariants: z
      .array(invariantSchema())
      .nullish()
      .transform((rules) => rules ?? [])
      .meta({ description: 'Rules about every answer.' }),
    chaos: chaosSchema.nullish().meta({ description: 'The weather of the chaos phase, and of no other.' }),
    contract: oneContract
      .nullish()
      .meta({ description: 'Rules that hold under every scenario of a matrix.' }),
    contracts: z
      .array(oneContract)
      .nullish()
      .meta({ description: 'Several contracts instead of one, each with a name of its own.' }),
    chaos_matrix: matrixSchema,
    replays: z.lazy(replaysSchema).nullish().meta({ description: 'Recorded incidents to play again.' }),
    wire: z
      .strictObject({
        allow_hosts: listOf(
          text,
          'Host names, beside this machine, whose agent may be sent broken requests.',
        ),
      })
      .nullish()
      .meta({ description: 'Whom the nine network mutations may try.' }),
    scoring: scoringSchema.nullish().meta({ description: 'How phases add up, and where the bar is.' }),
    output: output.nullish().meta({ description: 'Which reports are written, and where.' }),
    certificate: certificate
      .nullish()
      .meta({ description: 'What `flakestorm certificate` makes of a result.' }),
    advanced: advanced.nullish().meta({ description: 'Pace, seed and limits.' }),
  })
}

/** Defaults of the blocks that may be absent. */
export const absent = {
  model: () => modelSchema.parse({}, readOnce),
  mutations: () => mutationsSchema.parse({}, readOnce),
  scoring: () => scoringSchema.parse({}, readOnce),
  output: () => output.parse({}, readOnce),
  certificate: () => certificate.parse({}, readOnce),
  advanced: () => advanced.parse({}, readOnce),
}
