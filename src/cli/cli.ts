import { Command, CommanderError } from 'commander'
import { Stopped } from '../base/stopped.ts'
import { version } from '../version.ts'
import { contractCommand } from './contract-command.ts'
import { runCommand, withConfig, withPlan } from './flags.ts'
import type { Io } from './io.ts'
import type { McpWrapFlags } from './mcp-wrap.ts'
import type { RecordFlags } from './record.ts'
import { exportCommand, recordCommand, shrinkCommand } from './session-commands.ts'
import type { ShrinkFlags } from './shrink.ts'
import type { ExportFlags } from './replay-export.ts'
import { importCommand } from './import-command.ts'
import type { ImportFlags } from './import-wish.ts'

/** Runs one command line and returns its exit code; never throws for what a user can mend. */
export async function cli(argv: readonly string[], io: Io): Promise<number> {
  let exit = 0
  const program = programOf(io)
  for (const command of commandsOf(io, (code) => (exit = code))) program.addCommand(inherit(command, program))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    if (error instanceof Stopped) return 130
    const { showError } = await import('./show-error.ts')
    return showError(error, io)
  }
}

/** Subcommands, too, end with our exit codes and print where we say. */
function inherit(command: Command, parent: Command): Command {
  command.copyInheritedSettings(parent)
  for (const inner of command.commands) inherit(inner, command)
  return command
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
    contractCommand(io, leave),
    replayCommand(io, leave),
    recordCommand().action(async (command: readonly string[], flags: RecordFlags) =>
      leave(await (await import('./record.ts')).record(command, flags, io)),
    ),
    shrinkCommand().action(async (target: string, flags: ShrinkFlags) =>
      leave(await (await import('./shrink.ts')).shrink(target, flags, io)),
    ),
    reportCommand().action(async (file: string, flags: object) =>
      leave(await (await import('./report.ts')).report(file, flags, io)),
    ),
    mutationsCommand().action(async (flags: object) =>
      leave(await (await import('./mutations.ts')).mutations(flags, io)),
    ),
    certificateCommand(io, leave),
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
      .option('--result', 'that of result.json')
      .action(async (flags: object) => leave(await (await import('./schema.ts')).schema(flags, io))),
    new Command('demo')
      .description('watch a fragile and a hardened agent in the same storm')
      .action(async () => leave(await (await import('./demo.ts')).demo(io))),
  ]
}

function replayCommand(io: Io, leave: (code: number) => void): Command {
  return new Command('replay')
    .description('play recorded incidents again')
    .addCommand(
      runCommand('run', 'replay sessions, with their recordings in the place of tools and models')
        .argument('[target]', 'a session file, a folder of them, or an id (default: the configured sessions)')
        .action(async (target: string | undefined, flags: object) =>
          leave(await (await import('./replay.ts')).replayRun(target ?? '', flags, io)),
        ),
    )
    .addCommand(
      exportCommand().action(async (flags: ExportFlags) =>
        leave(await (await import('./replay-export.ts')).replayExport(flags, io)),
      ),
    )
    .addCommand(
      importCommand().action(async (file: string | undefined, flags: ImportFlags) =>
        leave(await (await import('./replay-import.ts')).replayImport(file, flags, io)),
      ),
    )
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

function reportCommand(): Command {
  return new Command('report')
    .description('show a result file again, in any form')
    .argument('[file]', 'what a run left', 'reports/result.json')
    .option('--format <format>', 'terminal, markdown, html, junit, sarif or json', 'terminal')
    .option('-o, --output <file>', 'write it there instead of printing it')
}

function mutationsCommand(): Command {
  return new Command('mutations')
    .description('list the ways in which prompts are rewritten, or show what they do')
    .option('--preview <prompt>', 'what becomes of this prompt')
    .option('--types <list>', 'only these types, separated by commas')
    .option('--count <n>', 'variants of each type', '3')
    .option('--seed <n>', 'the seed of the preview', '42')
    .option('--refresh', 'let the model of the config write all variants anew, and freeze them')
    .option('-c, --config <file>', 'the config of --refresh (default: flakestorm.yaml)')
    .option('--json', 'print it as JSON')
}

function certificateCommand(io: Io, leave: (code: number) => void): Command {
  return withConfig(new Command('certificate'))
    .description('write a one-page certificate of a result, as HTML and PDF')
    .argument('[result]', 'a result file; the one of the config when absent')
    .option('-o, --output <folder>', 'where it goes (default: beside the result)')
    .option('--tester-name <name>', 'who stands for the test')
    .option('--pass-threshold <score>', 'the score that it asks for: 0.8 or 80%')
    .option('--format <format>', 'html, pdf or both')
    .option('--chromium <path>', 'the browser that prints the PDF')
    .action(async (file: string | undefined, flags: object) =>
      leave(await (await import('./certificate.ts')).certificate(file, flags, io)),
    )
    .addCommand(
      new Command('verify')
        .description('check that a certificate is what a result gives')
        .argument('<certificate>', 'the HTML file')
        .argument('<result>', 'the result file')
        .action(async (page: string, file: string) =>
          leave(await (await import('./certificate.ts')).verifyCertificate(page, file, io)),
        ),
    )
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
