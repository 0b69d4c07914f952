import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { digestOf } from '../base/random.ts'
import type { Json } from '../base/json.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { unloaded } from '../invariants/plugin.ts'
import type { Rule } from '../plan/cell.ts'
import { comparesWithClean } from '../plan/comparing.ts'
import { oddityOf } from '../plan/oddity.ts'
import { hider } from '../replay/hide.ts'
import type { WrittenSession } from '../replay/session-file.ts'
import type { Outcome } from '../run/outcome.ts'
import { writeSession } from './write-session.ts'

/** What a failing cell is written with, beside its own outcome. */
export interface FailureContext {
  /** Folder of the reports. */
  readonly folder: string
  readonly seed: number
  /** ISO 8601. */
  readonly date: string
  /** Every rule that a cell may name. */
  readonly invariants: readonly Invariant[]
  /** The files of the user's own rules, by their types. */
  readonly files: ReadonlyMap<string, string>
  /** Hides the secrets of the run. */
  readonly redact: (text: string) => string
}

/**
 * Writes a failing cell as a session, `failures/<cell>.session.json`: what was really sent, under which scenario and
 * seed, the rules that broke and the traffic that the agent met. Throws a `UserError` where it cannot be written.
 */
export function writeFailure(outcome: Outcome, exchanges: readonly Json[], context: FailureContext): string {
  const { cell, transcript, verdicts } = outcome
  const path = failurePath(context.folder, cell.id)
  writeSession(path, failureSession({ cell, verdicts, traffic: transcript.traffic }, context), exchanges)
  return path
}

/** Where a failing cell of a run is kept, below the folder of its reports. */
export function failurePath(folder: string, cell: string): string {
  return join(folder, 'failures', `${sessionName(cell)}.session.json`)
}

/** Takes away what an earlier run left in the folder: whoever replays it means this run's failures. */
export function forgetFailures(folder: string): void {
  const failures = join(folder, 'failures')
  for (const name of namesIn(failures))
    if (/\.session\.(?:json|exchanges\.jsonl)$/.test(name)) rmSync(join(failures, name), { force: true })
}

/** Files of failing cells that were kept, and how many cells are not among them. */
export interface KeptFailures {
  /** Absolute. */
  readonly files: readonly string[]
  readonly left: number
}

/** What a run kept below the folder of its reports: whole cells, by name, of at most `mostBytes` together. */
export function keptFailures(folder: string, mostBytes: number): KeptFailures {
  const failures = join(folder, 'failures')
  const names = namesIn(failures).filter((name) => /\.session\.(?:json|exchanges\.jsonl)$/.test(name))
  const cells = Map.groupBy(names.toSorted(), (name) => name.replace(/\.session\.[a-z.]+$/, ''))
  const files: string[] = []
  let [bytes, left] = [0, 0]
  for (const own of cells.values()) {
    const paths = own.map((name) => join(failures, name))
    const size = paths.reduce((sum, path) => sum + statSync(path).size, 0)
    if (bytes + size > mostBytes) left += 1
    else {
      bytes += size
      files.push(...paths)
    }
  }
  return { files, left }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** What is known of a failing cell, of this run or of an earlier one. */
export interface Failed extends Pick<Outcome, 'cell' | 'verdicts'> {
  readonly traffic: Outcome['transcript']['traffic']
}

/**
 * A failing cell as a session without its traffic. Rules stand there whole; those that compare with the clean world are
 * left out, because a replay has none, and those that a secret was filled into, because without it they are other rules.
 */
export function failureSession(
  { cell, verdicts, traffic }: Failed,
  context: Omit<FailureContext, 'folder'>,
): WrittenSession {
  const { redact, invariants, files, seed, date } = context
  const hide = hider(redact).text
  const failed = verdicts.filter(
    ({ counts, status }) => counts && (status === 'broken' || status === 'errored'),
  )
  const rules = (wanted: (rule: Rule) => boolean): readonly Invariant[] =>
    cell.rules
      .filter(wanted)
      .flatMap(({ key }) => invariants.find(({ id }) => id === key) ?? [])
      .filter((rule) => !comparesWithClean(rule) && !holdsSecret(rule, redact))
      .map((rule) => unloaded(rule, files))
  const broken = new Set(failed.map(({ rule }) => rule))
  return {
    id: sessionName(cell.id),
    name: hide(cell.golden),
    source: 'flakestorm',
    capturedAt: date,
    input: hide(cell.turns.at(-1) ?? ''),
    golden: goldenOf(cell, hide),
    turns: cell.turns.slice(0, -1).map(hide),
    // An act is made of a seed, and of nothing that anybody said: hiding a part of it would make it another one.
    ...oddityOf(cell),
    context: cell.incident?.history ?? [],
    expectedFailure: failed.map(whatFailed).map(hide).join('; '),
    contract: null,
    // What the replay itself asks for is asked of every replay.
    invariants: rules(({ counts, key }) => counts && broken.has(key) && key !== 'replay_matched'),
    utility: rules(({ counts }) => !counts),
    scenario: cell.scenario?.name ?? null,
    seed,
    planted: plantedIn({ cell, traffic }),
  }
}

/** The question before it was changed; null where it was not. */
function goldenOf({ golden, turns }: Outcome['cell'], hide: (text: string) => string): string | null {
  return golden === turns.at(-1) ? null : hide(golden)
}

function holdsSecret(value: unknown, redact: (text: string) => string): boolean {
  if (typeof value === 'string') return redact(value) !== value
  if (typeof value !== 'object' || value === null) return false
  return Object.values(value).some((inner) => holdsSecret(inner, redact))
}

/** Canaries and false values that the agent met, wherever they came from. */
function plantedIn({ cell, traffic }: Pick<Failed, 'cell' | 'traffic'>): WrittenSession['planted'] {
  const canary = cell.mutation?.canary ?? null
  return [
    ...(canary === null ? [] : [{ kind: 'canary', text: canary } as const]),
    ...(traffic?.faults ?? []).flatMap((fault) => fault.planted),
    ...(cell.incident?.planted ?? []),
  ]
}

function whatFailed(verdict: Outcome['verdicts'][number]): string {
  if (verdict.status === 'broken')
    return `${verdict.rule}: expected ${verdict.expected}, saw ${verdict.actual}`
  return verdict.status === 'errored' ? `${verdict.rule}: ${verdict.reason}` : verdict.rule
}

/** A cell's id as the id of a session and the name of a file, on any system. */
export function sessionName(cell: string): string {
  const plain = cell.replace(/[^\w.+@-]+/g, '-')
  return plain.length <= longestName ? plain : `${plain.slice(0, longestName)}-${digestOf(8, cell)}`
}

const longestName = 120
