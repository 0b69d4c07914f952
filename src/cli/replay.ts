import { digestOf } from '../base/random.ts'
import { orderOf } from '../order.ts'
import { outcomeHash } from '../replay/outcome-hash.ts'
import type { Watch } from '../run/watch.ts'
import type { Io } from './io.ts'
import { type RunFlags, watched } from './run.ts'
import { prepareStoppable } from './stoppable.ts'

/** `flakestorm replay run`: sessions with their recordings, the verdict, and a hash that is the same each time. */
export async function replayRun(target: string, flags: RunFlags, io: Io): Promise<number> {
  const order = orderOf({ ...flags, replay: target }, { folder: io.folder, env: io.env, jobContext: null })
  const hashes: string[] = []
  const also: Watch = (happening) => {
    if (happening.kind !== 'cell' || happening.outcome.status === 'excluded') return
    hashes.push(outcomeHash(happening.outcome))
  }
  const launched = await watched(await prepareStoppable(order, io), { flags, io, also })
  const { show } = await import('./show.ts')
  show(launched, flags, io)
  // A hash of a part of them, or of none, would be the same as another's who got no further.
  if (hashes.length < launched.report.planned) return launched.exit
  const line = `  outcome hash ${digestOf(16, ...hashes)}\n`
  if (flags.json === true) io.err(line)
  else io.out(line)
  return launched.exit
}
