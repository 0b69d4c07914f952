import { UserError } from '../base/user-error.ts'
import { orderOf } from '../order.ts'
import { prepareLaunch } from '../prepare.ts'
import { plain } from '../report/escape.ts'
import type { Io } from './io.ts'

/** `flakestorm mutations --refresh`: the model writes every variant anew, and the lock beside the config keeps them. */
export async function refresh(config: string | undefined, io: Io): Promise<number> {
  const order = orderOf({ config, phases: 'mutation' }, { folder: io.folder, env: io.env, jobContext: null })
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  const say = (line: string): void => io.out(`${plain(line)}\n`)
  try {
    const prepared = await prepareLaunch(order, { mode: 'refresh', signal: stop.signal, say })
    if (prepared.config.mutations.generator === 'offline') throw nothingToFreeze(prepared.configFile)
    for (const note of prepared.plan.notes) io.out(`note: ${plain(note)}\n`)
    return 0
  } catch (error) {
    if (!stop.signal.aborted) throw error
    io.err('Stopped; what was written by then is kept.\n')
    return 130
  } finally {
    stopped()
  }
}

function nothingToFreeze(configFile: string): UserError {
  return new UserError({
    message: `Nothing is to be frozen: ${configFile} draws its mutations offline.`,
    hint: 'Let a model write them with `mutations.generator: model`.',
  })
}
