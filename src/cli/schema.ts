import { configJsonSchema } from '../config/json-schema.ts'
import { resultJsonSchema } from '../report/result-schema.ts'
import type { Io } from './io.ts'

/** `flakestorm schema`: what editors need to complete and check `flakestorm.yaml`, or what `result.json` looks like. */
export async function schema({ result }: { readonly result?: boolean }, io: Io): Promise<number> {
  io.out(`${JSON.stringify(result === true ? resultJsonSchema() : configJsonSchema(), null, 2)}\n`)
  return 0
}
