import { createHash } from 'node:crypto'
import { canonical } from '../invariants/canonical.ts'
import type { Report } from './report.ts'
import type { ResultCell } from './result.ts'

/** Two SHA-256 over a result, in hex. Both read values, not bytes: the order of keys and spaces change neither. */
export interface Digests {
  /**
   * What was tested: the config's own hash, the seed, and of each cell in order its id, prompt, mutation and scenario, and which
   * rules were held against it, with severity. Equal for every run of the same suite.
   */
  readonly suite: string
  /** All of the result: everything of the report, and everything of each cell in order. Equal for this result alone. */
  readonly result: string
}

/** Reads the cells once and holds none of them. */
export async function digestsOf(report: Report, cells: AsyncIterable<ResultCell>): Promise<Digests> {
  const suite = createHash('sha256').update(line([report.suite, report.seed]))
  const result = createHash('sha256').update(line(report))
  for await (const cell of cells) {
    suite.update(line(askedIn(cell)))
    result.update(line(cell))
  }
  return { suite: suite.digest('hex'), result: result.digest('hex') }
}

function askedIn({ id, phase, promptId, golden, prompt, mutation, scenario, verdicts }: ResultCell): unknown {
  const rules = verdicts.map(({ rule, type, severity, counts }) => [rule, type, severity, counts])
  return [id, phase, promptId, golden, prompt, mutation, scenario, rules]
}

function line(value: unknown): string {
  return `${canonical(value)}\n`
}
