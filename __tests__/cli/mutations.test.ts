import { expect, test } from 'vitest'
import { cli } from '../../src/cli/cli.ts'
import type { Io } from '../../src/cli/io.ts'
import { allMutations } from '../../src/mutations/all.ts'

test('the list names every type with its class and one sentence', async () => {
  const { out } = await flakestorm('mutations')

  for (const { type, expectation, summary } of allMutations)
    expect(out).toMatch(new RegExp(`${type} +${expectation} +${summary.slice(0, 20)}`))
})

test('a preview shows what becomes of a prompt, twice the same', async () => {
  const first = await flakestorm('mutations', '--preview', 'Book a table for 4', '--types', 'noise', '--json')
  const again = await flakestorm('mutations', '--preview', 'Book a table for 4', '--types', 'noise', '--json')

  expect(again).toEqual(first)
  expect(JSON.parse(first.out)).toHaveLength(3)
})

test('a preview shows what is done on the wire, and every turn of a conversation', async () => {
  const wire = allMutations.filter(({ needs }) => needs === 'http').map(({ type }) => type)
  const seen = async (types: string): Promise<string> =>
    (await flakestorm('mutations', '--preview', 'Hi there', '--types', types, '--count', '20')).out

  const shown = await seen(wire.join(','))

  expect(shown.split(/^  (?:INV|DEG) /mu).slice(1)).not.toContainEqual(
    expect.stringMatching(/^\S+\n    Hi there\s*$/u),
  )
  expect(shown).toContain('+ X-Request-Id: 1\\r\\nX-Injected: FS-')
  expect(shown).toMatch(/\+ X-Request-Id: FS-[A-Z2-7]{8}\\x00\.log/u)
  expect(shown).toContain('more of the kind')
  expect(shown).toContain('method PROPFIND')
  expect(shown).toContain('while 10 others ask, who confide FS-')
  expect(await seen('multi_turn_attack')).toMatch(/^    1\. .+\n    2\. /mu)
})

test('signs that no screen shows are spelled out', async () => {
  const { out } = await flakestorm(
    'mutations',
    '--preview',
    'hello there friends',
    '--types',
    'token_manipulation',
    '--count',
    '15',
  )

  expect(out).toContain('\\u{200b}')
  expect(out).not.toContain('\u200b')
})

test.for([
  [['--types', 'noyse'], /no mutation is called `noyse`[^]*Did you mean `noise`/],
  [['--preview', 'x', '--count', 'many'], /--count: expected a whole number up to 50, not `many`/],
] as const)('%j is refused with the way out', async ([flags, sentence]) => {
  const { code, err } = await flakestorm('mutations', ...flags)

  expect(code).toBe(2)
  expect(err).toMatch(sentence)
})

async function flakestorm(...argv: readonly string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', '']
  const io: Io = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    drained: () => Promise.resolve(),
    folder: '/',
    env: {},
    live: false,
    colour: { out: false, err: false },
    width: 80,
    onStop: () => () => {},
  }
  const code = await cli(argv, io)
  return { code, out, err }
}
