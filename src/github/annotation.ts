import { error, warning } from '@actions/core'
import { relative, sep } from 'node:path'
import { plain } from '../report/escape.ts'

/** A mark on a line of the repository that shows on the Checks tab and in the diff. */
export interface Annotation {
  readonly title: string
  /** Its first line has to say all: it is what a reader sees folded. */
  readonly message: string
  /** Absolute; line and column count from 1. */
  readonly place: { readonly file: string; readonly line: number; readonly column?: number } | null
}

/** The runner keeps 10 of each level and 4096 characters of each. */
const mostMarks = 9
const mostCharacters = 4000

/** Puts annotations on files below `workspace`; those beyond the runner's limit become one that counts them. */
export function annotate(
  annotations: readonly Annotation[],
  level: 'error' | 'warning',
  workspace: string,
): void {
  const write = level === 'error' ? error : warning
  for (const { title, message, place } of annotations.slice(0, mostMarks)) {
    const lines = message.split('\n').map(plain)
    write(lines.join('\n').slice(0, mostCharacters), { title: plain(title), ...markOf(place, workspace) })
  }
  const more = annotations.length - mostMarks
  if (more > 0) write(`${more} more like these are in the log.`)
}

function markOf(place: Annotation['place'], workspace: string): object {
  const file = place === null ? '' : relative(workspace, place.file)
  if (place === null || file === '' || file.startsWith('..')) return {}
  return {
    file: file.replaceAll(sep, '/'),
    startLine: place.line,
    ...(place.column && { startColumn: place.column }),
  }
}
