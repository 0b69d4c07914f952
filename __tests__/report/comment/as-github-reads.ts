/**
 * What is left for GitHub's own filters when Markdown is read: the text outside of fences and code spans, after CommonMark's rules for
 * both. Written apart from our escaping, to judge it.
 */
export function textOutsideOfCode(markdown: string): string {
  return unfenced(markdown)
    .map((line) => (line.startsWith('<details>') ? line : withoutSpans(line)))
    .join('\n')
}

function unfenced(markdown: string): readonly string[] {
  const outside: string[] = []
  let fence: string | null = null
  for (const line of markdown.split('\n')) {
    const [, run = ''] = /^ {0,3}(`{3,})[^`]*$/.exec(line) ?? []
    if (fence === null && run !== '') fence = run
    else if (fence !== null && new RegExp(`^ {0,3}\`{${fence.length},} *$`).test(line)) fence = null
    else if (fence === null) outside.push(line)
  }
  if (fence !== null) throw new Error('a fence is never closed')
  return outside
}

/** A run of backticks opens a span where another run of the same length follows; a backslash before it makes it text. */
function withoutSpans(line: string): string {
  let text = ''
  for (let at = 0; at < line.length;) {
    if (line[at] === '\\') {
      text += line.slice(at, at + 2)
      at += 2
      continue
    }
    const [run = ''] = /^`+/.exec(line.slice(at)) ?? []
    const end = run === '' ? -1 : closing(line, at + run.length, run.length)
    text += end === -1 ? run || line[at] : ' '
    at = end === -1 ? at + Math.max(1, run.length) : end
  }
  return text
}

function closing(line: string, from: number, length: number): number {
  for (const { index, 0: run } of line.matchAll(/`+/g)) {
    if (index >= from && run.length === length) return index + length
  }
  return -1
}

/** Cells of each row of each table, as GFM splits them: a pipe ends a cell even within a code span, unless it is escaped. */
export function columnsOfTables(markdown: string): readonly number[] {
  return unfenced(markdown)
    .filter((line) => line.startsWith('| '))
    .map((line) => [...line.matchAll(/(?<!\\)(?:\\\\)*\|/g)].length - 1)
}
