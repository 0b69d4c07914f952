import type { PageCell } from '../src/report/html-pack.ts'
import { h } from './dom.ts'

/** The four hues: what held, what broke, what was never tested, what went wrong on our side. */
type Hue = 'held' | 'broken' | 'untested' | 'errored'

interface StatusWords {
  readonly hue: Hue
  readonly sign: string
  readonly word: string
}

export const statuses: Readonly<Record<PageCell['status'], StatusWords>> = {
  failed: { hue: 'broken', sign: '✕', word: 'failed' },
  errored: { hue: 'errored', sign: '!', word: 'not judged: a rule errored' },
  'not-triggered': { hue: 'untested', sign: '○', word: 'not triggered' },
  unjudged: { hue: 'untested', sign: '○', word: 'not judged: no rule applied' },
  excluded: { hue: 'untested', sign: '○', word: 'excluded: the agent was not there' },
  passed: { hue: 'held', sign: '✓', word: 'passed' },
}

const verdictHues = { held: 'held', broken: 'broken', skipped: 'untested', errored: 'errored' } as const
const verdictSigns = { held: '✓', broken: '✕', skipped: '○', errored: '!' } as const

export function statusTag(status: PageCell['status']): HTMLElement {
  const { hue, sign, word } = statuses[status]
  return tag(hue, sign, word)
}

export function verdictTag(status: keyof typeof verdictHues): HTMLElement {
  return tag(verdictHues[status], verdictSigns[status], status)
}

/** A word in its hue with its sign: colour never says it alone. */
export function tag(hue: Hue, sign: string, word: string): HTMLElement {
  return h('span', { class: `tag ${hue}` }, h('span', { 'aria-hidden': 'true' }, `${sign} `), word)
}
