import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { reasonOf, UserError } from '../base/user-error.ts'
import { parseFile } from '../chaos/parse-file.ts'
import type { Contract } from '../contract/schema.ts'
import { contractSchema } from '../contract/schema.ts'
import { withLongForms } from '../invariants/long-form.ts'
import { placedIn } from '../invariants/plugin.ts'
import type { ReadContract } from '../plan/bind-sessions.ts'

/** Contracts in files of their own, bare or under `contract:`; a path starts at the session's file, then at the config. */
export function contractReader(folder: string): ReadContract {
  return (path, { file, id }) => {
    const places = [...(file === null ? [] : [resolve(dirname(file), path)]), resolve(folder, path)]
    const found = places.find((place) => existsSync(place)) ?? places[0] ?? path
    const contract = contractIn(textOf(found, id), found)
    return { ...contract, invariants: contract.invariants.map((rule) => placedIn(rule, found)) }
  }
}

function contractIn(text: string, file: string): Contract {
  const schema = contractSchema()
  const isWrapped = /^\s*["']?contract["']?\s*:/m.test(text)
  const whole = isWrapped ? z.strictObject({ contract: schema }).transform((raw) => raw.contract) : schema
  return parseFile(
    text,
    file,
    z.preprocess((raw) => withLongForms(raw, ''), whole),
  )
}

function textOf(file: string, session: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(
      {
        key: 'replays.sessions',
        message: `Cannot read the contract ${file} of the session \`${session}\`: ${reasonOf(error)}.`,
        hint: 'Name a contract of the config, or the path of a file that holds one.',
      },
      { cause: error },
    )
  }
}
