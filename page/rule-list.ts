import type { PageCell } from '../src/report/html-pack.ts'
import { facts } from './causes.ts'
import { h } from './dom.ts'
import { foreign } from './foreign.ts'
import { verdictTag } from './status.ts'

type Verdict = PageCell['verdicts'][number]

/** The rules that decide, worst first; those beside the score fold. */
export function rulePart({ verdicts, status, traffic }: PageCell): HTMLElement {
  const [counting, beside] = [
    verdicts.filter(({ counts }) => counts),
    verdicts.filter(({ counts }) => !counts),
  ]
  const broken = beside.filter((verdict) => verdict.status === 'broken').length
  return h(
    'section',
    { 'aria-labelledby': 'rules' },
    h('h2', { id: 'rules' }, 'Rules'),
    counting.length === 0
      ? h('p', { class: 'faint' }, foreign(unjudged(status, traffic)))
      : ruleList(counting),
    beside.length === 0
      ? null
      : h(
          'details',
          { class: 'more' },
          h('summary', {}, `${beside.length} beside the score, ${broken} of them broken`),
          ruleList(beside),
        ),
  )
}

function ruleList(verdicts: readonly Verdict[]): HTMLElement {
  const order = ['broken', 'errored', 'skipped']
  const telling = verdicts
    .filter(({ status }) => status !== 'held')
    .toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status))
  const held = verdicts.filter(({ status }) => status === 'held')
  return h(
    'ul',
    { class: 'rules' },
    telling.map(ruleItem),
    held.length === 0
      ? null
      : h('li', {}, h('p', {}, verdictTag('held'), ' ', ...foreign(held.map(({ rule }) => rule).join(', ')))),
  )
}

function ruleItem(verdict: Verdict): HTMLElement {
  const { rule, type, severity } = verdict
  return h(
    'li',
    {},
    h(
      'p',
      {},
      verdictTag(verdict.status),
      ' ',
      h('strong', {}, foreign(rule)),
      h('span', { class: 'faint' }, ` ${rule === type ? '' : `${type} · `}${severity}`),
    ),
    verdict.status === 'broken' ? facts(verdict.expected, verdict.actual) : null,
    verdict.status === 'errored' ? h('p', { class: 'why' }, foreign(verdict.reason)) : null,
    verdict.status === 'skipped' ? h('p', { class: 'why' }, foreign(verdict.because)) : null,
  )
}

function unjudged(status: PageCell['status'], traffic: PageCell['traffic']): string {
  if (status === 'not-triggered') {
    const because = traffic?.faults.find((fault) => fault.because !== null)?.because
    return `No rule was judged: no fault reached the agent${because === undefined || because === null ? '' : `, ${because}`}. Neither a pass nor a failure.`
  }
  return status === 'excluded'
    ? 'No rule was judged: the agent could not be asked. Neither a pass nor a failure.'
    : 'No rule speaks about this cell.'
}
