import { parseFile } from './parse-file.ts'
import { profileSchema } from './schema.ts'
import type { Chaos, Profile } from './schema.ts'

/** Faults with a profile's behind them: what the user wrote sees a call first. */
export function merge<Weather extends Chaos>(weather: Weather, profile: Profile): Weather {
  return {
    ...weather,
    toolFaults: [...weather.toolFaults, ...profile.toolFaults],
    llmFaults: [...weather.llmFaults, ...profile.llmFaults],
    contextAttacks: [...weather.contextAttacks, ...profile.contextAttacks],
  }
}

/** A profile from its YAML; throws a `UserError` that names every mistake with its line. */
export function parseProfile(text: string, file: string): Profile {
  return parseFile(text, file, profileSchema)
}
