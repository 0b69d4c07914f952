import type { PageCell } from '../src/report/html-pack.ts'
import type { FaultCoverage } from '../src/report/report.ts'
import { reach } from '../src/report/words.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { listAddress } from './filters.ts'
import { foreign } from './foreign.ts'
import { type Field, grid } from './grid.ts'

/** What became of every fault: where it struck, what the agent made of it, and which never came to anything. */
export function faultPart({ report, cells }: Data): HTMLElement | null {
  const { coverage } = report
  if (coverage.length === 0) return null
  const ends = endsOf(cells)
  const modes = [...new Set(coverage.map(({ mode }) => mode))]
  const rows = [...Map.groupBy(coverage, rowKey)].map(([key, faults]) => ({
    name: targetOf(faults[0]),
    aside: key.split('\n')[0] ?? '',
    fields: modes.map((mode) => {
      const met = faults.filter((fault) => fault.mode === mode)
      return met.length === 0 ? null : fieldOf(met, ends)
    }),
  }))
  const missed = coverage.filter(({ because }) => because !== null)
  return h(
    'section',
    { 'aria-labelledby': 'faults' },
    h('h2', { id: 'faults' }, 'Faults: what reached the agent, and what it survived'),
    h(
      'p',
      { class: 'faint' },
      'Cells that survived the fault, of those that it reached and that could be judged.',
    ),
    grid('Fault coverage, target by fault', { corner: 'target', columns: modes, rows }),
    missed.length === 0
      ? null
      : h(
          'ul',
          { class: 'notes' },
          missed.map((fault) => h('li', {}, foreign(`${fault.id} in ${fault.scenario}: ${reach(fault)}`))),
        ),
  )
}

interface Ends {
  survived: number
  broke: number
  other: number
}

/** How cells ended that a fault reached, by scenario and fault. */
function endsOf(cells: readonly PageCell[]): ReadonlyMap<string, Ends> {
  const ends = new Map<string, Ends>()
  for (const { scenario, traffic, status } of cells) {
    for (const { id, delivered } of traffic?.faults ?? []) {
      if (delivered === 0) continue
      const key = `${scenario ?? ''}\n${id}`
      const so = ends.get(key) ?? { survived: 0, broke: 0, other: 0 }
      if (status === 'passed') so.survived += 1
      else if (status === 'failed') so.broke += 1
      else so.other += 1
      ends.set(key, so)
    }
  }
  return ends
}

function rowKey(fault: FaultCoverage): string {
  return `${fault.scenario}\n${targetOf(fault)}`
}

/** `tool:web_search:error` strikes web_search; `model:empty` the model; `context:overflow` what the model reads. */
function targetOf(fault: FaultCoverage | undefined): string {
  const [kind = '', ...rest] = (fault?.id ?? '').split(':')
  if (kind !== 'tool') return kind
  const name = rest.slice(0, -1).join(':')
  return name === '*' ? 'every tool' : name
}

function fieldOf(faults: readonly FaultCoverage[], ends: ReadonlyMap<string, Ends>): Field {
  const met = faults.map(
    ({ scenario, id }) => ends.get(`${scenario}\n${id}`) ?? { survived: 0, broke: 0, other: 0 },
  )
  const sum = (key: keyof Ends): number => met.reduce((so, one) => so + one[key], 0)
  const [survived, broke, other] = [sum('survived'), sum('broke'), sum('other')]
  const first = faults[0]
  const address = { scenario: first?.scenario ?? '', fault: first?.id ?? '' }
  const [reached, planned] = [total(faults, 'cells'), total(faults, 'planned')]
  const note = `reached ${reached} of ${planned}`
  const how = faults.map((fault) => `${fault.id}: ${reach(fault)}`).join('; ')
  if (reached === 0)
    return { hue: 'untested', text: '○ not triggered', note, title: how, href: listAddress(address) }
  const title = `survived in ${survived}, broke in ${broke}${other > 0 ? `, not judged in ${other}` : ''}; ${how}`
  if (broke > 0)
    return {
      hue: 'broken',
      text: `✕ ${survived}/${survived + broke}`,
      note,
      title,
      href: listAddress(address),
    }
  if (survived > 0)
    return { hue: 'held', text: `✓ ${survived}/${survived}`, note, title, href: listAddress(address) }
  return { hue: 'errored', text: '! delivered', note, title, href: listAddress(address) }
}

function total(faults: readonly FaultCoverage[], key: 'cells' | 'planned'): number {
  return faults.reduce((sum, fault) => sum + fault[key], 0)
}
