import { type Finding, reproduce } from '../src/report/report.ts'
import { cells } from '../src/report/words.ts'
import { command } from './copy.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { cellAddress, type Filters, listAddress } from './filters.ts'
import { foreign } from './foreign.ts'

/** Prompts that fail before anything is done to them: nobody's mutation's fault. */
export function cleanPart({ report }: Data): HTMLElement | null {
  const failing = report.preflight.filter(({ held }) => !held)
  if (failing.length === 0) return null
  return h(
    'section',
    { 'aria-labelledby': 'clean' },
    h('h2', { id: 'clean' }, 'Fails before anything was done to it'),
    h(
      'ul',
      { class: 'causes' },
      failing.map(({ promptId, broken }) =>
        h(
          'li',
          { class: 'cause' },
          h('p', {}, h('strong', {}, foreign(promptId))),
          broken.map(({ rule, expected, actual }) =>
            h('div', {}, h('p', {}, foreign(rule)), facts(expected, actual)),
          ),
        ),
      ),
    ),
  )
}

/** Causes that stand in the open; the others fold. */
const openCauses = 6

/** What broke, grouped by cause, the worst first. */
export function causePart(data: Data): HTMLElement | null {
  const { findings, moreFindings } = data.report
  if (findings.length === 0) return null
  return h(
    'section',
    { 'aria-labelledby': 'causes' },
    h('h2', { id: 'causes' }, 'What broke'),
    h(
      'ul',
      { class: 'causes' },
      findings.slice(0, openCauses).map((finding, at) => causeItem(finding, data, at === 0)),
    ),
    findings.length <= openCauses
      ? null
      : h(
          'details',
          { class: 'more' },
          h('summary', {}, `${findings.length - openCauses} more causes`),
          h(
            'ul',
            { class: 'causes' },
            findings.slice(openCauses).map((finding) => causeItem(finding, data, false)),
          ),
        ),
    moreFindings === 0 ? null : h('p', { class: 'faint' }, `${moreFindings} more causes are in result.json.`),
  )
}

function causeItem(finding: Finding, data: Data, open: boolean): HTMLElement {
  const { rule, under, severity, status, example } = finding
  const hue = status === 'broken' ? 'broken' : 'errored'
  const many =
    status === 'broken' ? `${finding.cells}/${finding.of} cells` : `not judged in ${cells(finding.cells)}`
  const all = listAddress(scope(finding, data))
  return h(
    'li',
    { class: `cause ${hue}` },
    h(
      'details',
      { open },
      h(
        'summary',
        {},
        h(
          'span',
          { class: 'cause-name' },
          h('strong', {}, foreign(rule)),
          ' under ',
          h('strong', {}, foreign(under)),
        ),
        h('span', { class: 'cause-facts' }, `${many} · ${severity}`),
      ),
      facts(example.expected, example.actual),
      command(reproduce(data.report, example.cell), `Run ${example.cell} again`),
      h(
        'p',
        { class: 'links' },
        h('a', { href: cellAddress(example.cell) }, 'Open the first cell'),
        h('a', { href: all }, 'List all of them'),
      ),
    ),
  )
}

/** The cells of a cause lie where its first one lies: under a mutation type, under a scenario, or in the phase as a whole. */
function scope({ phase, rule, example }: Finding, { byId }: Data): Filters {
  const first = byId.get(example.cell)
  const type = first?.mutation?.type
  const scenario = first?.scenario ?? undefined
  return {
    phase,
    rule,
    ...(type === undefined ? {} : { type }),
    ...(scenario === undefined ? {} : { scenario }),
  }
}

/** What was expected and what was seen. */
export function facts(expected: string, actual: string): HTMLElement {
  return h(
    'dl',
    { class: 'facts' },
    h('dt', {}, 'expected'),
    h('dd', {}, foreign(expected)),
    h('dt', {}, 'seen'),
    h('dd', {}, foreign(actual)),
  )
}
