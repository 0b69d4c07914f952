import { launch, type Launched } from '../launch.ts'
import type { Asking, Prepared } from '../prepare.ts'
import type { Io } from './io.ts'
import { orderOf } from '../order.ts'
import type { Watch } from '../run/watch.ts'
import { progress } from './progress.ts'
import { prepareStoppable } from './stoppable.ts'

export interface RunFlags {
  readonly json?: boolean
  readonly quiet?: boolean
  readonly ci?: boolean
  readonly verbose?: boolean
  readonly chaosOnly?: boolean
  readonly summary?: string
}

/** `flakestorm run` and `ci`: the storm with its progress, the verdict, and where the files are. */
export async function run(flags: RunFlags, io: Io): Promise<number> {
  const order = orderOf(flags, { folder: io.folder, env: io.env, jobContext: null })
  return runPrepared(await prepareStoppable(order, io, drawingFor(flags, io)), flags, io)
}

/** At home what the lock lacks is asked for; a gate asks no model, so that both sides of a change see the same inputs. */
function drawingFor(flags: RunFlags, io: Io): Asking {
  const isGate = flags.ci === true || !['', '0', 'false'].includes(io.env['CI'] ?? '')
  const say = flags.quiet === true ? () => {} : (line: string) => io.err(`${line}\n`)
  return { mode: isGate ? 'locked' : 'ask', say }
}

/** Runs what was prepared, shows it, and returns the exit code. */
export async function runPrepared(prepared: Prepared, flags: RunFlags, io: Io): Promise<number> {
  const launched = await watched(prepared, { flags, io })
  const { show } = await import('./show.ts')
  show(launched, flags, io)
  return launched.exit
}

/** Who sees a run while it goes on: the terminal, as the flags want it, and whoever else has something to do at each step. */
interface Onlookers {
  readonly flags: RunFlags
  readonly io: Io
  readonly also?: Watch
}

/** Runs what was prepared with its progress on standard error, and leaves the rest to be shown. */
export async function watched(
  prepared: Prepared,
  { flags, io, also = () => {} }: Onlookers,
): Promise<Launched> {
  const shown = progress({ ...io, live: io.live && flags.ci !== true }, flags.quiet === true)
  const stop = new AbortController()
  const stopped = io.onStop(() => {
    shown.say('Stopping: no new cell is started, what is known is written. Once more ends at once.')
    stop.abort()
  })
  try {
    return await launch(prepared, {
      watch: (happening) => {
        shown.watch(happening)
        also(happening)
      },
      signal: stop.signal,
      log: flags.verbose === true ? (line) => shown.say(`  agent │ ${line}`) : () => {},
    })
  } finally {
    shown.end()
    stopped()
  }
}
