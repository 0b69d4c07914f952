import { performance } from 'node:perf_hooks'
import { endGroup, error, isDebug, startGroup, warning } from '@actions/core'
import { UserError } from '../base/user-error.ts'
import { annotate } from '../github/annotation.ts'
import { logText, withoutCommands } from '../github/log.ts'
import { problemAnnotations } from '../github/problem-annotations.ts'
import { reportAnnotations } from '../github/report-annotations.ts'
import { hideSecrets } from '../github/secrets.ts'
import { appendSummary } from '../github/summary.ts'
import { launch, type Launched } from '../launch.ts'
import { type Prepared, prepareLaunch } from '../prepare.ts'
import { watchInLog } from '../report/log.ts'
import { problems } from '../report/problems.ts'
import { terminal } from '../report/terminal.ts'
import { version } from '../version.ts'
import { agentLines } from './agent-lines.ts'
import { refuseForeignCode } from './foreign-code.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { outputsOf, setOutputs } from './outputs.ts'
import { mistakePage, reportPages } from './pages.ts'
import { placeOfAgent, placesOf } from './places.ts'
import { stepOf } from './step.ts'

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
    const prepared = prepareLaunch(inputs.order)
    if (!inputs.allowUnsafePrTarget) refuseForeignCode(prepared.config, runner.env)
    const launched = await storm(prepared, runner)
    return tell(launched, prepared, { inputs, runner })
  } catch (reason) {
    return reason instanceof UserError ? refuse(reason, runner) : confess(reason)
  }
}

/** While agents and user functions live, the runner takes no commands: they may write past our own writer. */
async function storm(prepared: Prepared, { cancelled }: Runner): Promise<Launched> {
  startGroup('Storm')
  cancelled.addEventListener('abort', () =>
    logText('Cancelled: no new cell is started, what is known is written.'),
  )
  try {
    return await withoutCommands(() =>
      launch(prepared, {
        watch: watchInLog(logText, () => performance.now()),
        signal: cancelled,
        log: agentLines(logText, { all: isDebug() }),
      }),
    )
  } finally {
    endGroup()
  }
}

/** Outputs first, so that no trouble with a page or a mark can lose them. */
function tell(launched: Launched, prepared: Prepared, { inputs, runner }: Told): number {
  const { report, failure } = launched
  const step = stepOf(launched, inputs.failOn)
  warn(setOutputs(outputsOf(launched, step)))
  if (inputs.summary) warn(appendSummary(runner.env['GITHUB_STEP_SUMMARY'], reportPages(report, failure)))
  logText(terminal(report, { colour: false }).trimEnd())
  if (failure !== null) logText(`\n${problems(failure, { colour: false })}`)
  const isSilent = step.status === 'passed' || runner.cancelled.aborted
  if (isSilent || !inputs.annotations) return step.exit
  const marks =
    failure === null
      ? reportAnnotations(report, placesOf(prepared))
      : problemAnnotations(failure, placeOfAgent(prepared))
  annotate(marks, step.exit === 0 ? 'warning' : 'error', runner.workspace)
  return step.exit
}

interface Told {
  readonly inputs: Inputs
  readonly runner: Runner
}

/** A mistake that left nothing to report. */
function refuse(mistake: UserError, { env, workspace, cancelled }: Runner): number {
  warn(setOutputs({ passed: 'false', status: 'error' }))
  warn(appendSummary(env['GITHUB_STEP_SUMMARY'], [mistakePage(mistake)]))
  logText(problems(mistake, { colour: false }))
  annotate(problemAnnotations(mistake), 'error', workspace)
  return cancelled.aborted ? 130 : mistake.exit
}

/** A bug of ours: its stack in the log, and no word about the agent. */
function confess(bug: unknown): number {
  warn(setOutputs({ passed: 'false', status: 'error' }))
  logText(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug))
  const sentence = `This is a bug in flakestorm ${version}, not in your agent or config.`
  error(`${sentence} Please report it with the lines in the log.`, { title: 'FlakeStorm' })
  return 4
}

/** Trouble with the platform is told, and changes no verdict. */
function warn(reason: string | null): void {
  if (reason !== null) warning(reason, { title: 'FlakeStorm' })
}
