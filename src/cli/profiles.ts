import { allProfiles } from '../disk/read-profile.ts'
import { paint } from '../report/paint.ts'
import type { Io } from './io.ts'

/** `flakestorm profiles`: the chaos that comes with flakestorm, by name. */
export async function profiles(flags: { readonly json?: boolean }, io: Io): Promise<number> {
  const all = allProfiles()
  if (flags.json === true) {
    io.out(`${JSON.stringify(all)}\n`)
    return 0
  }
  const ink = paint(io.colour.out)
  for (const { name, description } of all) io.out(`${ink.bold(name.padEnd(22))} ${description}\n`)
  io.out(
    ink.dim('\nUse one with `chaos: { profile: <name> }`, or `flakestorm run --chaos-profile <name>`.\n'),
  )
  return 0
}
