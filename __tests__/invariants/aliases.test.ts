import { expect, test } from 'vitest'
import { invariantAliases } from '../../src/invariants/aliases.ts'
import { allInvariants } from '../../src/invariants/all.ts'

test.for(Object.entries(invariantAliases))(
  '%s leads to a kind that exists and to options that it has',
  ([, alias]) => {
    const kind = allInvariants.find(({ type }) => type === alias.type)

    expect(kind).toBeDefined()
    expect(Object.keys(kind?.options.shape ?? {})).toEqual(
      expect.arrayContaining([...Object.values(alias.rename ?? {}), ...Object.keys(alias.options ?? {})]),
    )
  },
)

test('no alias hides the name of a kind', () => {
  const types = new Set(allInvariants.map(({ type }) => type))

  expect(Object.keys(invariantAliases).filter((name) => types.has(name))).toEqual([])
})
