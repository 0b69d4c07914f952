import type { Outcome } from '../run/outcome.ts'
import type { Watch } from '../run/watch.ts'
import { cells, duration } from './words.ts'

/** Broken cells that get a line of their own; the report has the rest. */
const mostBroken = 40

const progressEveryMs = 10_000

/** A storm in a log that nobody redraws: a line for each broken cell, and now and then how far it is. */
export function watchInLog(say: (line: string) => void, now: () => number): Watch {
  let total = 0
  let done = 0
  let broken = 0
  let saidAt = now()

  const count = (outcome: Outcome): void => {
    done += 1
    if (isBroken(outcome)) {
      broken += 1
      if (broken <= mostBroken) say(brokenLine(outcome))
      if (broken === mostBroken + 1) say('  further broken cells are in the report')
    }
    if (now() - saidAt < progressEveryMs) return
    saidAt = now()
    say(`  ${done}/${total} cells, ${broken} broken`)
  }

  return (happening) => {
    switch (happening.kind) {
      case 'preflight':
        say(preflightLine(happening.total))
        break
      case 'baselines':
      case 'memory':
        say(beforehandLine(happening))
        break
      case 'checked':
        if (!isClean(happening.outcome)) say(`  fails clean: ${happening.outcome.cell.promptId}`)
        break
      case 'phase':
        ;[total, done, broken] = [happening.total, 0, 0]
        say(`${happening.phase}: ${cells(total)}`)
        break
      case 'cell':
        count(happening.outcome)
        break
    }
  }
}

export function preflightLine(total: number): string {
  return `Asking ${total === 1 ? 'the golden prompt' : `${total} golden prompts`} once in a clean world.`
}

/** What is asked beyond the golden prompts before a contract is held against anything. */
export function beforehandLine({
  kind,
  total,
}: {
  readonly kind: 'baselines' | 'memory'
  readonly total: number
}): string {
  return kind === 'memory'
    ? `Asking ${total} questions to see whether the agent remembers: nothing resets it.`
    : `Asking ${total} more in a clean world, for rules that compare.`
}

/** A golden prompt that no rule speaks about has broken none. */
export function isClean({ status }: Outcome): boolean {
  return status === 'passed' || status === 'unjudged'
}

export function isBroken({ status }: Outcome): boolean {
  return status === 'failed' || status === 'errored'
}

/** One broken cell and the rules that it broke. */
function brokenLine({ cell, status, verdicts }: Outcome): string {
  const rules = verdicts.filter((one) => one.counts && (one.status === 'broken' || one.status === 'errored'))
  return `  ${status} ${cell.id}: ${rules.map(({ rule }) => rule).join(', ')}`
}

/** How far a phase is, with its pace and what is left at that pace. */
export function figures(
  so: { readonly done: number; readonly total: number; readonly broken: number },
  ms: number,
): string {
  const pace = (so.done / Math.max(1, ms)) * 1000
  const left = pace > 0 ? `${duration(((so.total - so.done) / pace) * 1000)} left` : '…'
  return `${so.done}/${so.total}  ${pace.toFixed(pace < 10 ? 1 : 0)} cells/s  ${left}  ${so.broken} broken`
}
