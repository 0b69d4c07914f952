import type { PageCell } from '../src/report/html-pack.ts'
import type { Data } from './data.ts'
import { h } from './dom.ts'
import { listAddress } from './filters.ts'
import { type Field, grid } from './grid.ts'

/** Rows of prompts that are drawn; the most broken come first. */
const mostRows = 30

/** Which prompt breaks under which mutation. */
export function mutationPart({ cells }: Data): HTMLElement | null {
  const mutated = cells.filter(({ mutation }) => mutation !== null)
  if (mutated.length === 0) return null
  const types = [...new Set(mutated.map(typeOf))]
  const prompts = [...Map.groupBy(mutated, ({ promptId }) => promptId)]
    .map(([prompt, own]) => ({ prompt, own, failed: own.filter(({ status }) => status === 'failed').length }))
    .toSorted((a, b) => b.failed - a.failed)
  const rows = prompts.slice(0, mostRows).map(({ prompt, own }) => ({
    name: prompt,
    aside: '',
    fields: types.map((type) =>
      fieldOf(
        own.filter((cell) => typeOf(cell) === type),
        prompt,
        type,
      ),
    ),
  }))
  const rest = prompts.length - rows.length
  return h(
    'section',
    { 'aria-labelledby': 'mutations' },
    h('h2', { id: 'mutations' }, 'Mutations: prompt by type'),
    h('p', { class: 'faint' }, 'Cells that passed, of those that were judged.'),
    grid('Mutation matrix, prompt by type', { corner: 'prompt', columns: types, rows }),
    rest === 0
      ? null
      : h(
          'p',
          { class: 'faint' },
          `${rest} more prompts, none of which broke more often, are in the list below.`,
        ),
  )
}

function typeOf({ mutation }: PageCell): string {
  return mutation?.type ?? ''
}

function fieldOf(cells: readonly PageCell[], prompt: string, type: string): Field | null {
  if (cells.length === 0) return null
  const failed = cells.filter(({ status }) => status === 'failed').length
  const passed = cells.filter(({ status }) => status === 'passed').length
  const href = listAddress({ phase: 'mutation', prompt, type })
  const title = `${prompt} under ${type}: ${passed} passed, ${failed} failed, ${cells.length - passed - failed} not judged`
  if (failed > 0) return { hue: 'broken', text: `✕ ${passed}/${passed + failed}`, title, href }
  if (passed > 0) return { hue: 'held', text: `✓ ${passed}/${passed}`, title, href }
  return { hue: 'untested', text: '○ not judged', title, href }
}
