import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { allInvariants } from '../../src/invariants/all.ts'

const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'invariants.md'), 'utf8')
const rows = new Map(
  [...page.matchAll(/^\| `(\w+)`\s*\|(.*?)\|(.*?)\|(.*?)\|$/gm)].map(
    ([, type = '', options = '', , marks = '']) => [
      type,
      { options: new Set([...options.matchAll(/`(\w+)`/g)].map(([, name = '']) => name)), marks },
    ],
  ),
)

test.for(allInvariants.map((kind) => [kind.type, kind] as const))(
  'the page lists %s with all its options, and says what it is',
  ([type, kind]) => {
    const row = rows.get(type)

    expect(row?.options).toEqual(new Set(Object.keys(kind.options.shape)))
    expect(row?.marks.includes('safety')).toBe(kind.safety)
    expect(row?.marks.includes('wire')).toBe(kind.wire)
    expect(row?.marks.includes('a guess')).toBe(kind.fuzzy)
  },
)
