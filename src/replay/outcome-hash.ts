import { digestOf } from '../base/random.ts'
import type { Verdict } from '../invariants/verdict.ts'
import type { Transcript } from '../transcript/transcript.ts'
import { replacing } from './normalise.ts'

/**
 * A digest of what a cell came to: the ending, the answer, the calls and what they got, the verdicts. Times, ports, fresh
 * ids (UUIDs) and the order of calls made at once are no part of it, so that a deterministic replay has the same hash each time.
 */
export function outcomeHash({ cell, transcript, verdicts }: Hashed): string {
  // What a verdict saw stands in the answer already, or it is a time.
  const judged = verdicts.map(({ rule, status }) => [rule, status])
  return digestOf(16, withoutChance(JSON.stringify([cell.id, told(transcript), judged])))
}

interface Hashed {
  readonly cell: { readonly id: string }
  readonly transcript: Transcript
  readonly verdicts: readonly Verdict[]
}

function told({ ending, output, toolCalls, traffic }: Transcript): unknown {
  const kind = ending.kind === 'refused' ? [ending.kind, ending.status] : [ending.kind]
  const tools = traffic?.toolCalls.map(({ name, args, status, result, failed }) => [
    name,
    args,
    status,
    result,
    failed,
  ])
  const models = traffic?.modelCalls.map(({ provider, model, status, said, asked }) => [
    provider,
    model,
    status,
    said,
    asked,
  ])
  return [kind, output, toolCalls, sorted(tools), sorted(models), traffic?.replay?.missed]
}

function sorted(calls: readonly unknown[] | undefined): readonly string[] {
  return (calls ?? []).map((call) => withoutChance(JSON.stringify(call))).toSorted()
}

/** An idempotency key is another one each time, and so is a free port of this machine; a date in an answer is part of it. */
const withoutChance = replacing([
  'uuids',
  { pattern: String.raw`(?<=\b(?:127\.0\.0\.1|localhost):)\d{1,5}\b`, as: 'port' },
])
