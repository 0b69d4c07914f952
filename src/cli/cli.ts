import { Command, CommanderError, Option } from 'commander'
import { version } from '../version.ts'
import type { Io } from './io.ts'

/** Runs one command line and returns its exit code; never throws for what a user can mend. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  let exit = 0
  const program = programOf(io, (code) => (exit = code))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { showError } = await import('./show-error.ts')
    return showError(error, io)
  }
}

function programOf(io: Io, leave: (code: number) => void): Command {
  const program = new Command('flakestorm')
    .description('Chaos-tests an AI agent and gates on an honest score.')
    .version(version, '-v, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText('after', '\nStart with `flakestorm init`, then `flakestorm verify`, then `flakestorm run`.')

  const configOption = (): Option => new Option('-c, --config <file>', 'the config (default: flakestorm.yaml)')
  const runOptions = (command: Command): Command =>
    command
      .addOption(configOption())
      .option('--phases <list>', 'only these phases, separated by commas')
      .option('--cell <id>', 'one cell: see one failure again')
      .option('--seed <n>', 'another seed than the config says')
      .option('--min-score <score>', 'the bar: 0.8 or 80%')
      .option('--repeats <n>', 'how often each cell is run')
      .option('--concurrency <n>', 'how many cells at once')
      .option('--agent-url <url>', 'another address of the agent')
      .option('--start <command>', 'another command that starts the agent')
      .option('-o, --output <folder>', 'where the reports go')
      .option('--summary <file>', 'append the Markdown summary to this file, too')
      .option('--json', 'print the report as JSON; progress goes to stderr')
      .option('-q, --quiet', 'no progress')

  program
    .command('init')
    .description('write a commented flakestorm.yaml for the agent in this folder')
    .argument('[file]', 'where to write it', 'flakestorm.yaml')
    .option('--agent <address>', 'a URL, module:attr, file.mjs:export, or a command line')
    .option('--type <type>', 'http, openai, command, module, python or langchain')
    .option('-f, --force', 'replace an existing file')
    .action(async (file: string, options: object) => leave(await (await import('./init.ts')).init(file, options, io)))
  program
    .command('verify')
    .description('check the config, reach the agent, ask every golden prompt once')
    .addOption(configOption())
    .option('--agent-url <url>', 'another address of the agent')
    .option('--json', 'print the result as JSON')
    .action(async (options: object) => leave(await (await import('./verify.ts')).verify(options, io)))
  program
    .command('plan')
    .description('print every cell and the counts without calling anybody')
    .addOption(configOption())
    .option('--phases <list>', 'only these phases, separated by commas')
    .option('--seed <n>', 'another seed than the config says')
    .option('--repeats <n>', 'how often each cell is run')
    .option('--json', 'print the cells as JSON lines')
    .action(async (options: object) => leave(await (await import('./plan.ts')).plan(options, io)))
  runOptions(program.command('run').description('run the storm and gate on its score')).action(
    async (options: object) => leave(await (await import('./run.ts')).run(options, io)),
  )
  runOptions(program.command('ci').description('run as the GitHub Action does: plain lines, every report file')).action(
    async (options: object) => leave(await (await import('./run.ts')).run({ ...options, ci: true }, io)),
  )
  program
    .command('schema')
    .description('print the JSON Schema of flakestorm.yaml')
    .action(async () => leave(await (await import('./schema.ts')).schema(io)))
  program
    .command('demo')
    .description('watch a fragile and a hardened agent in the same storm')
    .action(async () => leave(await (await import('./demo.ts')).demo(io)))
  return program
}
