import type { Problem } from '../../src/base/user-error.ts'
import { UserError } from '../../src/base/user-error.ts'
import type { LoadedConfig } from '../../src/config/config.ts'
import { loadConfig } from '../../src/config/load.ts'

const file = '/project/flakestorm.yaml'

export type Env = Readonly<Record<string, string | undefined>>

/** A file that is right, but for what a test adds to it. */
export const plain = `agent: { endpoint: "http://localhost:8000/invoke" }
golden_prompts: [Where is my order?]
invariants: [{ type: completes }]
`

export function load(text: string, env: Env = {}): LoadedConfig {
  return loadConfig(text, { file, env })
}

/** Every mistake of a file as one line: `3:5 agent.timeot: Unknown key … → Did you mean …?`. */
export function mistakesOf(text: string, env: Env = {}): readonly string[] {
  return problemsOf(text, env).map(
    ({ place, key, message, hint }) =>
      `${place?.line}:${place?.column} ${key === undefined ? '' : `${key}: `}${message}${hint === undefined ? '' : ` → ${hint}`}`,
  )
}

export function problemsOf(text: string, env: Env = {}): readonly Problem[] {
  try {
    load(text, env)
  } catch (error) {
    if (error instanceof UserError) return error.problems
    throw error
  }
  return []
}
