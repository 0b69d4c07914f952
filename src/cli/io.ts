import { once } from 'node:events'

/** Everything that a command touches outside itself. */
export interface Io {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  /** Resolves once what was printed is on its way: a pipe that is read slowly would else be kept in memory as a whole. */
  readonly drained: () => Promise<void>
  readonly folder: string
  readonly env: Readonly<Record<string, string | undefined>>
  /** Standard error is a terminal that can redraw. */
  readonly live: boolean
  readonly colour: { readonly out: boolean; readonly err: boolean }
  /** Columns of the terminal. */
  readonly width: number
  /** Calls back on the first request to stop (Ctrl-C, SIGTERM); returns what takes the call back. */
  readonly onStop: (stop: () => void) => () => void
}

/** The real terminal, honouring NO_COLOR, FORCE_COLOR and CI. */
export function realIo(): Io {
  const { env, stdout, stderr } = process
  const colour = (stream: NodeJS.WriteStream): boolean =>
    (env['FORCE_COLOR'] ?? '') !== ''
      ? env['FORCE_COLOR'] !== '0'
      : stream.isTTY && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb'
  // A reader such as `head` that has seen enough is no bug of ours.
  for (const stream of [stdout, stderr]) stream.on('error', endQuietly)
  return {
    out: (text) => void stdout.write(text),
    err: (text) => void stderr.write(text),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, 'drain')
    },
    folder: process.cwd(),
    env,
    live: stderr.isTTY && (env['CI'] ?? '') === '' && env['TERM'] !== 'dumb',
    colour: { out: colour(stdout), err: colour(stderr) },
    width: stderr.columns ?? 80,
    onStop,
  }
}

/** The user's own code may have left a timer or a socket behind, which must not keep the process alive. */
export function endSoon(): void {
  setTimeout(() => process.exit(), 500).unref()
}

/** Nobody reads any more: ends as a program that SIGPIPE ends, since a run that is not over has not passed. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(141)
  throw error
}

function onStop(stop: () => void): () => void {
  let asked = false
  const listener = (signal: NodeJS.Signals): void => {
    // A second request means now: what is on disk stays there.
    if (asked) process.exit(signal === 'SIGINT' ? 130 : 143)
    asked = true
    stop()
  }
  process.on('SIGINT', listener).on('SIGTERM', listener)
  return () => void process.off('SIGINT', listener).off('SIGTERM', listener)
}
