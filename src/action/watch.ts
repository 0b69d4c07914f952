import { performance } from 'node:perf_hooks'
import { plain } from '../report/escape.ts'
import type { Outcome } from '../run/outcome.ts'
import type { Watch } from '../run/watch.ts'

/** Broken cells that get a line of their own; the summary has the rest. */
const mostBroken = 40

const progressEveryMs = 10_000

/** A storm in a log that nobody redraws: a line for each broken cell, and now and then how far it is. */
export function watchInLog(total: number, say: (line: string) => void): Watch {
  let done = 0
  let broken = 0
  let saidAt = performance.now()

  const count = ({ cell, status, verdicts }: Outcome): void => {
    done += 1
    if (status === 'failed' || status === 'errored') {
      broken += 1
      const rules = verdicts.filter(
        (one) => one.counts && (one.status === 'broken' || one.status === 'errored'),
      )
      if (broken <= mostBroken) say(`  ${status} ${cell.id}: ${rules.map(({ rule }) => rule).join(', ')}`)
      if (broken === mostBroken + 1) say('  further broken cells are in the summary')
    }
    if (performance.now() - saidAt < progressEveryMs) return
    saidAt = performance.now()
    say(`  ${done}/${total} cells, ${broken} broken`)
  }

  return (happening) => {
    switch (happening.kind) {
      case 'preflight':
        say(
          `Asking ${happening.total === 1 ? 'the golden prompt' : `${happening.total} golden prompts`} once in a clean world.`,
        )
        break
      case 'checked':
        if (happening.outcome.status === 'failed') say(`  fails clean: ${happening.outcome.cell.promptId}`)
        break
      case 'phase':
        say(`${happening.phase}: ${happening.total} cells`)
        break
      case 'cell':
        count(happening.outcome)
        break
    }
  }
}

/** Lines of the agent itself, up to a number that keeps the log readable; `all` shows every one. */
export function agentLines(
  say: (line: string) => void,
  { all }: { readonly all: boolean },
): (line: string) => void {
  let said = 0
  return (line) => {
    said += 1
    if (all || said <= mostAgentLines) say(`  agent │ ${plain(line)}`)
    if (!all && said === mostAgentLines + 1)
      say('  further lines of the agent are left out; re-run with debug logging to see them')
  }
}

const mostAgentLines = 200
