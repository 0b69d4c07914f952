import { Command, Option } from 'commander'
import { withConfig } from './flags.ts'

/** `record`: an agent in live use, as sessions. */
export function recordCommand(): Command {
  return withConfig(new Command('record'))
    .description('put the gateway around an agent in live use, and write a session of each invocation')
    .argument('[command...]', 'the command that is recorded, behind two dashes; `agent.start` when absent')
    .option('--out <folder>', 'where sessions go', 'replays/recorded')
    .option('--once', 'the command answers one question and ends, whatever type the agent of the config is')
    .option('--port <n>', 'where an HTTP agent is asked while it is recorded (default: any free port)', '0')
    .option('--parallel', 'several invocations at once: the agent carries x-flakestorm-cell on to its tools')
    .option('--verbose', 'show the lines that the agent itself prints')
}

/** `shrink`: the smallest case that still breaks the same rule. */
export function shrinkCommand(): Command {
  return withConfig(new Command('shrink'))
    .description(
      'reduce a failure to the smallest prompt, conversation and world that still break the same rule',
    )
    .argument('<target>', 'a session file, the id of a configured one, or the id of a cell')
    .option('--rule <id>', 'the rule that must break (default: the gravest that does)')
    .option('--max-calls <n>', 'how often the agent is asked at most', '60')
    .option('--recorded-model', 'the model of the session answers as it was recorded, and the prompt stays')
    .option('--seed <n>', 'another seed than the config says')
    .option('--chaos', 'as it was said to the run: chaos that the config does not describe')
    .option('--chaos-profile <name>', 'as it was said to the run: a profile on top of the config')
    .option('--agent-url <url>', 'another address of the agent')
    .option('--start <command>', 'another command that starts the agent')
    .option('-o, --output <file>', 'where the smallest session goes')
}

/** `replay export`: failures become sessions. */
export function exportCommand(): Command {
  return withConfig(new Command('export'))
    .description('make a regression test of each failing cell of a result')
    .requiredOption('--from-report <file>', 'what a run left: reports/result.json')
    .option('--cell <id>', 'this cell alone')
    .option('--id <id>', 'the name of the session; that of its cell when absent')
    .option('-o, --output <folder>', 'where sessions go', 'replays')
    .addOption(
      new Option(
        '--on-unmatched <what>',
        'a call that was not recorded is an error (default, where any was), or goes to the real thing',
      ).choices(['error', 'empty', 'passthrough']),
    )
    .option('--live-model', 'leave the model out of the recording: for a fix that is made in a prompt')
    .option('--rerun', 'ask a cell again whose traffic was not kept, and record it')
    .option('-f, --force', 'replace files that are there')
}
