import { Command, CommanderError } from 'commander'
import { version } from '../version.ts'
import type { Io } from './io.ts'
import type { McpWrapFlags } from './mcp-wrap.ts'

/** Runs one command line and returns its exit code; never throws for what a user can mend. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  let exit = 0
  const program = programOf(io)
  for (const command of commandsOf(io, (code) => (exit = code)))
    program.addCommand(command.copyInheritedSettings(program))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { showError } = await import('./show-error.ts')
    return showError(error, io)
  }
}

function programOf(io: Io): Command {
  return new Command('flakestorm')
    .description('Chaos-tests an AI agent and gates on an honest score.')
    .version(version, '-v, --version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({ writeOut: io.out, writeErr: io.err })
    .addHelpText('after', '\nStart with `flakestorm init`, then `flakestorm verify`, then `flakestorm run`.')
}

/** Each command loads its own code when it is called: `--help` must not wait for any of it. */
function commandsOf(io: Io, leave: (code: number) => void): readonly Command[] {
  return [
    initCommand().action(async (file: string, flags: object) =>
      leave(await (await import('./init.ts')).init(file, flags, io)),
    ),
    verifyCommand().action(async (flags: object) =>
      leave(await (await import('./verify.ts')).verify(flags, io)),
    ),
    planCommand().action(async (flags: object) => leave(await (await import('./plan.ts')).plan(flags, io))),
    runCommand('run', 'run the storm and gate on its score').action(async (flags: object) =>
      leave(await (await import('./run.ts')).run(flags, io)),
    ),
    runCommand('ci', 'run as the GitHub Action does: plain lines, no terminal tricks').action(
      async (flags: object) => leave(await (await import('./run.ts')).run({ ...flags, ci: true }, io)),
    ),
    runCommand('chaos', 'run the chaos phase alone').action(async (flags: object) =>
      leave(await (await import('./run.ts')).run({ ...flags, chaosOnly: true }, io)),
    ),
    new Command('profiles')
      .description('list the chaos profiles')
      .option('--json', 'print them as JSON')
      .action(async (flags: object) => leave(await (await import('./profiles.ts')).profiles(flags, io))),
    mcpWrapCommand().action(async (command: readonly string[], flags: McpWrapFlags) =>
      leave(await (await import('./mcp-wrap.ts')).mcpWrap(command, flags, io)),
    ),
    envCommand().action(async (flags: object) => leave(await (await import('./env.ts')).env(flags, io))),
    new Command('schema')
      .description('print the JSON Schema of flakestorm.yaml')
      .action(async () => leave(await (await import('./schema.ts')).schema(io))),
    new Command('demo')
      .description('watch a fragile and a hardened agent in the same storm')
      .action(async () => leave(await (await import('./demo.ts')).demo(io))),
  ]
}

function initCommand(): Command {
  return new Command('init')
    .description('write a commented flakestorm.yaml for the agent in this folder')
    .argument('[file]', 'where to write it', 'flakestorm.yaml')
    .option('--agent <address>', 'a URL, module:attr, file.mjs:export, or a command line')
    .option('--type <type>', 'http, openai, command, module, python or langchain')
    .option('-f, --force', 'replace an existing file')
}

function verifyCommand(): Command {
  return withConfig(new Command('verify'))
    .description('check the config, reach the agent, ask every golden prompt once')
    .option('--agent-url <url>', 'another address of the agent')
    .option('--json', 'print the result as JSON')
}

function planCommand(): Command {
  return withPlan(withConfig(new Command('plan')))
    .description('print every cell and the counts without calling anybody')
    .option('--json', 'print the cells as JSON lines')
}

function envCommand(): Command {
  return withConfig(new Command('env'))
    .description('print the variables that lead an agent of your own to the gateway')
    .option('--style <style>', 'sh, github or docker', 'sh')
}

function mcpWrapCommand(): Command {
  return new Command('mcp-wrap')
    .description('run an MCP server over stdio behind the gateway; agents call it in place of the server')
    .argument('<command...>', 'the command of the real server, behind two dashes')
    .requiredOption('--gateway <url>', 'address of the gateway: http://127.0.0.1:4010/i/<token>')
    .requiredOption('--server <name>', "the server's name")
    .option(
      '--env <name=value>',
      'a variable for the real server; may be repeated',
      (each: string, all: string[]) => [...all, each],
      [],
    )
}

function runCommand(name: string, description: string): Command {
  return withPlan(withConfig(new Command(name)))
    .description(description)
    .option('--chaos', 'chaos, too, where the config describes none: the profile api_outage')
    .option('--chaos-only', 'the chaos phase alone')
    .option(
      '--chaos-profile <name>',
      'a profile on top of the config: a name of `flakestorm profiles`, or a file',
    )
    .option('--cell <id>', 'one cell: see one failure again')
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

function withConfig(command: Command): Command {
  return command.option('-c, --config <file>', 'the config (default: flakestorm.yaml)')
}

function withPlan(command: Command): Command {
  return command
    .option('--phases <list>', 'only these phases, separated by commas')
    .option('--seed <n>', 'another seed than the config says')
    .option('--repeats <n>', 'how often each cell is run')
}
