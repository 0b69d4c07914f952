import { UserError } from '../base/user-error.ts'
import { readConfig } from '../disk/read-config.ts'
import { wiring } from '../world.ts'
import type { Io } from './io.ts'

const styles = ['sh', 'github', 'docker'] as const

/** `flakestorm env`: what an agent that somebody else starts must be told, so that its calls come past the gateway. */
export async function env(
  flags: { readonly config?: string; readonly style?: string },
  io: Io,
): Promise<number> {
  const style = styles.find((known) => known === flags.style)
  if (style === undefined) {
    throw new UserError({
      message: `There is no style "${flags.style}".`,
      hint: `Use one of ${styles.join(', ')}.`,
    })
  }
  io.out(await wiring(readConfig(flags.config ?? null, io.folder, io.env).config, io.env, style))
  return 0
}
