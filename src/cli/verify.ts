import { check } from '../launch.ts'
import { plain } from '../report/escape.ts'
import { paint } from '../report/paint.ts'
import { problems } from '../report/problems.ts'
import type { PreflightResult } from '../report/report.ts'
import { duration } from '../report/words.ts'
import type { Io } from './io.ts'
import { orderOf } from '../order.ts'
import { prepareStoppable } from './stoppable.ts'
import { isOwned, wiring } from '../world.ts'

/** `flakestorm verify`: config, reachability, and every golden prompt once in a clean world. */
export async function verify(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const order = orderOf(flags, { folder: io.folder, env: io.env, jobContext: null })
  const prepared = await prepareStoppable(order, io, { mode: 'told' })
  const { plan, config, configFile } = prepared
  const ink = paint(io.colour.out)
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    const { preflight, notes, failure, exit } = await check(prepared, {
      watch: () => {},
      signal: stop.signal,
      log: () => {},
    })
    if (flags.json === true)
      io.out(`${JSON.stringify({ configFile, planned: plan.total, preflight, notes, exit })}\n`)
    else {
      io.out(
        `${ink.green('✓')} ${plain(configFile)} is valid: ${plan.total} cells from ${plan.preflight.length} golden prompts\n`,
      )
      for (const sentence of notes) io.out(ink.dim(`  note: ${plain(sentence)}\n`))
      if (config.gateway !== null && !isOwned(config))
        io.out(`The agent must be started with these variables:\n${await wiring(config, io.env, 'sh')}`)
      for (const result of preflight) io.out(lineOf(result, ink))
    }
    if (failure !== null) io.err(`${problems(failure, { colour: io.colour.err })}\n`)
    return exit
  } finally {
    stopped()
  }
}

function lineOf(
  { promptId, held, broken, durationMs }: PreflightResult,
  ink: ReturnType<typeof paint>,
): string {
  if (held) return `${ink.green('✓')} ${plain(promptId)}  holds its rules  ${ink.dim(duration(durationMs))}\n`
  const lines = broken.map(
    ({ rule, expected, actual }) =>
      `    ${plain(rule)}: expected ${plain(expected)}, seen ${plain(actual)}\n`,
  )
  return `${ink.red('✗')} ${plain(promptId)}  breaks its rules or gets no answer in a clean world\n${lines.join('')}`
}
