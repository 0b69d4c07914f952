import { digestOf } from '../base/random.ts'
import { orderOf } from '../order.ts'
import { prepareLaunch } from '../prepare.ts'
import { outcomeHash } from '../replay/outcome-hash.ts'
import type { Io } from './io.ts'
import { type RunFlags, watched } from './run.ts'

/** `flakestorm replay run`: sessions with their recordings, the verdict, and a hash that is the same each time. */
export async function replayRun(target: string, flags: RunFlags, io: Io): Promise<number> {
  const order = orderOf({ ...flags, replay: target }, { folder: io.folder, env: io.env, jobContext: null })
  const hashes: string[] = []
  const launched = await watched(await prepareLaunch(order), flags, io, (happening) => {
    if (happening.kind === 'cell') hashes.push(outcomeHash(happening.outcome))
  })
  const { show } = await import('./show.ts')
  show(launched, flags, io)
  const line = `  outcome hash ${digestOf(16, ...hashes)}\n`
  if (flags.json === true) io.err(line)
  else io.out(line)
  return launched.exit
}
