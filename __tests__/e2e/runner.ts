import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parse } from 'yaml'
import { compiledOnce } from '../compiled-once.ts'
import { type Command, type Mark, StepLog } from './step-log.ts'

/** What a workflow says to a step, and where it runs. */
export interface StepRequest {
  /** Below `with:`. */
  readonly inputs?: Readonly<Record<string, string>>
  /** Below `env:`. */
  readonly env?: Readonly<Record<string, string>>
  readonly event?: { readonly name: string; readonly payload: object }
  /** Variables of the services that the platform offers; without them the step reports to nobody over the network. */
  readonly platform?: Readonly<Record<string, string>>
  /** The `job` context. */
  readonly job?: object
  /** The `matrix` context; a job without one has null. */
  readonly matrix?: object
  /** The folder of the action below its repository: `report` for `uses: flakestorm/action/report@v2`. */
  readonly action?: string
  /** Not every platform gives every file, or lets it be written. */
  readonly spoil?: (files: StepFiles) => void
}

/** What a user sees of a step afterwards. */
export interface StepResult {
  readonly exit: number | null
  /** Masked, as the page shows it. */
  readonly log: string
  readonly marks: readonly Mark[]
  /** Every workflow command that was obeyed, in whatever syntax it came. */
  readonly commands: readonly Command[]
  /** `steps.<id>.outputs` */
  readonly outputs: Readonly<Record<string, string>>
  /** `needs.<job>.outputs`: a value that may hold a secret does not get there. */
  readonly jobOutputs: Readonly<Record<string, string>>
  /** Masked; empty where there is none, or where it was too large and the runner dropped it. */
  readonly summary: string
  /** What the step left for later steps in GITHUB_ENV, GITHUB_PATH and GITHUB_STATE. */
  readonly leftBehind: string
}

export interface RunningStep {
  readonly log: StepLog
  readonly ended: Promise<StepResult>
  /** As the runner cancels: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL. Resolves when the step is gone. */
  cancel(): Promise<StepResult & { readonly neededForce: boolean }>
}

const fileNames = ['output', 'step_summary', 'env', 'path', 'state'] as const

type StepFiles = Readonly<Record<(typeof fileNames)[number], string>>

const root = join(import.meta.dirname, '../..')
const node24 = join(root, 'node_modules/node/bin/node')
const mostSummaryBytes = 1024 * 1024

/** The doors as they are run: what is committed, or the sources behind it where they changed and were not built yet. */
const isBuilt = true
const sources: Readonly<Record<string, string>> = {
  'dist/index.js': 'src/action/main.ts',
  'dist/report.js': 'src/action/report/main.ts',
}

/**
 * Starts the committed `dist/` as a step of a workflow, after NodeScriptActionHandler, FileCommandManager and
 * ProcessInvoker of actions/runner. The repository is checked out in `work/` below `home`.
 */
export function startStep(home: string, request: StepRequest = {}): RunningStep {
  const workspace = join(home, 'work')
  const temp = join(home, 'temp')
  const files = freshFiles(temp)
  request.spoil?.(files)
  const { main, inputs } = readAction(request)
  const child = spawn(node24, [join(root, isBuilt ? main : (sources[main] ?? ''))], {
    cwd: workspace,
    env: { ...environment(workspace, temp, request), ...fileVariables(files), ...inputs, ...request.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const log = new StepLog()
  log.read(child.stdout)
  log.read(child.stderr)
  const ended = once(child, 'close').then(([exit]) => {
    log.end()
    return resultOf(log, files, exit)
  })

  return {
    log,
    ended,
    async cancel() {
      const graces = { SIGINT: 7_500, SIGTERM: 2_500, SIGKILL: 10_000 } as const
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
        child.kill(signal)
        const grace = new AbortController()
        const result = await Promise.race([ended, wait(graces[signal], null, grace)])
        grace.abort()
        if (result !== null) return { ...result, neededForce: signal !== 'SIGINT' }
      }
      throw new Error('the step outlived SIGKILL')
    },
  }
}

/** Runs a step to its end. */
export function runStep(home: string, request: StepRequest = {}): Promise<StepResult> {
  return startStep(home, request).ended
}

const offline = { artifact: 'false', comment: 'off' }

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>
  readonly runs: { readonly main: string }
}

/** Defaults first, then what the workflow says: known or not, all of it reaches the step. Hyphens stay. */
function readAction({ inputs = {}, job = {}, matrix, platform, action: folder = '' }: StepRequest): {
  main: string
  inputs: Record<string, string>
} {
  const action = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as ActionFile
  const contexts = { github: { token: 'ghs_emulated0123456789abcdef' }, job, matrix: matrix ?? null }
  const defaults = Object.entries(action.inputs).map(([name, input]) => [
    name,
    evaluated(input.default ?? '', contexts),
  ])
  const network = platform === undefined ? offline : {}
  const all = Object.entries({ ...Object.fromEntries(defaults), ...network, ...inputs })
  const variables = all.map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    String(value),
  ])
  return { main: join(folder, action.runs.main), inputs: Object.fromEntries(variables) }
}

/** The two kinds of expression that an input's default may hold: `${{ github.token }}` and `${{ toJSON(job) }}`. */
function evaluated(text: string, contexts: Readonly<Record<string, unknown>>): string {
  return text.replace(
    /\$\{\{\s*(toJSON\()?([\w.]+)\)?\s*\}\}/gi,
    (_, asJson: string | undefined, path: string) => {
      const value = path.split('.').reduce<unknown>((inner, key) => Object(inner)[key], contexts)
      return asJson === undefined && typeof value === 'string' ? value : JSON.stringify(value, null, 2)
    },
  )
}

function freshFiles(temp: string): StepFiles {
  const folder = join(temp, '_runner_file_commands')
  mkdirSync(folder, { recursive: true })
  const made = fileNames.map((name) => [name, join(folder, `${name}_${randomUUID()}`)] as const)
  for (const [, path] of made) writeFileSync(path, '')
  return Object.fromEntries(made) as StepFiles
}

function fileVariables(files: StepFiles): Record<string, string> {
  return Object.fromEntries(fileNames.map((name) => [`GITHUB_${name.toUpperCase()}`, files[name]]))
}

function environment(
  workspace: string,
  temp: string,
  { event, platform = {}, env = {} }: StepRequest,
): Record<string, string> {
  const { name, payload } = event ?? { name: 'push', payload: { repository: { full_name: 'acme/agent' } } }
  const eventPath = join(temp, 'event.json')
  writeFileSync(eventPath, JSON.stringify(payload))
  return {
    ...compiledOnce,
    PATH: [dirname(node24), process.env['PATH'] ?? ''].join(delimiter),
    HOME: temp,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'flakestorm',
    // Nothing listens there: a test never reaches the real one.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    GITHUB_EVENT_NAME: name,
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_JOB: 'reliability',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'acme/agent',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '4242',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '2'.repeat(40),
    GITHUB_WORKSPACE: workspace,
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: temp,
    RUNNER_TRACKING_ID: `github_${randomUUID()}`,
    ...platform,
    ...env,
  }
}

function resultOf(log: StepLog, files: StepFiles, exit: number | null): StepResult {
  const outputs = pairsIn(contentOf(files.output))
  const summary = summaryOf(files.step_summary, log)
  const jobOutputs = Object.entries(outputs).filter(([name, value]) => {
    if (log.mask(value) === value) return true
    log.mark('warning', `Skip output '${name}' since it may contain secret.`)
    return false
  })
  return {
    exit,
    log: log.lines.join('\n'),
    marks: log.marks,
    commands: log.commands,
    outputs,
    jobOutputs: Object.fromEntries(jobOutputs),
    summary,
    leftBehind: contentOf(files.env) + contentOf(files.path) + contentOf(files.state),
  }
}

/** Larger than the limit and the whole summary is dropped; the size counts before masking. */
function summaryOf(path: string, log: StepLog): string {
  const text = contentOf(path)
  const bytes = Buffer.byteLength(text)
  if (bytes <= mostSummaryBytes) return log.mask(text)
  log.mark(
    'error',
    `$GITHUB_STEP_SUMMARY supports content up a size of 1024k got ${Math.floor(bytes / 1024)}k`,
  )
  return ''
}

function contentOf(path: string): string {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path, 'utf8') : ''
}

/** `name=value` lines and `name<<delimiter` blocks; throws where the runner fails the step. */
function pairsIn(text: string): Record<string, string> {
  const pairs: Record<string, string> = {}
  const lines = text.split('\n')
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue
    const [, name, sign, rest = ''] = /^(.+?)(=|<<)(.*)$/.exec(line) ?? []
    if (name === undefined || (sign === '<<' && rest === '')) throw new Error(`Invalid format '${line}'`)
    if (sign === '=') pairs[name] = rest
    else {
      const end = lines.indexOf(rest)
      if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${rest}'`)
      pairs[name] = lines
        .splice(0, end + 1)
        .slice(0, -1)
        .join('\n')
    }
  }
  return pairs
}
