import { plain } from '../report/escape.ts'

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
