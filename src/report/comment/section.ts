import { dataBlock, readData, type RunRecord } from './record.ts'

/** A piece of a leg's part of the comment. */
export interface Block {
  /** 0 stays whatever happens; of the others, the higher goes first when the comment is too long. */
  readonly rank: Rank
  readonly text: string
}

export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** What goes with a rank, for the sentence that says so. */
export const rankWords: Readonly<Record<Rank, string>> = {
  0: 'the table of the phases',
  1: 'what was not judged',
  2: 'what broke',
  3: 'the second and third cause of each phase',
  4: 'earlier runs',
  5: 'further causes',
  6: 'notes',
  7: 'what the agent was asked and answered',
}

/** One leg's part of the comment, as it is written and read back. */
export interface Section {
  /** Eight hex digits. */
  readonly id: string
  readonly runId: number
  readonly attempt: number
  readonly blocks: readonly Block[]
  /** Ranks of which something was left out. */
  readonly without: readonly Rank[]
  /** Null where somebody's edit made it unreadable. */
  readonly record: RunRecord | null
}

/** The section between its two marks, which no foreign text can imitate: there, nothing begins a line with a comment. */
export function sectionText({ id, runId, attempt, blocks, without, record }: Section): string {
  return [
    `<!-- s:${id} r:${runId}.${attempt} -->`,
    ...blocks.flatMap(({ rank, text }) => [`<!-- b:${rank} -->`, text]),
    ...without.map((rank) => `<!-- l:${rank} -->`),
    ...(record === null ? [] : [dataBlock(record)]),
    `<!-- e:${id} -->`,
  ].join('\n\n')
}

/** All sections of a comment's body, also after a browser has changed its line ends; half a section is none. */
export function readSections(body: string): readonly Section[] {
  const text = body.replace(/\r\n?/g, '\n')
  return [...text.matchAll(opening)].flatMap((match) => {
    const [mark, id = '', runId, attempt] = match
    const start = match.index + mark.length
    const end = text.indexOf(`\n<!-- e:${id} -->`, start)
    const inner = text.slice(start, end)
    if (end === -1 || /^<!-- s:/m.test(inner)) return []
    return [{ id, runId: Number(runId), attempt: Number(attempt), ...contentOf(inner) }]
  })
}

const opening = /^<!-- s:([0-9a-f]{8}) r:(\d{1,15})\.(\d{1,6}) -->$/gm

function contentOf(inner: string): Pick<Section, 'blocks' | 'without' | 'record'> {
  const [, ...pieces] = inner.split(/^<!-- b:/m)
  const bare = (text: string): string => text.replace(/^<!-- (?:l:\d|flakestorm:data:).*-->$/gm, '').trim()
  return {
    blocks: pieces.flatMap((piece) => {
      const rank = rankOf(piece[0])
      return rank === null ? [] : [{ rank, text: bare(piece.slice(piece.indexOf('\n'))) }]
    }),
    without: [...inner.matchAll(/^<!-- l:(\d) -->$/gm)].flatMap(([, digit]) => rankOf(digit) ?? []),
    record: readData(inner),
  }
}

function rankOf(digit: string | undefined): Rank | null {
  const ranks = [0, 1, 2, 3, 4, 5, 6, 7] as const
  return ranks.find((rank) => String(rank) === digit) ?? null
}
