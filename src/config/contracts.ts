import type { Contract } from '../contract/schema.ts'
import type { Block, Blocks } from './blocks.ts'
import type { Notes } from './notes.ts'
import type { Namer } from './rule-names.ts'
import type { Path } from './source.ts'

type WrittenContract = Block<'contract'>

/** A contract as it was written, and where it stands. */
interface PlacedContract {
  readonly path: Path
  readonly contract: WrittenContract
}

/** The contracts of a file, whether it has one or a list. */
export function contractsIn({
  contract,
  contracts,
}: Pick<Blocks, 'contract' | 'contracts'>): PlacedContract[] {
  return [
    ...(contract ? [{ path: ['contract'], contract }] : []),
    ...(contracts ?? []).map((each, at) => ({ path: ['contracts', at], contract: each })),
  ]
}

/** The contracts with named rules; names must tell contracts, and scenarios of one matrix, apart. */
export function contractsOf(
  blocks: Pick<Blocks, 'contract' | 'contracts' | 'chaos_matrix'>,
  named: Namer,
  notes: Notes,
): readonly Contract[] {
  const placed = contractsIn(blocks)
  if (blocks.contract && blocks.contracts) {
    notes.complain({
      path: ['contracts'],
      atKey: true,
      message: 'Expected either `contract` or `contracts`, saw both',
      hint: 'Move the one contract into the list',
    })
  }
  refuseTwins(
    placed.map(({ path, contract: { name } }) => ({ path: [...path, 'name'], name })),
    'contract',
    notes,
  )
  for (const { path, contract } of placed)
    refuseSameScenarios([...path, 'chaos_matrix'], contract.chaosMatrix, notes)
  refuseSameScenarios(['chaos_matrix'], blocks.chaos_matrix ?? [], notes)
  if (placed.length === 0 && (blocks.chaos_matrix ?? []).length > 0)
    notes.warn('`chaos_matrix` has no effect: there is no contract to be held against it.')

  return placed.map(({ contract }) => ({
    ...contract,
    invariants: contract.invariants.map((rule) => ({ ...named(rule), probes: rule.probes })),
  }))
}

function refuseSameScenarios(path: Path, matrix: readonly { readonly name: string }[], notes: Notes): void {
  refuseTwins(
    matrix.map(({ name }, at) => ({ path: [...path, at, 'name'], name })),
    'scenario',
    notes,
  )
}

function refuseTwins(
  named: readonly { readonly path: Path; readonly name: string }[],
  what: string,
  { complain }: Notes,
): void {
  for (const [at, { path, name }] of named.entries()) {
    const first = named.findIndex((other) => other.name === name)
    if (first === at) continue
    complain({
      path,
      message: `The name \`${name}\` is already that of ${named[first]?.path.slice(0, -1).join('.')}`,
      hint: `Give each ${what} a name of its own`,
    })
  }
}
