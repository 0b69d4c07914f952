import { type ContractView, contractViews, resilience, skippedRules } from '../src/report/contract-view.ts'
import type { MatrixCell } from '../src/report/report.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { cellAddress, listAddress } from './filters.ts'
import { foreign, oneLine } from './foreign.ts'
import { type Field, grid } from './grid.ts'

/** Which rule of which contract holds under which scenario, and what that comes to. */
export function contractPart({ report }: Data): HTMLElement | null {
  const views = contractViews(report.matrix)
  if (views.length === 0) return null
  return h(
    'section',
    { 'aria-labelledby': 'contract' },
    h('h2', { id: 'contract' }, `${views.length === 1 ? 'Contract' : 'Contracts'}: rule by scenario`),
    h(
      'p',
      { class: 'faint' },
      'Cells in which the rule held, of those in which it was judged. The last row is the resilience score, in which a critical rule weighs 3, a high one 2 and others 1.',
    ),
    views.map(viewElement),
  )
}

function viewElement(view: ContractView): HTMLElement {
  const { contract, score, scenarios, rules } = view
  const rows = rules.map(({ rule, severity, held, of, cells }) => ({
    name: rule,
    aside: severity,
    fields: cells.map((cell) => cell && fieldOf(cell)),
    end: of === 0 ? '–' : `${held}/${of}`,
  }))
  const skipped = skippedRules(view)
  return h(
    'div',
    {},
    h('h3', {}, 'Contract ', foreign(contract), `: resilience ${resilience(score)} of 100`),
    grid(`Contract ${oneLine(contract)}, rule by scenario`, {
      corner: 'rule',
      columns: scenarios.map(({ name }) => name),
      rows,
      margins: {
        end: 'held',
        foot: {
          name: 'resilience',
          words: [...scenarios.map((one) => resilience(one.score)), resilience(score)],
        },
      },
    }),
    skipped.length === 0
      ? null
      : h(
          'details',
          {},
          h('summary', {}, 'Rules that did not apply'),
          h(
            'ul',
            {},
            skipped.map((sentence) => h('li', {}, foreign(sentence))),
          ),
        ),
  )
}

function fieldOf(one: MatrixCell): Field {
  const { held, broken, errored, skipped, because, example, rule, scenario } = one
  const judged = held + broken
  const href =
    example === null
      ? listAddress({ phase: 'contract', scenario })
      : broken + errored === 1
        ? cellAddress(example)
        : listAddress({ phase: 'contract', rule, scenario })
  if (broken > 0)
    return {
      hue: 'broken',
      text: `✕ ${held}/${judged}`,
      title: `${rule} under ${scenario}: broken in ${broken} of ${judged}`,
      href,
    }
  if (errored > 0)
    return {
      hue: 'errored',
      text: `! ${errored}`,
      title: `${rule} under ${scenario}: could not be judged in ${errored}`,
      href,
    }
  if (held > 0)
    return {
      hue: 'held',
      text: `✓ ${held}/${judged}`,
      title: `${rule} under ${scenario}: held in all ${judged}`,
      href,
    }
  return {
    hue: 'untested',
    text: '○ skipped',
    title: `${rule} under ${scenario}: skipped in ${skipped}, ${because ?? 'it does not apply'}`,
    href: null,
  }
}
