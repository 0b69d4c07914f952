/** A piece of text that both have, only the old one, or only the new one. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new'
  readonly text: string
}

/** More words than this on a side, once what both begin and end with is taken off, and the diff says "all of it". */
const mostWords = 1500

/** The pieces that turn `before` into `after`, word by word. Without `new` pieces they read as `before`, without `gone` ones as `after`. */
export function diff(before: string, after: string): readonly Piece[] {
  const [old, young] = [wordsOf(before), wordsOf(after)]
  const head = sharedLength(old, young, (words, at) => words[at])
  const rest = [old.slice(head), young.slice(head)] as const
  const tail = sharedLength(rest[0], rest[1], (words, at) => words[words.length - 1 - at])
  const middle = between(rest[0].slice(0, rest[0].length - tail), rest[1].slice(0, rest[1].length - tail))
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...middle,
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ])
}

/** Share of the longer text that both have. */
export function likeness(pieces: readonly Piece[]): number {
  const length = (kinds: readonly Piece['kind'][]): number =>
    pieces.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { text }) => sum + text.length, 0)
  const longer = Math.max(length(['same', 'gone']), length(['same', 'new']))
  return longer === 0 ? 1 : length(['same']) / longer
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? []
}

function sharedLength(
  left: readonly string[],
  right: readonly string[],
  word: (words: readonly string[], at: number) => string | undefined,
): number {
  const most = Math.min(left.length, right.length)
  let length = 0
  while (length < most && word(left, length) === word(right, length)) length += 1
  return length
}

/** Longest common subsequence by the plain table, which is small after the shared ends are gone. */
function between(old: readonly string[], young: readonly string[]): readonly Piece[] {
  if (old.length > mostWords || young.length > mostWords) {
    return [
      { kind: 'gone', text: old.join('') },
      { kind: 'new', text: young.join('') },
    ]
  }
  return walked(old, young, tableOf(old, young))
}

/** From the start of both to their ends, by the way that shares most. */
function walked(
  old: readonly string[],
  young: readonly string[],
  shared: (row: number, column: number) => number,
): readonly Piece[] {
  const pieces: Piece[] = []
  let [row, column] = [0, 0]
  while (row < old.length && column < young.length) {
    const [was = '', is = ''] = [old[row], young[column]]
    const same = was === is
    const gone = !same && shared(row + 1, column) >= shared(row, column + 1)
    pieces.push(
      same ? { kind: 'same', text: was } : gone ? { kind: 'gone', text: was } : { kind: 'new', text: is },
    )
    if (same || gone) row += 1
    if (same || !gone) column += 1
  }
  return [
    ...pieces,
    { kind: 'gone', text: old.slice(row).join('') },
    { kind: 'new', text: young.slice(column).join('') },
  ]
}

/** How many words the rest of both still share, from any place in each. */
function tableOf(old: readonly string[], young: readonly string[]): (row: number, column: number) => number {
  const width = young.length + 1
  const lengths = new Uint16Array((old.length + 1) * width)
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0
  for (let row = old.length - 1; row >= 0; row -= 1) {
    for (let column = young.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        old[row] === young[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1))
    }
  }
  return at
}

/** Neighbours of a kind as one. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: { kind: Piece['kind']; text: string }[] = []
  for (const { kind, text } of pieces) {
    const last = all.at(-1)
    if (text === '') continue
    if (last?.kind === kind) last.text += text
    else all.push({ kind, text })
  }
  return all
}
