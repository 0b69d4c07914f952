import { performance } from 'node:perf_hooks'
import { endGroup, error, isDebug, startGroup } from '@actions/core'
import { UserError } from '../base/user-error.ts'
import { annotate } from '../github/annotation.ts'
import { type Degraded, markDegraded } from '../github/degraded.ts'
import { logText, withoutCommands } from '../github/log.ts'
import { problemAnnotations } from '../github/problem-annotations.ts'
import { reportAnnotations } from '../github/report-annotations.ts'
import { hideSecrets } from '../github/secrets.ts'
import { openSummary } from '../github/summary.ts'
import { launch, type Launched } from '../launch.ts'
import { type Prepared, prepareLaunch } from '../prepare.ts'
import { watchInLog } from '../report/log.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import { version } from '../version.ts'
import { agentLines } from './agent-lines.ts'
import { refuseCodeOfForks, refuseForeignCode } from './foreign-code.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type Delivery, linksOf, outputsOf, setOutputs } from './outputs.ts'
import { mistakePage, reportPages } from './pages.ts'
import { placeOfAgent, placesOf } from './places.ts'
import { type Step, stepOf } from './step.ts'

/** What the runner gives to a step. */
export interface Runner {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Where the repository is checked out. */
  readonly workspace: string
  /** Aborts when the workflow is cancelled. */
  readonly cancelled: AbortSignal
}

/** One step of a workflow, from its inputs to its exit code; never throws. */
export async function action(runner: Runner): Promise<number> {
  hideSecrets(runner.env)
  try {
    const inputs = readInputs(runner.env, runner.workspace)
    const trust = inputs.allowUnsafePrTarget ? () => {} : () => refuseCodeOfForks(runner.env)
    const prepared = await prepareLaunch(inputs.order, { signal: runner.cancelled }, trust)
    if (!inputs.allowUnsafePrTarget) refuseForeignCode(prepared, runner.env)
    const launched = await storm(prepared, inputs, runner)
    return await tell(launched, prepared, { inputs, runner })
  } catch (reason) {
    return reason instanceof UserError ? refuse(reason, runner) : confess(reason)
  }
}

/** While agents and user functions live, the runner takes no commands: they may write past our own writer. */
async function storm(prepared: Prepared, inputs: Inputs, { env, cancelled }: Runner): Promise<Launched> {
  startGroup('Storm')
  cancelled.addEventListener('abort', () =>
    logText('Cancelled: no new cell is started, what is known is written.'),
  )
  // The search goes on beside the storm, so that it costs no time and the verdict is made once.
  // What talks to GitHub is loaded where it is needed: most of a start-up's time is reading code.
  const { compare } = await import('./compare.ts')
  const compared = compare(inputs, { env, cancelled, configFile: prepared.configFile })
  try {
    return await withoutCommands(() =>
      launch(prepared, {
        watch: watchInLog(logText, () => performance.now()),
        signal: cancelled,
        log: agentLines(logText, { all: isDebug() }),
        compared: () => compared,
      }),
    )
  } finally {
    endGroup()
  }
}

/** Outputs first, so that no trouble with a page, a mark or the network can lose them; whatever was not delivered is said once. */
async function tell(launched: Launched, prepared: Prepared, told: Told): Promise<number> {
  const { inputs, runner } = told
  const { report, failure } = launched
  const step = stepOf(launched, inputs.failOn)
  const summary = openSummary(runner.env['GITHUB_STEP_SUMMARY'])
  const degraded: Degraded[] = [...warned(setOutputs(outputsOf(launched, step)))]
  const page = (delivery: Delivery): readonly Degraded[] =>
    inputs.summary ? warned(summary.write(reportPages(report, failure, { delivery, degraded }))) : []
  const unwritten = page(nowhere)

  logText(terminal(report, { colour: false }).trimEnd())
  if (failure !== null) logText(`\n${problems(failure, { colour: false })}`)
  mark(launched, prepared, { ...told, step })

  const { deliver } = await import('./deliver.ts')
  const { env, cancelled } = runner
  const before = [...degraded, ...unwritten]
  const { delivery, degraded: more } = await deliver(launched, { inputs, env, cancelled, degraded: before })
  degraded.push(...more, ...warned(setOutputs(linksOf(delivery))))
  degraded.push(...page(delivery))
  markDegraded(degraded)
  return step.exit
}

const nowhere: Delivery = { report: null, comment: null }

interface Told {
  readonly inputs: Inputs
  readonly runner: Runner
}

/** Marks on the config for what kept the gate shut. */
function mark({ report, failure }: Launched, prepared: Prepared, { inputs, runner, step }: Marked): void {
  const isSilent = step.status === 'passed' || runner.cancelled.aborted
  if (isSilent || !inputs.annotations) return
  const marks =
    failure === null
      ? reportAnnotations(report, placesOf(prepared, report))
      : problemAnnotations(failure, placeOfAgent(prepared))
  annotate(marks, step.exit === 0 ? 'warning' : 'error', runner.workspace)
}

interface Marked extends Told {
  readonly step: Step
}

/** A mistake that left nothing to report. */
function refuse(mistake: UserError, { env, workspace, cancelled }: Runner): number {
  const page = [mistakePage(mistake)]
  const degraded = [
    ...warned(setOutputs({ passed: 'false', status: 'error' })),
    ...warned(openSummary(env['GITHUB_STEP_SUMMARY']).write(page)),
  ]
  logText(problems(mistake, { colour: false }))
  annotate(problemAnnotations(mistake), 'error', workspace)
  markDegraded(degraded)
  return cancelled.aborted ? 130 : mistake.exit
}

/** A bug of ours: its stack in the log, and no word about the agent. */
function confess(bug: unknown): number {
  const degraded = warned(setOutputs({ passed: 'false', status: 'error' }))
  logText(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))
  const sentence = `This is a bug in flakestorm ${version}, not in your agent or config.`
  error(`${sentence} Please report it with the lines in the log.`, { title: 'FlakeStorm' })
  markDegraded(degraded)
  return 4
}

/** Trouble with the platform is told, and changes no verdict. */
function warned(sentence: string | null): readonly Degraded[] {
  return sentence === null ? [] : [{ sentence, level: 'warning' }]
}
