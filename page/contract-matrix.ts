import type { MatrixCell } from '../src/report/report.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { cellAddress, listAddress } from './filters.ts'
import { type Field, grid } from './grid.ts'

/** Which rule of the contract holds under which scenario. */
export function contractPart({ report }: Data): HTMLElement | null {
  const { matrix } = report
  if (matrix.length === 0) return null
  const scenarios = [...new Set(matrix.map(({ scenario }) => scenario))]
  const rules = Map.groupBy(matrix, ({ contract, rule }) => `${contract}\n${rule}`)
  const rows = [...rules.values()].map((fields) => ({
    name: fields[0]?.rule ?? '',
    aside: fields[0]?.severity ?? '',
    fields: scenarios.map((scenario) => {
      const found = fields.find((field) => field.scenario === scenario)
      return found === undefined ? null : fieldOf(found)
    }),
  }))
  return h(
    'section',
    { 'aria-labelledby': 'contract' },
    h('h2', { id: 'contract' }, 'Contract: rule by scenario'),
    h('p', { class: 'faint' }, 'Cells in which the rule held, of those in which it was judged.'),
    grid('Contract matrix, rule by scenario', { corner: 'rule', columns: scenarios, rows }),
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
