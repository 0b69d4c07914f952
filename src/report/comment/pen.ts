import { code, fenced, html, inline } from '../escape.ts'
import { cut } from '../findings.ts'

/** Writes foreign text into a comment: secrets hidden first, then cut, then made harmless for where it stands. */
export interface Pen {
  readonly inline: (text: string, most?: number) => string
  readonly code: (text: string, most?: number) => string
  readonly html: (text: string) => string
  /** A block of at most twelve lines, in which nothing looks like one of our own marks. */
  readonly block: (text: string) => string
  /** A command to paste, whole. */
  readonly command: (...lines: readonly string[]) => string
}

const mostLines = 12

export function penOf(redact: (text: string) => string): Pen {
  return {
    inline: (text, most = 300) => inline(cut(redact(text), most)),
    code: (text, most = 300) => code(cut(redact(text), most)),
    html: (text) => html(cut(redact(text), 100)),
    block: (text) => fenced(unmarked(fewLines(cut(redact(text), 600)))),
    command: (...lines) =>
      fenced(lines.map((line) => unmarked(cut(redact(line), 600)).replace(/[\r\n]+/g, ' ')).join('\n'), 'sh'),
  }
}

/** Marks are comments at the start of a line; a fence would keep a forged one as it is. */
function unmarked(text: string): string {
  return text.replaceAll('<!--', '<! --')
}

function fewLines(text: string): string {
  const lines = text.split(/\r\n?|[\n\u2028\u2029]/)
  if (lines.length <= mostLines) return text
  return [...lines.slice(0, mostLines), `… (${lines.length - mostLines} more lines)`].join('\n')
}
