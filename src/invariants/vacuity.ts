import { isObject } from '../base/json.ts'
import { allInvariants } from './all.ts'
import {
  badTranscriptsFor,
  patternsIn,
  plantedCanary,
  silentTranscripts,
  unwrittenPatterns,
  wellTranscript,
} from './bad-transcripts.ts'
import { type Evidence, type Invariant, whens } from './invariant.ts'
import { prepare } from './judge.ts'
import type { BadTranscript } from './planted-transcript.ts'

/** Whether a rule can be broken at all, by the test of transcripts that no rule of its kind should let pass. */
export type Vacuity =
  | { readonly kind: 'breakable'; readonly by: string }
  /** It held for every one of them: nothing that an agent says or does will break it. */
  | { readonly kind: 'vacuous'; readonly tried: readonly string[] }
  /** It held, or was never judged, and for this reason that proves nothing. */
  | { readonly kind: 'unknown'; readonly because: string }

/**
 * Judges a rule against planted bad transcripts, as it is written and negated as it is, under every weather. A
 * transcript without an answer counts only for rules about endings, since it breaks whatever wants an answer.
 */
export async function vacuityOf(rule: Invariant): Promise<Vacuity> {
  const kind = allInvariants.find(({ type }) => type === rule.type)
  if (!kind)
    return { kind: 'unknown', because: `rules of the type ${rule.type} are not judged in this version` }
  const judge = prepare(new Map([[rule.id, { ...rule, when: 'always' as const }]]))
  const tried: string[] = []
  let unjudged = 'it was never judged'
  for (const { name, transcript } of plantedFor(rule, kind.endings)) {
    const verdict = await judge({ key: rule.id, counts: true }, evidenceOf(transcript, rule))
    if (verdict.status === 'broken') return { kind: 'breakable', by: name }
    if (verdict.status === 'held') tried.push(name)
    else unjudged = verdict.status === 'errored' ? verdict.reason : verdict.because
  }
  if (tried.length === 0) return { kind: 'unknown', because: unjudged }
  const because = doubtAbout(rule)
  return because === null ? { kind: 'vacuous', tried: [...new Set(tried)] } : { kind: 'unknown', because }
}

function* plantedFor(rule: Invariant, endings: boolean): Generator<BadTranscript, void> {
  yield* badTranscriptsFor(rule)
  if (endings) yield* silentTranscripts
}

/** Why it proves nothing that a rule held for all of them; null where it does. */
function doubtAbout(rule: Invariant): string | null {
  const { options } = rule
  const [unwritten] = unwrittenPatterns(rule)
  if (unwritten !== undefined) return `no text could be written that /${unwritten}/ matches`
  const looking = patternsIn(options).find((pattern) => /\(\?<?!/.test(pattern))
  if (looking !== undefined) return `/${looking}/ forbids something that cannot be told from its text`
  if (isObject(options['schema']) && Object.keys(options['schema']).length > 0)
    return 'no value could be made that its JSON Schema tells from others'
  if (rule.type === 'replay_matched') return 'what it finds cannot be judged, and so breaks nothing'
  if (rule.type === 'javascript' && !isBlind(options['value']))
    return "what the user's own code looks for is not known"
  return null
}

/** An expression that names nothing of the agent's cannot depend on it. */
function isBlind(value: unknown): boolean {
  return typeof value === 'string' && !/\b(?:output|context|arguments)\b|\\u/.test(value)
}

function evidenceOf(transcript: Evidence['transcript'], { negate }: Invariant): Evidence {
  return {
    transcript,
    prompt: 'Where is my order?',
    golden: 'Where is my order?',
    canary: plantedCanary,
    holding: whens,
    planted: [{ kind: 'canary', text: plantedCanary }],
    baseline: [wellTranscript],
    taskDone: null,
    load: () => Promise.reject(new Error("a user's function is not called for this")),
    sleep: () => Promise.resolve(),
    embed: null,
    // A model's opinion is not asked for; the worst one that it could have must break the rule.
    judge: () => Promise.resolve(JSON.stringify({ score: negate ? 1 : 0 })),
  }
}
