import type { GoldenPrompt } from '../config/config.ts'
import type { BoundContract } from '../contract/scenarios.ts'
import type { Cell } from './cell.ts'
import { comparesWithClean } from './comparing.ts'
import { askedFor } from './contract-cells.ts'

/**
 * What is asked in a clean world for the sake of rules that compare: golden prompts beyond their first time, which is
 * the preflight's, and probes from their first.
 */
export function baselinesFor(
  prompts: readonly GoldenPrompt[],
  contracts: readonly BoundContract[],
): readonly Cell[] {
  const wanted = new Map<string, { readonly cell: Cell; times: number }>()
  for (const { contract } of contracts) {
    for (const { promptId, turns, golden, rules } of askedFor(contract.invariants, prompts)) {
      if (!rules.some(comparesWithClean)) continue
      const known = wanted.get(promptId)
      const times = Math.max(known?.times ?? 0, contract.baselineSamples)
      wanted.set(promptId, { cell: baselineCell({ promptId, turns, golden }), times })
    }
  }
  const preflown = new Set(prompts.map(({ id }) => id))
  return [...wanted].flatMap(([promptId, { cell, times }]) => {
    const first = preflown.has(promptId) ? 2 : 1
    return Array.from({ length: Math.max(0, times - first + 1) }, (_, index) => repeated(cell, first + index))
  })
}

function baselineCell(asked: Pick<Cell, 'promptId' | 'turns' | 'golden'>): Cell {
  return {
    ...asked,
    id: `preflight/${asked.promptId}`,
    phase: 'contract',
    mutation: null,
    incident: null,
    scenario: null,
    repeat: 1,
    stratum: 'clean',
    rules: [],
  }
}

function repeated(cell: Cell, repeat: number): Cell {
  return repeat === 1 ? cell : { ...cell, id: `${cell.id}@${repeat}`, repeat }
}
