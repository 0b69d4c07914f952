import type { Asked } from '../one-by-one.ts'
import { wordsOf } from '../replay/cut-up.ts'
import type { Case } from '../replay/shrink-case.ts'
import { plain } from '../report/escape.ts'
import type { Interval } from '../scoring/score.ts'
import type { Fault } from './shrink-start.ts'

const gravest = ['critical', 'high', 'medium', 'low']

/** The counting rules that broke, the gravest first; what the replay itself asks for is no rule about the agent. */
export function brokenIn({ outcome }: Asked): readonly string[] {
  return outcome.verdicts
    .filter(({ counts, status, type }) => counts && status === 'broken' && type !== 'replay_matched')
    .toSorted((left, right) => gravest.indexOf(left.severity) - gravest.indexOf(right.severity))
    .map(({ rule }) => rule)
}

/** True where the same rule broke; an answer that rests on a call which nobody recorded proves nothing. */
export function brokeAgain(asked: Asked, rule: string): boolean {
  const { status, verdicts } = asked.outcome
  if (status !== 'failed') return false
  const isMissed = verdicts.some(
    (verdict) => verdict.type === 'replay_matched' && verdict.status === 'errored',
  )
  return !isMissed && brokenIn(asked).includes(rule)
}

export interface Tried {
  readonly broke: number
  readonly of: number
}

export interface Told {
  readonly before: Case<Fault>
  readonly after: Case<Fault>
  readonly rule: string
  /** True where the request differs from the usual one beyond its text, which nothing is left out of. */
  readonly isOdd: boolean
  readonly calls: number
  readonly isMinimal: boolean
  readonly first: Tried
  readonly last: Tried & { readonly interval: Interval }
}

/** What became of a case, as lines: the difference, the counts, and how sure it is. */
export function told({ before, after, rule, isOdd, calls, isMinimal, first, last }: Told): string {
  const lines = [
    ...(before.input === after.input ? [`  ${after.input}`] : [`- ${before.input}`, `+ ${after.input}`]),
    ...gone([before.turns, after.turns], (turn) => `earlier turn: ${turn}`),
    ...gone(
      [before.context, after.context],
      (message) => `message of the context: ${JSON.stringify(message)}`,
    ),
    ...gone([before.faults, after.faults], (fault) => `fault: ${faultName(fault)}`),
    ...gone([before.toolResponses, after.toolResponses], ({ tool }) => `recorded response: ${tool}`),
    ...gone([before.exchanges, after.exchanges], (at) => `recorded call: #${at + 1}`),
    ...(isOdd ? ['  beyond its text the request is as it was'] : []),
  ]
  const from = wordsOf(before.input).length
  const words = `${from} ${from === 1 ? 'word' : 'words'} to ${wordsOf(after.input).length}`
  const end = isMinimal
    ? 'nothing more can go alone'
    : 'the calls ended before everything was tried; --max-calls allows more'
  const percent = (share: number): string => `${Math.round(share * 100)} %`
  const { low, high } = last.interval
  const sure = `${rule} broke in ${last.broke} of ${last.of} tries of the smallest (95 % interval ${percent(low)} to ${percent(high)})`
  const flaky =
    first.broke < first.of || last.broke < last.of
      ? `\n  The agent does not do the same each time: as it was given it broke in ${first.broke} of ${first.of}. A part that seemed to be needed may only have been unlucky.`
      : ''
  return `${lines.map((line) => plain(line)).join('\n')}\n\n  ${words}, ${calls} calls, ${end}\n  ${plain(sure)}${flaky}\n`
}

function gone<Part>(
  [before, after]: readonly [readonly Part[], readonly Part[]],
  line: (part: Part) => string,
): readonly string[] {
  // What is left stands in its order; two parts may be equal, and only one of them left.
  let met = 0
  return before.map((part) => {
    const stays = met < after.length && after[met] === part
    if (stays) met += 1
    return `${stays ? ' ' : '-'} ${line(part)}`
  })
}

function faultName({ of, fault }: Fault): string {
  if (of === 'tool') return `${fault.tool} ${fault.mode}`
  return of === 'model' ? `model ${fault.mode}` : `context ${fault.type}`
}
