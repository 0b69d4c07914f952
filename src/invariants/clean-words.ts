import type { Fact } from './fact.ts'
import { among, factsIn } from './facts.ts'
import { quote } from './invariant.ts'
import { likenessTo } from './likeness.ts'
import { properNamesIn } from './proper-names.ts'
import { listed } from './seen-calls.ts'

/** An answer beside the clean ones to the same question. */
export interface WordsBeside {
  readonly now: string
  /** At least one. */
  readonly clean: readonly string[]
  readonly question: string
}

/**
 * How the facts of an answer differ from the clean ones, in words; null where they do not. A fact is missing when all
 * clean answers have it and this one has not, and new when none has it. What varies among the clean answers does not
 * count, neither does a fact of a sort of which as many vary there. Facts that stand in the question may be repeated or
 * left out; only one in the place of another is a change, and so it is with names.
 */
export function changeOfFacts({ now, clean, question }: WordsBeside): string | null {
  const facts = factsIn(now)
  const samples = clean.map(factsIn)
  const have = samples.map(among)
  const asked = among(factsIn(question))
  const stable = (samples[0] ?? []).filter((fact) => have.every((has) => has(fact)))
  const isKnown = among(samples.flat())
  const isSaid = among(facts)

  const missing = stable.filter((fact) => !isSaid(fact))
  const fresh = facts.filter((fact) => !isKnown(fact))
  const beyond = beyondNoise(fresh, samples, among(stable))
  const own = (fact: Fact): boolean => !asked(fact)
  const [lost, added] = [missing.filter(own), beyond.filter(own)]
  if (lost.length > 0 || added.length > 0) return inWords(lost.map(textOf), added.map(textOf))
  if (missing.length > 0 && beyond.length > 0) return inWords(missing.map(textOf), beyond.map(textOf))
  return changeOfNames({ now, clean, question })
}

/** How far the wording is from every clean answer, in words; null where it is near enough. */
export function changeOfWording({ now, clean }: WordsBeside, threshold: number): string | null {
  const likenessToNow = likenessTo(now)
  const nearest = Math.max(...clean.map(likenessToNow))
  const least = Math.min(threshold, spreadOf(clean))
  if (nearest >= least) return null
  return `${quote(now)}, a lexical similarity of ${nearest.toFixed(2)}, below ${least.toFixed(2)}, to ${quote(clean[0] ?? '')}`
}

/** The likeness of the two clean answers that are the furthest apart; 1 for a single one. */
function spreadOf(clean: readonly string[]): number {
  const some = clean.slice(0, mostCompared)
  return Math.min(1, ...some.flatMap((one, at) => some.slice(at + 1).map(likenessTo(one))))
}

const mostCompared = 10

/** New facts of a sort (numbers, amounts in dollars …) of which more are new than vary in any clean answer. */
function beyondNoise(
  fresh: readonly Fact[],
  samples: readonly (readonly Fact[])[],
  isStable: (fact: Fact) => boolean,
): readonly Fact[] {
  const noise = samples.map((sample) =>
    Map.groupBy(
      sample.filter((fact) => !isStable(fact)),
      sortOf,
    ),
  )
  return [...Map.groupBy(fresh, sortOf)].flatMap(([sort, facts]) => {
    const varying = Math.max(...noise.map((sorts) => sorts.get(sort)?.length ?? 0))
    return facts.length > varying ? facts : []
  })
}

function sortOf({ key }: Fact): string {
  return /^(?:money|quantity):/.test(key)
    ? key.slice(0, key.lastIndexOf(':'))
    : key.slice(0, key.indexOf(':'))
}

/** A name that all clean answers say is gone, and another has come. Either alone is another way to say the same. */
function changeOfNames({ now, clean, question }: WordsBeside): string | null {
  const said = properNamesIn(now)
  const samples = clean.map(properNamesIn)
  const asked = properNamesIn(question)
  const lost = [...(samples[0] ?? [])].filter(
    (name) => !asked.has(name) && !said.has(name) && samples.every((names) => names.has(name)),
  )
  const gone = lost.filter((name) => !now.toLowerCase().includes(name))
  const come = [...said].filter((name) => !asked.has(name) && !samples.some((names) => names.has(name)))
  const fresh = come.filter((name) => !clean.some((text) => text.toLowerCase().includes(name)))
  return gone.length > 0 && fresh.length > 0 ? inWords(gone, fresh) : null
}

function textOf({ text }: Fact): string {
  return text
}

function inWords(lost: readonly string[], added: readonly string[]): string {
  const parts = [
    ...(lost.length > 0 ? [`without ${shown(lost)} (said in a clean world)`] : []),
    ...(added.length > 0 ? [`with ${shown(added)} (never said there)`] : []),
  ]
  return `an answer ${parts.join(' and ')}`
}

const mostShown = 3

function shown(texts: readonly string[]): string {
  const distinct = [...new Set(texts)]
  const more = distinct.length - mostShown
  const some = distinct.slice(0, mostShown).map((text) => quote(text, 60))
  return listed(more > 0 ? [...some, `${more} more`] : some)
}
