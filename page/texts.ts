import type { PageCell } from '../src/report/html-pack.ts'
import { endingWords } from '../src/report/words.ts'
import type { Data } from './data.ts'
import { diff, likeness, type Piece } from './diff.ts'
import { h } from './dom.ts'
import { foreign } from './foreign.ts'

/** What was sent, against the golden prompt. */
export function promptPart({ prompt, golden, before, wire, slim }: PageCell): HTMLElement {
  const body =
    slim === 2
      ? [
          h(
            'p',
            { class: 'faint' },
            'The prompt as sent is left out to keep this page small. The golden prompt:',
          ),
          plainText(golden),
        ]
      : prompt === golden
        ? [h('p', { class: 'faint' }, 'The golden prompt, as it is.'), plainText(prompt)]
        : compared(golden, prompt, { before: 'golden prompt', after: 'as sent' })
  return h(
    'section',
    { 'aria-labelledby': 'prompt' },
    h('h2', { id: 'prompt' }, 'What it was asked'),
    earlier(before),
    body,
    wire === null ? null : bytes(wire),
  )
}

/** The turns before the one that is judged. */
function earlier(before: readonly string[]): HTMLElement | null {
  if (before.length === 0) return null
  return h(
    'details',
    { class: 'said' },
    h('summary', {}, before.length === 1 ? 'one turn before it' : `${before.length} turns before it`),
    h(
      'ol',
      {},
      before.map((turn) => h('li', {}, plainText(turn))),
    ),
  )
}

/** An unusual request as it crossed the wire. */
function bytes({ sent, sentBytes, received, hungUp }: NonNullable<PageCell['wire']>): readonly HTMLElement[] {
  const came = received === '' ? 'nothing came back' : 'the head of the reply'
  return [
    h('h3', {}, `the bytes that were sent, ${sentBytes} in all`),
    plainText(sent),
    h('h3', {}, hungUp ? `${came}; the agent closed the connection` : came),
    plainText(received),
  ]
}

/** What came back, with what offended marked. */
export function answerPart({ ending, output, verdicts, slim }: PageCell): HTMLElement {
  const spans = verdicts.flatMap((verdict) =>
    verdict.status === 'broken' && verdict.span ? [verdict.span] : [],
  )
  return h(
    'section',
    { 'aria-labelledby': 'answer' },
    h('h2', { id: 'answer' }, 'What it answered'),
    ending.kind === 'answered' ? null : h('p', { class: 'why' }, foreign(endingWords(ending))),
    slim === 2
      ? h('p', { class: 'faint' }, 'Left out to keep this page small; result.json has it.')
      : output === ''
        ? h('p', { class: 'faint' }, 'It said nothing.')
        : h('pre', { tabindex: '0' }, marked(output, spans)),
  )
}

/** The text with what offended marked, as the rules found it. */
function marked(text: string, spans: readonly (readonly [number, number])[]): readonly Node[] {
  const edges = [...new Set([0, text.length, ...spans.flat()])]
    .filter((edge) => edge >= 0 && edge <= text.length)
    .toSorted((a, b) => a - b)
  return edges.slice(1).flatMap((end, at) => {
    const start = edges[at] ?? 0
    const inside = spans.some(([low, high]) => low <= start && end <= high)
    const nodes = foreign(text.slice(start, end))
    return inside ? [h('mark', {}, h('span', { class: 'unheard' }, 'offending: '), nodes)] : nodes
  })
}

/** What came back, against what the same prompt gets in a clean world. */
export function comparedPart(
  { promptId, output, slim, toolCalls }: PageCell,
  { report, leftOut }: Data,
): HTMLElement | null {
  const clean = report.preflight.find((result) => result.promptId === promptId)
  if (clean === undefined || leftOut.clean || slim === 2) return null
  const [was, is] = [namesOf(clean.toolCalls), namesOf(toolCalls)]
  return h(
    'section',
    { 'aria-labelledby': 'compared' },
    h('h2', { id: 'compared' }, 'Against its answer in a clean world'),
    output === clean.output
      ? h('p', { class: 'faint' }, 'Word for word the same.')
      : compared(clean.output, output, { before: 'clean answer', after: 'answer here' }),
    was === is || slim > 0
      ? null
      : h(
          'p',
          {},
          'Tools that it reported: ',
          ...foreign(`${was || 'none'} in the clean world, ${is || 'none'} here.`),
        ),
  )
}

function namesOf(calls: PageCell['toolCalls']): string {
  return calls.map(({ name }) => name).join(', ')
}

interface Names {
  readonly before: string
  readonly after: string
}

/** A diff where the two have words in common, else one above the other. */
function compared(before: string, after: string, names: Names): readonly HTMLElement[] {
  const pieces = diff(before, after)
  if (likeness(pieces) >= 0.3)
    return [
      h(
        'p',
        { class: 'legend' },
        h('del', {}, `only ${names.before}`),
        ' ',
        h('ins', {}, `only ${names.after}`),
      ),
      h('pre', { tabindex: '0', class: 'diff' }, pieces.map(pieceElement)),
    ]
  return [h('h3', {}, names.before), plainText(before), h('h3', {}, names.after), plainText(after)]
}

function pieceElement({ kind, text }: Piece): Node | readonly Node[] {
  if (kind === 'same') return foreign(text)
  return h(kind === 'gone' ? 'del' : 'ins', {}, foreign(text))
}

function plainText(text: string): HTMLElement {
  return text === '' ? h('p', { class: 'faint' }, '(nothing)') : h('pre', { tabindex: '0' }, foreign(text))
}
