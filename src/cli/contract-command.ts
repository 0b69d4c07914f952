import { Command } from 'commander'
import { withConfig, withDraws, withRun } from './flags.ts'
import type { Io } from './io.ts'

/** `flakestorm contract` with its three commands; their code is loaded when one is called. */
export function contractCommand(io: Io, leave: (code: number) => void): Command {
  const load = () => import('./contract.ts')
  return new Command('contract')
    .description('hold the agent against its contract, check the contract, or print its score')
    .addCommand(
      withRun(withNarrowing(new Command('run')))
        .description('run the contract phase alone')
        .option('--record-failures', 'keep what crossed the gateway in each failing cell as a session')
        .action(async (flags: object) => leave(await (await load()).contractRun(flags, io))),
    )
    .addCommand(
      withNarrowing(new Command('validate'))
        .description(
          'compile every pattern and follow every reference of the contract, without calling anybody',
        )
        .option('--json', 'print the result as JSON')
        .action(async (flags: object) => leave(await (await load()).contractValidate(flags, io))),
    )
    .addCommand(
      withRun(withNarrowing(new Command('score')))
        .description('print the resilience score alone')
        .option('--from-report <file>', 'of the result.json of an earlier run, without a new one')
        .action(async (flags: object) => leave(await (await load()).contractScore(flags, io))),
    )
}

function withNarrowing(command: Command): Command {
  const more = (each: string, all: readonly string[] = []): readonly string[] => [...all, each]
  return withDraws(withConfig(command))
    .option('--scenario <name>', 'only this scenario; may be repeated', more)
    .option('--invariant <id>', 'only this rule; may be repeated', more)
}
