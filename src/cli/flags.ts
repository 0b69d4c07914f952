import { Command } from 'commander'

/** A command that runs the storm, with every flag that a run has. */
export function runCommand(name: string, description: string): Command {
  return withRun(withPlan(withConfig(new Command(name))))
    .description(description)
    .option('--chaos', 'chaos, too, where the config describes none: the profile api_outage')
    .option('--chaos-only', 'the chaos phase alone')
    .option(
      '--chaos-profile <name>',
      'a profile on top of the config: a name of `flakestorm profiles`, or a file',
    )
    .option('--cell <id>', 'one cell: see one failure again')
    .option('--replay <target>', 'recorded sessions alone: a file, a folder of them, or an id')
    .option('--record-failures', 'keep what crossed the gateway in each failing cell as a session')
}

/** Which config a command reads. */
export function withConfig(command: Command): Command {
  return command.option('-c, --config <file>', 'the config (default: flakestorm.yaml)')
}

/** What changes the plan of a command. */
export function withPlan(command: Command): Command {
  return withDraws(command.option('--phases <list>', 'only these phases, separated by commas'))
}

/** What changes the cells of any phase. */
export function withDraws(command: Command): Command {
  return command
    .option('--seed <n>', 'another seed than the config says')
    .option('--repeats <n>', 'how often each cell is run')
}

/** What a command takes that asks the agent and judges it, whatever the phase. */
export function withRun(command: Command): Command {
  return command
    .option('--min-score <score>', 'the bar: 0.8 or 80%')
    .option('--concurrency <n>', 'how many cells at once')
    .option('--agent-url <url>', 'another address of the agent')
    .option('--start <command>', 'another command that starts the agent')
    .option('-o, --output <folder>', 'where the reports go')
    .option('--summary <file>', 'append the Markdown summary to this file, too')
    .option('--json', 'print the report as JSON; progress goes to stderr')
    .option('--verbose', 'show the lines that the agent itself prints')
    .option('-q, --quiet', 'no progress')
}
