import { existsSync } from 'node:fs'
import { basename, dirname, extname, join, relative, resolve } from 'node:path'
import { phases } from '../base/phase.ts'
import { redactor, secretName } from '../base/redact.ts'
import { UserError } from '../base/user-error.ts'
import { realClock } from '../disk/real-clock.ts'
import { failureSession, sessionName } from '../disk/write-failure.ts'
import { writeSession } from '../disk/write-session.ts'
import { type Asked, type OneByOne, openOneByOne } from '../one-by-one.ts'
import { orderOf } from '../order.ts'
import { oddityOf } from '../plan/oddity.ts'
import type { Prepared } from '../prepare.ts'
import type { Budget } from '../replay/shrink.ts'
import { type Case, shrinkCase, sizeOf } from '../replay/shrink-case.ts'
import { plain } from '../report/escape.ts'
import { clopperPearson } from '../scoring/intervals.ts'
import type { Io } from './io.ts'
import { type Fault, inWorld, type Start, startOf } from './shrink-start.ts'
import { brokenIn, brokeAgain, told } from './shrink-told.ts'
import { prepareStoppable } from './stoppable.ts'

export interface ShrinkFlags {
  readonly maxCalls: string
  readonly rule?: string
  readonly output?: string
  readonly recordedModel?: boolean
  readonly config?: string
  readonly seed?: string
}

/** How often the case is asked as it was given, to see whether the agent does the same each time; and at most for one candidate. */
const tries = 3

/** How often the smallest case is asked in the end, to say how sure it is. */
const confirmations = 5

/** `flakestorm shrink`: the smallest prompt, conversation and world that still break the same rule. */
export async function shrink(target: string, flags: ShrinkFlags, io: Io): Promise<number> {
  const most = mostCalls(flags.maxCalls)
  const prepared = await prepareFor(target, flags, io)
  const start = startOf(prepared, { hasRecordedModel: flags.recordedModel === true })
  const redact = redactor(
    Object.entries(io.env).flatMap(([name, value]) => (secretName.test(name) && value ? [value] : [])),
  )
  const stop = new AbortController()
  const stopped = io.onStop(() => stop.abort())
  try {
    await using agent = await openOneByOne(start.prepared, { signal: stop.signal, redact })
    const { smallest, kept, report } = await hunt(agent, start, { ...flags, most })
    io.out(report)
    if (kept === undefined) {
      io.out('  Nothing is written: no try of the smallest broke the rule again.\n')
      return 5
    }
    if (sizeOf(smallest) === sizeOf(start.given)) {
      io.out('  Nothing is written: it is no smaller than it was.\n')
      return 0
    }
    const file = resolve(io.folder, flags.output ?? besides(target, start, io))
    write(file, kept, { start, prepared, redact })
    io.out(`  ${plain(relative(io.folder, file))}\n`)
    return 0
  } finally {
    stopped()
  }
}

/** How the smallest case is looked for. */
interface Hunt extends Pick<ShrinkFlags, 'rule' | 'recordedModel'> {
  /** Most questions in all. */
  readonly most: number
}

interface Found {
  readonly smallest: Case<Fault>
  /** A try of the smallest that broke the rule; absent where none did. */
  readonly kept: Asked | undefined
  readonly report: string
}

/** Asks the case as it was given, then smaller ones, and in the end the smallest a few times more. */
async function hunt(agent: OneByOne, start: Start, how: Hunt): Promise<Found> {
  let calls = 0
  const ask = (given: Case<Fault>): Promise<Asked> => {
    calls += 1
    const { cell, recording } = inWorld(start, given)
    return agent.ask(cell, recording)
  }
  const first = await severalTimes(tries, () => ask(start.given))
  const rule = ruleOf(first, how.rule)
  const isSure = first.every((asked) => brokeAgain(asked, rule))
  const budget: Budget = { left: how.most - tries - confirmations }
  const still = async (smaller: Case<Fault>): Promise<boolean> => {
    for (let nth = 1; ; nth += 1) {
      if (brokeAgain(await ask(smaller), rule)) return true
      if (isSure || nth === tries || budget.left <= 0) return false
      budget.left -= 1
    }
  }
  const { smallest, isMinimal } = await shrinkCase(start.given, still, {
    budget,
    keepsInput: start.replayed !== null && how.recordedModel === true,
  })
  const last = await severalTimes(confirmations, () => ask(smallest))
  const broke = last.filter((asked) => brokeAgain(asked, rule))
  const report = told({
    before: start.given,
    after: smallest,
    rule,
    isOdd: oddityOf(start.cell).act !== null,
    calls,
    isMinimal,
    first: { broke: first.filter((asked) => brokeAgain(asked, rule)).length, of: tries },
    last: {
      broke: broke.length,
      of: confirmations,
      interval: clopperPearson(broke.length, confirmations),
    },
  })
  const [kept] = broke
  return { smallest, kept, report }
}

function mostCalls(written: string): number {
  const most = Number(written)
  const least = tries + confirmations + 2
  if (Number.isSafeInteger(most) && most >= least) return most
  throw new UserError({
    message: `--max-calls: expected a whole number from ${least}.`,
    hint: `${tries} calls say whether it breaks at all, and ${confirmations} how surely the smallest does.`,
  })
}

/** A cell has the name of its phase in front; whatever else is named is a session. */
async function prepareFor(target: string, flags: ShrinkFlags, io: Io): Promise<Prepared> {
  const isFile = existsSync(resolve(io.folder, target))
  const isCell = !isFile && phases.some((phase) => phase !== 'replay' && target.startsWith(`${phase}/`))
  const given = { ...flags, ...(isCell ? { cell: target } : { replay: target }), recordFailures: true }
  const order = orderOf(given, { folder: io.folder, env: io.env, jobContext: null })
  const prepared = await prepareStoppable(order, io)
  if (prepared.plan.total > 0) return prepared
  throw new UserError({ message: `There is nothing to shrink in ${target}.` })
}

async function severalTimes(times: number, ask: () => Promise<Asked>): Promise<readonly Asked[]> {
  const all: Asked[] = []
  for (let nth = 0; nth < times; nth += 1) all.push(await ask())
  return all
}

/** The rule that is to break again: the one that was named, else the gravest that broke. */
function ruleOf(first: readonly Asked[], named: string | undefined): string {
  const broken = first.flatMap(brokenIn)
  const rule =
    named === undefined ? broken[0] : broken.find((one) => one === named || one.endsWith(`:${named}`))
  if (rule !== undefined) return rule
  const missed = first.flatMap(({ outcome }) => outcome.transcript.traffic?.replay?.missed ?? [])[0]
  throw new UserError({
    message:
      named === undefined
        ? `It broke no rule in ${tries} tries, so there is nothing to shrink.${missed === undefined ? '' : ` ${missed}.`}`
        : `The rule ${named} did not break in ${tries} tries; ${broken.length === 0 ? 'none did' : `these did: ${[...new Set(broken)].join(', ')}`}.`,
    hint: 'A session is asked with a live model unless `--recorded-model` is said; the agent must be the one that failed.',
  })
}

function besides(target: string, { given: _given, prepared }: Start, { folder }: Io): string {
  const [recording] = prepared.recordings
  const file = recording?.session.file ?? null
  if (file === null) return join(folder, 'replays', `${sessionName(target)}-small.json`)
  return join(dirname(file), `${basename(file, extname(file))}-small.json`)
}

interface Setting {
  readonly start: Start
  readonly prepared: Prepared
  readonly redact: (text: string) => string
}

/** The smallest case as a session with the traffic of one of its tries. */
function write(file: string, { outcome, exchanges }: Asked, { start, prepared, redact }: Setting): void {
  const { cell, verdicts, transcript } = outcome
  const prefix = cell.incident === null ? '' : `${cell.incident.session}:`
  const bare = (name: string): string => (name.startsWith(prefix) ? name.slice(prefix.length) : name)
  const session = failureSession(
    { cell, verdicts, traffic: transcript.traffic },
    {
      seed: prepared.plan.seed,
      date: realClock.date(),
      invariants: prepared.plan.invariants,
      files: prepared.config.kinds.files,
      redact,
    },
  )
  const rules = (list: typeof session.invariants): typeof session.invariants =>
    list.map((rule) => ({ ...rule, id: bare(rule.id) }))
  writeSession(
    file,
    {
      ...session,
      id: basename(file, extname(file)),
      invariants: rules(session.invariants),
      utility: rules(session.utility),
      scenario: session.scenario ?? start.scenario,
      play: { matchModel: 'order', reuse: true, latencyScale: 0, onUnmatched: start.onUnmatched },
    },
    exchanges,
  )
}
