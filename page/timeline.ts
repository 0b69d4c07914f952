import type { PageCell } from '../src/report/html-pack.ts'
import { duration, endingWords } from '../src/report/words.ts'
import type { SeenModelCall, SeenToolCall, Traffic } from '../src/transcript/traffic.ts'
import { h } from './dom.ts'
import { metPart } from './met.ts'
import { foreign } from './foreign.ts'

/** What crossed the wire in a cell, in time, with the faults where they hit. */
export function timeline(cell: PageCell): HTMLElement {
  const { traffic } = cell
  return h(
    'section',
    { 'aria-labelledby': 'timeline' },
    h('h2', { id: 'timeline' }, 'What crossed the wire'),
    traffic === null || cell.slim > 0 ? untold(cell) : calls(cell, traffic),
    traffic === null ? null : metPart(traffic),
    (traffic?.rejected ?? []).map((sentence) => h('p', {}, foreign(sentence))),
  )
}

function untold({ slim, toolCalls }: PageCell): HTMLElement {
  if (slim > 0)
    return h('p', { class: 'faint' }, 'Left out to keep this page small; result.json has every call.')
  return h(
    'div',
    {},
    h(
      'p',
      { class: 'faint' },
      'In this phase nothing stood between the agent and its world, so no call was seen on the wire.',
    ),
    toolCalls.length === 0
      ? null
      : h(
          'ol',
          { class: 'timeline' },
          toolCalls.map(({ name, args }) =>
            h(
              'li',
              { class: 'tool' },
              h(
                'div',
                { class: 'step' },
                what('tool', name),
                h('span', { class: 'faint' }, 'as the agent tells it'),
                text('called with', argsText(args)),
              ),
            ),
          ),
        ),
  )
}

function calls(cell: PageCell, { toolCalls, modelCalls }: Traffic): HTMLElement {
  const whole = Math.max(
    1,
    cell.durationMs,
    ...[...toolCalls, ...modelCalls].map(({ atMs, durationMs }) => atMs + durationMs),
  )
  const steps = [
    ...toolCalls.map((call) => ({ at: call.atMs, element: toolStep(call, whole) })),
    ...modelCalls.map((call) => ({ at: call.atMs, element: modelStep(call, whole) })),
  ].toSorted((a, b) => a.at - b.at)
  return h(
    'ol',
    { class: 'timeline' },
    h('li', { class: 'end' }, when(0), h('div', { class: 'step' }, what('prompt', 'sent to the agent'))),
    steps.map(({ element }) => element),
    steps.length === 0
      ? h('li', {}, h('div', { class: 'step' }, h('p', { class: 'faint' }, 'The agent made no call.')))
      : null,
    h(
      'li',
      { class: 'end' },
      when(cell.durationMs),
      h(
        'div',
        { class: 'step' },
        what('answer', cell.ending.kind === 'answered' ? 'came back' : endingWords(cell.ending)),
      ),
    ),
  )
}

function toolStep(call: SeenToolCall, whole: number): HTMLElement {
  const { name, args, method, boundary, result, status, failed, struck } = call
  const where =
    boundary === 'model' ? 'seen in the model request' : `${boundary}${method === null ? '' : ` ${method}`}`
  return h(
    'li',
    { class: step('tool', failed, struck) },
    when(call.atMs),
    h(
      'div',
      { class: 'step' },
      what('tool', name),
      h(
        'span',
        { class: 'faint' },
        [where, statusWords(status), waitWords(call), duration(call.durationMs)]
          .filter((word) => word !== '')
          .join(' · '),
      ),
      strikes(struck),
      span(call, whole),
      text('called with', argsText(args)),
      result === null
        ? h('p', { class: 'faint' }, 'It was given nothing back.')
        : text('was given', result, struck.length > 0),
    ),
  )
}

function modelStep(call: SeenModelCall, whole: number): HTMLElement {
  const { model, provider, status, failed, inputTokens, outputTokens, asked, said, struck } = call
  const tokens =
    inputTokens === null && outputTokens === null
      ? ''
      : `${inputTokens ?? '?'} + ${outputTokens ?? '?'} tokens`
  const facts = [provider, statusWords(status), waitWords(call), tokens, duration(call.durationMs)]
  return h(
    'li',
    { class: step('model', failed, struck) },
    when(call.atMs),
    h(
      'div',
      { class: 'step' },
      what('model', model),
      h('span', { class: 'faint' }, facts.filter((word) => word !== '').join(' · ')),
      strikes(struck),
      span(call, whole),
      asked.length === 0 ? null : h('p', {}, 'asked for ', h('strong', {}, foreign(asked.join(', ')))),
      said === null || said === '' ? null : text('said', said, struck.length > 0),
    ),
  )
}

function step(kind: 'tool' | 'model', failed: boolean, struck: readonly string[]): string {
  return `${kind}${failed ? ' failed' : ''}${struck.length > 0 ? ' struck' : ''}`
}

function what(kind: string, name: string): HTMLElement {
  return h('p', { class: 'what' }, h('span', { class: 'kind' }, kind), ' ', h('strong', {}, foreign(name)))
}

function when(ms: number): HTMLElement {
  return h('span', { class: 'when' }, `+${duration(ms)}`)
}

function statusWords(status: number | null): string {
  if (status === null) return ''
  return status === 0 ? 'connection broke' : `status ${status}`
}

function waitWords({ retryAfterS }: { readonly retryAfterS: number | null }): string {
  return retryAfterS === null ? '' : `told to wait ${retryAfterS} s`
}

function strikes(ids: readonly string[]): HTMLElement | null {
  if (ids.length === 0) return null
  return h(
    'p',
    { class: 'strikes' },
    ids.map((id) => h('span', { class: 'strike' }, '⚡ fault: ', ...foreign(id))),
  )
}

/** Where in the cell's time the call lies. */
function span(
  { atMs, durationMs }: { readonly atMs: number; readonly durationMs: number },
  whole: number,
): HTMLElement {
  const bar = h('span', { class: 'span-bar' })
  bar.style.left = `${(atMs / whole) * 100}%`
  bar.style.width = `${Math.max(0.5, (durationMs / whole) * 100)}%`
  return h('div', { class: 'span', 'aria-hidden': 'true' }, bar)
}

/** Short text stands open, long text folds, unless a fault made it. */
function text(label: string, words: string, open = false): HTMLElement {
  const body = h('pre', { tabindex: '0' }, foreign(words))
  const short = words.length <= 160 && !words.trim().includes('\n')
  return short
    ? h('div', { class: 'said' }, h('span', { class: 'faint' }, label), body)
    : h('details', { class: 'said', open }, h('summary', {}, `${label} (${words.length} characters)`), body)
}

/** On one line where that is short. */
function argsText(args: SeenToolCall['args']): string {
  const line = JSON.stringify(args)
  return line.length <= 160 ? line : JSON.stringify(args, null, 2)
}
