import { notice, warning } from '@actions/core'
import { inline, plain } from '../report/escape.ts'

/** Something that did not reach its place: one sentence with the cause and the way out. Foreign text may be in it. */
export interface Degraded {
  readonly sentence: string
  /** A platform or a token that cannot do more is news, not a warning. */
  readonly level: 'warning' | 'notice'
}

/** The part of the job summary that says what is missing in it and elsewhere; empty where all was delivered. */
export function degradedBlock(list: readonly Degraded[]): string {
  if (list.length === 0) return ''
  return ['#### Not delivered', list.map(({ sentence }) => `- ${inline(sentence)}`).join('\n'), ''].join(
    '\n\n',
  )
}

/** One mark for everything that was not delivered, and no verdict changes by it. */
export function markDegraded(list: readonly Degraded[]): void {
  if (list.length === 0) return
  const write = list.some(({ level }) => level === 'warning') ? warning : notice
  const title = 'FlakeStorm could not deliver everything'
  write(
    list
      .map(({ sentence }) => plain(sentence))
      .join('\n')
      .slice(0, mostCharacters),
    { title },
  )
}

/** The runner cuts a mark at 4096. */
const mostCharacters = 4000
