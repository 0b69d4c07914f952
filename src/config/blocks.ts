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
  if (!isObject(source.tree)) {
    complain({
      path: [],
      message:
        source.tree === null
          ? 'The file is empty'
          : 'Expected a map of keys such as `agent:` and `golden_prompts:`',
      hint: '`flakestorm init` writes a file to begin with',
    })
    return {}
  }
  for (const key of Object.keys(source.tree)) {
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
  part('version', shape.version)
  return {
    agent: part('agent', shape.agent),
    model: part('model', shape.model),
    llm: part('llm', shape.llm),
    gateway: part('gateway', shape.gateway),
    mutations: part('mutations', shape.mutations),
    golden_prompts: part('golden_prompts', shape.golden_prompts),
    invariants: part('invariants', shape.invariants),
    chaos: part('chaos', shape.chaos),
    contract: part('contract', shape.contract),
    contracts: part('contracts', shape.contracts),
    chaos_matrix: part('chaos_matrix', shape.chaos_matrix),
    replays: part('replays', shape.replays),
    wire: part('wire', shape.wire),
    scoring: part('scoring', shape.scoring),
    output: part('output', shape.output),
    certificate: part('certificate', shape.certificate),
    advanced: part('advanced', shape.advanced),
  }
}
