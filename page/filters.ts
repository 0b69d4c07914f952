import type { PageCell } from '../src/report/html-pack.ts'

/** What cells can be narrowed by; each is a word of the address. */
export const filterNames = ['phase', 'status', 'rule', 'scenario', 'type', 'prompt', 'fault', 'q'] as const

export type FilterName = (typeof filterNames)[number]

export type Filters = Readonly<Partial<Record<FilterName, string>>>

/** Where the address leads. */
export type Place =
  | { readonly at: 'cell'; readonly id: string }
  | { readonly at: 'list'; readonly filters: Filters }

/** Reads the part of the address after `#`. */
export function placeOf(hash: string): Place {
  const text = hash.replace(/^#/, '')
  if (text.startsWith('cell=')) return { at: 'cell', id: decoded(text.slice('cell='.length)) }
  const asked = new URLSearchParams(text)
  const filters = filterNames.flatMap((name) => {
    const value = asked.get(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  })
  return { at: 'list', filters: Object.fromEntries(filters) }
}

export function cellAddress(id: string): string {
  return `#cell=${encodeURIComponent(id).replaceAll('%2F', '/')}`
}

export function listAddress(filters: Filters): string {
  const asked = new URLSearchParams()
  for (const name of filterNames) {
    const value = filters[name]
    if (value !== undefined && value !== '') asked.set(name, value)
  }
  return `#${asked.size === 0 ? 'cells' : asked.toString()}`
}

/** Whether a cell is among those asked for. */
export function matches(cell: PageCell, filters: Filters): boolean {
  return filterNames.every((name) => {
    const wanted = filters[name]
    return wanted === undefined || tests[name](cell, wanted)
  })
}

const tests: Readonly<Record<FilterName, (cell: PageCell, wanted: string) => boolean>> = {
  phase: (cell, wanted) => cell.phase === wanted,
  status: (cell, wanted) => cell.status === wanted,
  rule: (cell, wanted) =>
    cell.verdicts.some(
      ({ rule, status }) => rule === wanted && (status === 'broken' || status === 'errored'),
    ),
  scenario: (cell, wanted) => cell.scenario === wanted,
  type: (cell, wanted) => cell.mutation?.type === wanted,
  prompt: (cell, wanted) => cell.promptId === wanted,
  fault: (cell, wanted) => cell.traffic?.faults.some(({ id }) => id === wanted) ?? false,
  q: (cell, wanted) => haystack(cell).includes(wanted.toLowerCase()),
}

const haystacks = new WeakMap<PageCell, string>()

/** All that a reader may search in, in lower case, made once for each cell. */
function haystack(cell: PageCell): string {
  const known = haystacks.get(cell)
  if (known !== undefined) return known
  const verdicts = cell.verdicts.flatMap((verdict) => {
    if (verdict.status === 'broken') return [verdict.rule, verdict.expected, verdict.actual]
    return verdict.status === 'errored' ? [verdict.rule, verdict.reason] : []
  })
  const text = [cell.id, cell.prompt, cell.output, ...verdicts].join('\n').toLowerCase()
  haystacks.set(cell, text)
  return text
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
