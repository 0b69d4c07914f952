import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { closest } from 'fastest-levenshtein'
import { reasonOf, UserError } from '../base/user-error.ts'
import { parseProfile } from '../chaos/profile.ts'
import type { Profile } from '../chaos/schema.ts'

/** The profiles that come with flakestorm: `profiles/` stands two folders above this file, in `src` as in `dist`. */
const builtIn = join(import.meta.dirname, '..', '..', 'profiles')

/** A profile by its name, or by the path of a file relative to the config's folder. */
export function readProfile(name: string, folder: string): Profile {
  const own = join(builtIn, `${name}.yaml`)
  const file = /^\w+$/.test(name) && existsSync(own) ? own : resolve(folder, name)
  return parseProfile(textOf(file, name), file)
}

/** Every built-in profile with the sentence that says what it imitates, by name. */
export function allProfiles(): readonly { readonly name: string; readonly description: string }[] {
  return names().map((name) => ({ name, description: readProfile(name, builtIn).description }))
}

function names(): readonly string[] {
  return readdirSync(builtIn)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .toSorted()
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UserError(
      {
        key: 'chaos.profile',
        message: `There is no chaos profile "${name}", and no such file: ${reasonOf(error)}.`,
        hint: `Did you mean ${closest(name, [...names()])}? \`flakestorm profiles\` lists all.`,
      },
      { cause: error },
    )
  }
}
