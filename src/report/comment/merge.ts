import { pastOf } from './record.ts'
import { readSections, type Section } from './section.ts'

/**
 * The sections of several comments and of this leg as one set: of each leg its newest run and attempt, ours where both are the same.
 * A leg that two whole runs have passed by exists no more.
 */
export function mergeSections(bodies: readonly string[], own: Section | null): readonly Section[] {
  const newest = new Map<string, Section>()
  for (const section of [...bodies.flatMap(readSections), ...(own === null ? [] : [own])]) {
    const known = newest.get(section.id)
    if (known === undefined || !isOlder(section, known)) newest.set(section.id, section)
  }
  const sections = [...newest.values()]
  const runs = new Set(sections.flatMap(runsOf))
  const isGone = ({ runId }: Section): boolean => [...runs].filter((run) => run > runId).length >= 2
  return sections.filter((section) => !isGone(section))
}

/** True when `one` tells of an earlier run than `other`, or of an earlier attempt of the same. */
export function isOlder(one: Stamp, other: Stamp): boolean {
  return one.runId === other.runId ? one.attempt < other.attempt : one.runId < other.runId
}

/** Which run a section tells of. */
export type Stamp = Pick<Section, 'runId' | 'attempt'>

function runsOf({ record, runId, attempt }: Section): readonly number[] {
  return [runId, ...(record === null ? [] : pastOf(record, { runId, attempt }).map((run) => run.runId))]
}
