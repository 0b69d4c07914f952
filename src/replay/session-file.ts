import { z } from 'zod'
import { isObject, type Json, parseJson } from '../base/json.ts'
import { parseFile } from '../chaos/parse-file.ts'
import type { Invariant } from '../invariants/invariant.ts'
import { withLongForms } from '../invariants/long-form.ts'
import { calledBy, placedIn } from '../invariants/plugin.ts'
import type { WrittenRule } from '../invariants/rule-fields.ts'
import { usualNormalisers } from './normalise.ts'
import type { RecordedResponse } from './recorded-response.ts'
import { type Session, sessionSchema, sessionVersion } from './schema.ts'

/** A session from its YAML or JSON; throws a `UserError` that names every mistake with its line. */
export function parseSession(text: string, file: string): Session {
  const parsed = quickly(text, file) ?? parseFile(text, file, fileSchema())
  const rules = named([...parsed.invariants, ...parsed.utility]).map((rule) => placedIn(rule, file))
  const own = parsed.invariants.length
  return { ...parsed, invariants: rules.slice(0, own), utility: rules.slice(own) }
}

/** JSON in which nothing is wrong needs no lines; null for every other text, which is then read with its lines. */
function quickly(text: string, file: string) {
  const json = /\.json$/i.test(file) ? parseJson(text) : undefined
  return json === undefined ? null : (fileSchema().safeParse(json).data ?? null)
}

/** Rules of the user's own files may stand in their short form; the traffic is not walked through for that. */
function fileSchema() {
  return z.preprocess((raw) => {
    if (!isObject(raw)) return raw
    const ruled = ['invariants', 'utility'].filter((key) => key in raw)
    return { ...raw, ...Object.fromEntries(ruled.map((key) => [key, withLongForms(raw[key], key)])) }
  }, sessionSchema())
}

/** What of a session is written; the rest keeps its defaults. */
export interface WrittenSession extends Partial<Pick<Session, 'golden' | 'act' | 'mustSurvive'>> {
  readonly id: string
  readonly name: string | null
  readonly source: string
  readonly capturedAt: string | null
  readonly input: string
  readonly turns: readonly string[]
  readonly context: Session['context']
  readonly expectedFailure: string | null
  readonly contract: string | null
  readonly invariants: readonly Invariant[]
  readonly utility: readonly Invariant[]
  readonly scenario: string | null
  readonly seed: number | null
  readonly planted: Session['planted']
  /** How it is played; what is left out keeps its default. */
  readonly play?: Partial<Play>
}

type Play = Pick<
  Session,
  | 'answer'
  | 'toolResponses'
  | 'matchArgs'
  | 'matchModel'
  | 'reuse'
  | 'onUnmatched'
  | 'latencyScale'
  | 'normalisers'
>

/** What was read of a session, to be written again. */
export function writtenOf(session: Session): WrittenSession {
  const { contract, invariants, utility, ...rest } = session
  const isOwn = contract === 'default' && invariants.length > 0
  return { ...rest, contract: isOwn ? null : contract, invariants, utility, play: session }
}

/** A session as it stands in its file, without what says nothing; `exchanges` is the traffic, or the name of its file. */
export function sessionJson(session: WrittenSession, exchanges: Json): Json {
  const { id, name, source, capturedAt, input, turns, context, expectedFailure, contract } = session
  const fields: Readonly<Record<string, Json>> = {
    version: sessionVersion,
    id,
    name,
    source,
    captured_at: capturedAt,
    input,
    golden: session.golden ?? null,
    turns,
    act: actJson(session.act ?? null),
    must_survive: session.mustSurvive === true ? true : null,
    context,
    expected_failure: expectedFailure,
    contract,
    invariants: session.invariants.map(ruleJson),
    utility: session.utility.map(ruleJson),
    scenario: session.scenario,
    seed: session.seed,
    planted: session.planted.map((one) => ({ ...one })),
    ...playJson(session.play ?? {}),
    exchanges,
  }
  return Object.fromEntries(
    Object.entries(fields).filter(([key, value]) =>
      key === 'normalise' ? value !== null : saysSomething(value),
    ),
  )
}

/** What differs from the defaults. */
function playJson(play: Partial<Play>): { readonly [key: string]: Json } {
  const { answer, toolResponses, matchArgs, matchModel, reuse, onUnmatched, latencyScale, normalisers } = play
  const isUsual = JSON.stringify(normalisers) === JSON.stringify(usualNormalisers)
  return {
    answer: answer ?? null,
    tool_responses: (toolResponses ?? []).map(responseJson),
    match_args: unless(false, matchArgs),
    match_model: unless('exact', matchModel),
    reuse: unless(false, reuse),
    on_unmatched: unless('error', onUnmatched),
    normalise: normalisers === undefined || isUsual ? null : normalisers.map(normaliserJson),
    latency_scale: unless(1, latencyScale),
  }
}

function unless(usual: Json, value: Json | undefined): Json {
  return value === undefined || value === usual ? null : value
}

function normaliserJson(normaliser: Session['normalisers'][number]): Json {
  return typeof normaliser === 'string' ? normaliser : { ...normaliser }
}

function responseJson({ tool, args, response, status, latencyMs }: RecordedResponse): Json {
  return {
    tool,
    ...(args === null ? {} : { args }),
    response,
    ...(status === 200 ? {} : { status }),
    ...(latencyMs === 0 ? {} : { latency_ms: latencyMs }),
  }
}

function ruleJson({ id, type, description, severity, negate, options }: Invariant): Json {
  const own = JSON.parse(JSON.stringify(options))
  return {
    id,
    type,
    severity,
    ...(description === null ? {} : { description }),
    ...(negate ? { negate } : {}),
    ...own,
  }
}

/** Plain data already; only its type does not say so. */
function actJson(act: Session['act']): Json {
  return parseJson(JSON.stringify(act)) ?? null
}

function saysSomething(value: Json): boolean {
  return value !== null && !(Array.isArray(value) && value.length === 0)
}

/** A rule without an id is known by its type, or by its file. */
function named(rules: readonly Invariant[]): readonly Invariant[] {
  const taken = new Set(rules.map(({ id }) => id))
  return rules.map((rule) => {
    const { id } = rule
    if (id !== '') return bare(rule, id)
    const name = calledBy(rule)
    let free = name
    for (let number = 2; taken.has(free); number += 1) free = `${name}-${number}`
    taken.add(free)
    return bare(rule, free)
  })
}

function bare(rule: Invariant & Partial<WrittenRule>, id: string): Invariant {
  const { probes: _probes, ignored: _ignored, ...rest } = rule
  return { ...rest, id }
}
