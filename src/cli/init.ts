import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { UserError } from '../base/user-error.ts'
import { agentTypes } from '../config/config.ts'
import { loadConfig } from '../config/load.ts'
import { cannotWrite } from '../disk/cannot-write.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { detectAgent, type Found, foundFrom } from './detect-agent.ts'
import { initTemplate } from './init-template.ts'
import type { Io } from './io.ts'

interface InitFlags {
  readonly agent?: string
  readonly type?: string
  readonly force?: boolean
}

/** `flakestorm init`: a commented, valid config for the agent that it finds or is told of. */
export async function init(name: string, flags: InitFlags, io: Io): Promise<number> {
  const file = resolve(io.folder, name)
  if (existsSync(file) && flags.force !== true) {
    throw new UserError({
      message: `${name} exists already.`,
      hint: 'Replace it with `--force`, or name another file.',
    })
  }
  const found =
    flags.agent === undefined
      ? detectAgent(io.folder, readOrNull)
      : foundFrom(flags.agent, typeOf(flags.type))
  const text = initTemplate(found)
  // What we hand out must pass our own door; a failure here is our bug and surfaces as one.
  loadConfig(text, { file, env: io.env })
  try {
    makeFolder(dirname(file))
    writeFileSync(file, text)
  } catch (error) {
    throw cannotWrite(name, error)
  }
  io.out(`Wrote ${relative(io.folder, file)} for ${found.what}.\n`)
  io.out('Next: put your own golden prompts and rules in, then `npx flakestorm verify`.\n')
  return 0
}

function typeOf(type: string | undefined): Found['type'] | null {
  if (type === undefined) return null
  const known = agentTypes.find((name) => name === type)
  if (known === undefined) {
    throw new UserError({
      message: `There is no agent type "${type}".`,
      hint: `Use one of ${agentTypes.join(', ')}.`,
    })
  }
  return known
}

function readOrNull(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
