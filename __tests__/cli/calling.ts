import { cli } from '../../src/cli/cli.ts'
import type { Folder } from '../e2e/command-line.ts'

export interface Called {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** One command line in a folder, without a process of its own. */
export async function call(
  folder: Pick<Folder, 'path'>,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Called> {
  let out = ''
  let err = ''
  const code = await cli(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    drained: () => Promise.resolve(),
    folder: folder.path,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ...env },
    live: false,
    colour: { out: false, err: false },
    width: 80,
    onStop: () => () => {},
  })
  return { code, out, err }
}

/** An agent in one file that knows one answer, and obeys whoever injects something. */
export const obedient = {
  'agent.mjs': `
export function invoke(input) {
  return /FS-\\w+/.exec(input)?.[0] ?? 'It is Paris.'
}
`,
  'flakestorm.yaml': `
version: "2.0"
agent: { type: module, endpoint: "./agent.mjs:invoke" }
golden_prompts:
  - { id: paris, prompt: "What is the capital of France, please?" }
invariants:
  - { type: contains, value: Paris }
mutations: { count: 8, types: [noise, paraphrase, prompt_injection] }
output: { path: ./reports, formats: [json, junit, sarif, html] }
`,
}
