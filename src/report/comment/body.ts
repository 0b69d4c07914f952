import { legTable, worstFirst } from './leg-table.ts'
import { headline } from './headline.ts'
import { html } from '../escape.ts'
import { type Block, type Rank, rankWords, type Section, sectionText } from './section.ts'

/** GitHub refuses a comment of more than 65,536 characters; some room is left for how it counts. */
export const commentBudget = 60_000

/** The first line of a comment of ours; no other comment that is ours begins with it, and nobody else's counts. */
export function marker(key: string): string {
  return `<!-- flakestorm:v2:key=${key} -->`
}

/** A comment that fits, and the sections that are in it. */
export interface Body {
  readonly text: string
  readonly sections: readonly Section[]
}

/**
 * All legs as one comment of at most `budget` characters. What is too much goes by rank, in all legs alike and the least important
 * first; then whole legs' details, then the history that they remember, and at last the legs that passed.
 */
export function commentBody(key: string, sections: readonly Section[], budget = commentBudget): Body {
  const sorted = worstFirst(sections)
  for (const step of shorter(sorted)) {
    const text = written(key, step, sorted.length)
    if (text.length <= budget) return { text, sections: step }
  }
  return { text: written(key, [], sorted.length), sections: [] }
}

/** Ever shorter ways to tell the same. */
function* shorter(sections: readonly Section[]): Generator<readonly Section[]> {
  for (const limit of [7, 6, 5, 4, 3, 2, 1, 0, -1]) yield sections.map((section) => upTo(limit, section))
  const bare = sections.map((section) => withoutHistory(upTo(-1, section)))
  for (let kept = bare.length; kept > 0; kept -= Math.max(1, Math.floor(kept / 16))) yield bare.slice(0, kept)
}

function upTo(limit: number, section: Section): Section {
  const kept: Block[] = []
  const gone = new Set<Rank>(section.without)
  for (const block of section.blocks) {
    if (block.rank <= limit) kept.push(block)
    else gone.add(block.rank)
  }
  return { ...section, blocks: kept, without: ascending(gone) }
}

function ascending(ranks: ReadonlySet<Rank>): readonly Rank[] {
  return [...ranks].toSorted((a, b) => a - b)
}

function withoutHistory(section: Section): Section {
  return section.record === null ? section : { ...section, record: { ...section.record, history: [] } }
}

function written(key: string, sections: readonly Section[], legs: number): string {
  const [only, ...more] = sections
  const isOne = legs === 1 && only !== undefined && more.length === 0
  return [
    `${marker(key)}\n${headline(sections)}`,
    ...(isOne ? [sectionText(only)] : [legTable(sections, legs), ...sections.map(folded)]),
    ...shortened(sections),
  ].join('\n\n')
}

function folded(section: Section): string {
  if (section.blocks.length === 0) return sectionText(section)
  return `<details><summary>${html(section.record?.title ?? section.id)}</summary>\n\n${sectionText(section)}\n\n</details>`
}

function shortened(sections: readonly Section[]): readonly string[] {
  const gone = ascending(new Set(sections.flatMap(({ without }) => without)))
  if (gone.length === 0) return []
  return [`Left out because a comment has no room for it: ${gone.map((rank) => rankWords[rank]).join('; ')}.`]
}
