import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { UserError } from '../base/user-error.ts'
import { noOverrides } from '../config/override.ts'
import { launch, type Launched } from '../launch.ts'
import { prepareLaunch } from '../prepare.ts'
import { paint } from '../report/paint.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import { verdictLine } from '../report/words.ts'
import type { Io } from './io.ts'
import { progress } from './progress.ts'

const variants = ['fragile', 'hardened'] as const

/** `flakestorm demo`: the same storm over two builds of one real agent; 0 when the gate tells them apart. */
export async function demo(io: Io): Promise<number> {
  const folder = exampleFolder()
  const ink = paint(io.colour.out)
  io.out(
    'One research agent, two builds, the same flakestorm.yaml. Its model is scripted unless OPENAI_API_KEY or OPENAI_BASE_URL is set.\n',
  )
  const ends: Launched[] = []
  for (const variant of variants) {
    io.out(`\n${ink.bold(`The ${variant} agent`)}\n`)
    const end = await oneStorm(variant, folder, io)
    ends.push(end)
    if (end.exit === 130) return 130
  }
  io.out(`\n${ink.bold('The gate')}\n`)
  for (const [index, variant] of variants.entries()) {
    const end = ends[index]
    if (end) io.out(`  ${variant.padEnd(9)} ${verdictLine(end.report.score)}\n`)
  }
  const toldApart = ends[0]?.report.score.verdict === 'failed' && ends[1]?.report.score.verdict === 'passed'
  return toldApart ? 0 : 1
}

async function oneStorm(variant: (typeof variants)[number], folder: string, io: Io): Promise<Launched> {
  const output = join(io.folder, 'reports', 'demo', variant)
  const prepared = prepareLaunch({
    folder,
    config: null,
    env: { ...io.env, VARIANT: variant },
    overrides: { ...noOverrides, outputFolder: output },
    phases: null,
    chaos: { wanted: false, profile: null },
    cell: null,
    jobContext: null,
  })
  const shown = progress(io, false)
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    const end = await launch(prepared, { watch: shown.watch, signal: stop.signal, log: shown.say })
    shown.end()
    io.out(terminal(end.report, { colour: io.colour.out }))
    if (end.failure !== null) io.err(`${problems(end.failure, { colour: io.colour.err })}\n`)
    io.out(`  ${relative(io.folder, output)}\n`)
    return end
  } finally {
    shown.end()
    stopped()
  }
}

/** Beside this file's package, whether it runs from `src` or from `dist`. */
function exampleFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  const found = ['..', '../..', '../../..']
    .map((up) => join(here, up, 'examples', 'research-agent'))
    .find((folder) => existsSync(folder))
  if (found !== undefined) return found
  throw new UserError({
    message: 'The demo needs the example agent, which is part of the repository and not of this package.',
    hint: 'Clone the repository and run `npm run demo` there.',
  })
}
