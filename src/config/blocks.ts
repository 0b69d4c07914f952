import type { z } from 'zod'
import { isObject } from '../base/json.ts'
import { didYouMean } from '../base/suggest.ts'
import type { Notes } from './notes.ts'
import { read } from './read.ts'
import { configSchema } from './schema.ts'
import type { WrittenConfig } from './schema.ts'
import type { Source } from './source.ts'

/** A block that is there. */
export type Block<Key extends keyof WrittenConfig> = NonNullable<WrittenConfig[Key]>

/** The blocks of a file: null where one is absent, undefined where it could not be read. */
export type Blocks = { readonly [Key in keyof WrittenConfig]?: Block<Key> | null | undefined }

/** Reads each block alone, so that a mistake in one does not hide those of the others. */
export function blocksOf(source: Source, { complain }: Notes): Blocks {
  const { shape } = configSchema()
  const { tree } = source
  if (!isObject(tree)) {
    complain({
      path: [],
      message:
        tree === null ? 'The file is empty' : 'Expected a map of keys such as `agent:` and `golden_prompts:`',
      hint: '`flakestorm init` writes a file to begin with',
    })
    return {}
  }
  for (const key of Object.keys(tree)) {
    if (Object.hasOwn(shape, key)) continue
    complain({
      path: [key],
      atKey: true,
      message: `Unknown key \`${key}\``,
      hint: didYouMean(key, Object.keys(shape)),
    })
  }

  const part = <Schema extends z.ZodType>(
    key: string,
    schema: Schema,
  ): NonNullable<z.output<Schema>> | null | undefined => {
    const reading = read(source, key, schema)
    if ('value' in reading) return reading.value ?? null
    for (const complaint of reading.complaints) complain(complaint)
    return undefined
  }
  // What is absent is not asked for its schema, which may not be built yet.
  const optional: typeof part = (key, schema) => ((tree[key] ?? null) === null ? null : part(key, schema))
  optional('version', shape.version)
  return {
    agent: part('agent', shape.agent),
    model: optional('model', shape.model),
    llm: optional('llm', shape.llm),
    gateway: optional('gateway', shape.gateway),
    mutations: optional('mutations', shape.mutations),
    golden_prompts: part('golden_prompts', shape.golden_prompts),
    invariants: part('invariants', shape.invariants),
    chaos: optional('chaos', shape.chaos),
    contract: optional('contract', shape.contract),
    contracts: optional('contracts', shape.contracts),
    chaos_matrix: part('chaos_matrix', shape.chaos_matrix),
    replays: optional('replays', shape.replays),
    wire: optional('wire', shape.wire),
    scoring: optional('scoring', shape.scoring),
    output: optional('output', shape.output),
    certificate: optional('certificate', shape.certificate),
    advanced: optional('advanced', shape.advanced),
  }
}
