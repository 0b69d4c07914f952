import { existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Phase } from '../base/phase.ts'
import { UserError } from '../base/user-error.ts'
import { noOverrides } from '../config/override.ts'
import { launch, type Launched } from '../launch.ts'
import { prepareLaunch } from '../prepare.ts'
import { paint } from '../report/paint.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import type { Report } from '../report/report.ts'
import type { Watch } from '../run/watch.ts'
import { comparison, watchReasons } from './demo-comparison.ts'
import type { Io } from './io.ts'
import { progress } from './progress.ts'

const variants = ['fragile', 'hardened'] as const

/** Each storm is one run of the agent. A lie needs luck to meet an answer, so the lying tools are asked more often. */
const storms: readonly DemoStorm[] = [
  { phases: ['mutation', 'chaos', 'contract', 'replay'], profile: 'api_outage', repeats: 1 },
  { phases: ['chaos'], profile: 'lying_tools', repeats: 3 },
]

interface DemoStorm {
  readonly phases: readonly Phase[]
  readonly profile: string
  readonly repeats: number
}

/** `flakestorm demo`: the same storms over two builds of one real agent; 0 when the gate tells them apart in each. */
export async function demo(io: Io): Promise<number> {
  const folder = exampleFolder()
  const ink = paint(io.colour.out)
  io.out(
    'One research agent, two builds, the same flakestorm.yaml. Its model is scripted unless OPENAI_API_KEY or OPENAI_BASE_URL is set.\n',
  )
  const shows: Shown[] = []
  for (const variant of variants) {
    io.out(`\n${ink.bold(`The ${variant} agent`)}\n`)
    for (const storm of storms) {
      const shown = await oneStorm(variant, storm, { folder, io })
      shows.push(shown)
      if (shown.end.exit === 130) return 130
    }
  }
  io.out(
    comparison(
      shows.map(({ end, reasons, ...of }) => ({ ...of, report: end.report, reasons })),
      ink,
    ),
  )
  const toldApart = shows.every(
    ({ variant, end }) => end.report.score.verdict === (variant === 'fragile' ? 'failed' : 'passed'),
  )
  io.out(
    toldApart
      ? '  The gate closes for the fragile agent and opens for the hardened one.\n'
      : '  The gate did not tell the two apart.\n',
  )
  io.out(
    ink.dim(`  The commands above are run in ${relative(io.folder, folder) || '.'}, with VARIANT set.\n`),
  )
  return toldApart ? 0 : 1
}

interface Shown {
  readonly variant: (typeof variants)[number]
  readonly profile: string
  readonly end: Launched
  readonly reasons: ReadonlyMap<Phase, string>
}

async function oneStorm(
  variant: Shown['variant'],
  { phases, profile, repeats }: DemoStorm,
  { folder, io }: { readonly folder: string; readonly io: Io },
): Promise<Shown> {
  const output = join(io.folder, 'reports', 'demo', variant, profile)
  const prepared = await prepareLaunch({
    folder,
    config: null,
    env: { ...liveModel(io.env), VARIANT: variant },
    overrides: { ...noOverrides, outputFolder: output, repeats },
    phases,
    chaos: { wanted: true, profile },
    contract: { scenarios: [], invariants: [] },
    cell: null,
    replay: null,
    recordFailures: null,
    jobContext: null,
  })
  const shown = progress(io, false)
  const told = watchReasons()
  const watch: Watch = (happening) => {
    shown.watch(happening)
    told.watch(happening)
  }
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    const end = await launch(prepared, { watch, signal: stop.signal, log: () => {} })
    shown.end()
    io.out(`\n${terminal(inBrief(end.report), { colour: io.colour.out })}`)
    if (end.failure !== null) io.err(`${problems(end.failure, { colour: io.colour.err })}\n`)
    io.out(`  ${relative(io.folder, output)}\n`)
    return { variant, profile, end, reasons: told.reasons }
  } finally {
    shown.end()
    stopped()
  }
}

/** Causes shown of each storm; the files have them all. */
const mostCauses = 2

function inBrief(report: Report): Report {
  const hidden = Math.max(0, report.findings.length - mostCauses)
  return {
    ...report,
    findings: report.findings.slice(0, mostCauses),
    moreFindings: report.moreFindings + hidden,
    notes: [],
  }
}

/** The example's config asks for an endpoint beside a key; here a key alone means the endpoint that it belongs to. */
function liveModel(env: Io['env']): Io['env'] {
  if (env['OPENAI_API_KEY'] === undefined || env['OPENAI_BASE_URL'] !== undefined) return env
  return { ...env, OPENAI_BASE_URL: 'https://api.openai.com/v1' }
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
