import { configJsonSchema } from '../config/json-schema.ts'
import type { Io } from './io.ts'

/** `flakestorm schema`: what editors need to complete and check `flakestorm.yaml`. */
export async function schema(io: Io): Promise<number> {
  io.out(`${JSON.stringify(configJsonSchema(), null, 2)}\n`)
  return 0
}
