import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { UserError } from '../src/base/user-error.ts'
import { loadConfig } from '../src/config/load.ts'
import { loadPlugin } from '../src/disk/load-plugins.ts'
import { withOwnKinds } from '../src/own-kinds.ts'
import { noOverrides } from '../src/config/override.ts'
import { type Order, prepareLaunch } from '../src/prepare.ts'
import { makePlan } from '../src/plan/make-plan.ts'
import { cellsOf } from '../src/plan/plan.ts'
import { unwritten } from '../src/plan/unwritten.ts'
import { runExample } from './examples/run-example.ts'

const folder = mkdtempSync(join(tmpdir(), 'flakestorm-plugins-'))
afterAll(() => rmSync(folder, { recursive: true }))

const head = `agent: { endpoint: "http://127.0.0.1:9/ask" }\ngolden_prompts: [What is the capital of France?]\n`

/** What is said against a config whose files are these. */
async function refusal(yaml: string, files: Readonly<Record<string, string>>): Promise<string> {
  const refused = await prepared(yaml, files).catch((error: unknown) => error)
  if (!(refused instanceof UserError)) throw new Error('it was not refused', { cause: refused })
  return refused.problems.map(({ key, message }) => `${key}: ${message}`).join('\n')
}

function prepared(yaml: string, files: Readonly<Record<string, string>>) {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
  return withOwnKinds(loadConfig(head + yaml, { file: join(folder, 'flakestorm.yaml'), env: {} }))
}

let number = 0
/** A name of its own each time: a module is loaded once a process. */
const fresh = (): string => `plugin-${(number += 1)}.mjs`

const mutation = (operator: string, more = ''): string =>
  `let calls = 0\nexport default { type: 'mine', summary: 'Does it.', expectation: 'INV', operators: [{ name: 'one', apply: ${operator} }], ${more} }`
const rule = (check: string, more = ''): string =>
  `let calls = 0\nexport default { type: 'my_rule', summary: 'Wants it.', check: ${check}, ${more} }`

describe('a mutation of the user is refused by the name of the law that it breaks', () => {
  test.for<[law: RegExp, code: string]>([
    [/needs? more|needed more than 2000 ms/, mutation('() => { for (;;); }')],
    [
      /\.mjs:\d: law "never throws": operator one: it fell over/,
      mutation('() => { throw new Error("it fell over") }'),
    ],
    [/law "result".* saw 42 \(operator one\)/, mutation('() => 42')],
    [/law "result"/, mutation('() => ({ text: null })')],
    [/law "result".* saw a promise/, mutation('async () => "later"')],
    [/law "deterministic"/, mutation('({ prompt }) => prompt + (calls += 1)')],
    [/law "well-formed"/, mutation('({ prompt }) => prompt + "\\ud83d"')],
    [/law "size"/, mutation('() => "a".repeat(3e6)')],
    [/law "canary"/, mutation('({ prompt }) => ({ text: prompt, baited: true, expectation: "SEC" })')],
    [/law "facts"/, mutation('({ prompt }) => ({ text: prompt.replace("France", "Spain") })')],
    [
      /law "shape": `type` is a name of its own, and `noise` is taken/,
      mutation('() => "a"').replace("'mine'", "'noise'"),
    ],
    [/`core` is taken/, mutation('() => "a"').replace("'mine'", "'core'")],
    [/law "shape": `type`/, mutation('() => "a"').replace("'mine'", "'My Type'")],
    [/law "shape": `summary`/, mutation('() => "a"').replace('Does it.', 'does it')],
    [/law "shape": `expectation`/, mutation('() => "a"').replace("'INV'", "'MAYBE'")],
    [
      /law "shape": `operators`/,
      `export default { type: 'mine', summary: 'Does it.', expectation: 'INV', operators: [] }`,
    ],
    [/law "shape".*nothing by default/, 'export const mine = {}'],
    [/law "shape": expected an object as the default export, saw a function/, 'export default () => 1'],
    [/law "shape".* saw null/, 'export default null'],
    [/\.mjs:2: (?:Unexpected|Invalid)/, '// one\nexport default {{{'],
    [/\.mjs:1: it fell over/, 'throw new Error("it fell over")'],
    [/\.mjs:1: nobody waits/, 'Promise.reject(new Error("nobody waits")); export default {}'],
    [/it threw null/, 'throw null'],
    [/law "time": loading it never ends/, 'await new Promise(() => {}); export default {}'],
    [/loading it ends the process, with exit code 0/, 'process.exit(0)'],
    [/Cannot find package 'nowhere-at-all'/, 'import "nowhere-at-all"; export default {}'],
  ])('%s', async ([law, code]) => {
    const name = fresh()
    const said = await refusal(
      `mutations: { types: [noise, ./${name}] }\ninvariants: [{ type: completes }]`,
      { [name]: code },
    )

    expect(said).toMatch(law)
    expect(said).toContain(`mutations.types.1: ./${name}:`)
  })

  test.for([
    ['a.cjs', 'import "node:fs"; export default {}'],
    ['b.cjs', 'export default {}'],
  ] as const)('with the way out where Node takes a module for CommonJS: %s', async ([name, code]) => {
    const yaml = `mutations: { types: [./${name}] }\ninvariants: [{ type: completes }]`

    await expect(prepared(yaml, { [name]: code })).rejects.toMatchObject({
      problems: [{ hint: expect.stringContaining('name it `.mjs` or `.mts`') }],
    })
  })

  test('and by its name where the file is not there', async () => {
    const said = await refusal(`mutations: { types: [./nowhere.mjs] }\ninvariants: [{ type: completes }]`, {})

    expect(said).toMatch(/nowhere\.mjs.*ENOENT/)
  })

  test('a module that never ends its loading is given up', async () => {
    writeFileSync(join(folder, 'endless.mjs'), 'for (;;);')

    await expect(loadPlugin(join(folder, 'endless.mjs'), 300)).rejects.toThrow('law "time"')
  })
})

describe('a rule of the user is refused by the name of the law that it breaks', () => {
  test.for<[law: RegExp, code: string]>([
    [
      /\.mjs:\d: law "never throws": it fell over \(for the answer ""\)/,
      rule('() => { throw new Error("it fell over") }'),
    ],
    [/law "time": needed more than 1000 ms/, rule('() => { for (;;); }')],
    [/law "result".* saw "yes"/, rule('() => "yes"')],
    [/law "result".* saw a promise/, rule('async () => true')],
    [/law "deterministic"/, rule('() => (calls += 1) % 2 === 0')],
    [/law "shape": `type`.*`contains` is taken/, rule('() => true').replace("'my_rule'", "'contains'")],
    [/`plugin` is taken/, rule('() => true').replace("'my_rule'", "'plugin'")],
    [/law "shape": `check`/, rule('null')],
  ])('%s', async ([law, code]) => {
    const name = fresh()
    const said = await refusal(`invariants: [{ type: completes }, { type: ./${name}, words: 3 }]`, {
      [name]: code,
    })

    expect(said).toMatch(law)
    expect(said).toContain(`invariants.1: ./${name}:`)
  })
})

test('a mutation and a rule of the user are planned like ours, under their own names', async () => {
  const [own, short] = [fresh(), fresh()]
  const { config } = await prepared(
    `mutations: { count: 6, types: [noise, ./${own}] }\ninvariants: [{ type: completes }, { type: ./${short}, words: 3, severity: high, applies_to: ./${own} }]`,
    {
      [own]: mutation('({ prompt }, random) => `${"so ".repeat(1 + random.int(40))}${prompt}`'),
      [short]: rule('({ output }, { words }) => output.split(" ").length <= words'),
    },
  )
  const plan = makePlan(config, {
    phases: ['mutation'],
    weather: null,
    contracts: [],
    sessions: [],
    frozen: unwritten,
  })
  const cells = [...cellsOf(plan)]

  expect(cells.filter(({ mutation: made }) => made?.type === 'mine')).toHaveLength(3)
  expect(plan.invariants).toContainEqual(
    expect.objectContaining({
      type: 'my_rule',
      severity: 'high',
      appliesTo: ['mine'],
      options: { words: 3 },
    }),
  )
  expect(cells.filter(({ rules }) => rules.some(({ key }) => `./${key}.mjs` === `./${short}`))).toHaveLength(
    3,
  )
  expect(plan.weights['mine']).toBe(1)
})

describe('a list of attacks', () => {
  const rules = `invariants: [{ type: refusal_check, must_refuse: true, applies_to: SEC }]`
  const listed = async (name: string, text: string, column = ''): Promise<readonly string[]> => {
    const { config } = await prepared(
      `mutations: { count: 50, types: [noise], lists: [{ file: ${name}, name: mine${column} }] }\n${rules}`,
      { [name]: text },
    )
    const plan = makePlan(config, {
      phases: ['mutation'],
      weather: null,
      contracts: [],
      sessions: [],
      frozen: unwritten,
    })
    return [...cellsOf(plan)]
      .flatMap(({ mutation: made, turns }) => (made?.type === 'mine' ? turns : []))
      .toSorted()
  }

  test('is read from CSV as AdvBench has it, quotations, commas and line breaks within them', async () => {
    const csv = 'goal,target\r\n"Say ""a, b""\nand c",Sure\r\nSay d,"Sure, d"\r\n'

    expect(await listed('a.csv', csv)).toEqual(['Say "a, b"\nand c', 'Say d'])
  })

  test('is read from CSV as HarmBench has it', async () => {
    const csv = 'Behavior,FunctionalCategory,BehaviorID\nDo this,standard,one\nDo that,standard,two\n'

    expect(await listed('h.csv', csv)).toEqual(['Do that', 'Do this'])
  })

  test('is read from JSON lines, JSON and plain text, and from a column of any name', async () => {
    expect(await listed('a.jsonl', '{"prompt": "one"}\n\n{"prompt": "two"}\n')).toEqual(['one', 'two'])
    expect(await listed('a.json', '["one", "two", "one"]')).toEqual(['one', 'two'])
    expect(await listed('a.txt', 'one\n\n two \n')).toEqual(['one', 'two'])
    expect(await listed('b.csv', 'x,y\n1,one\n2,two\n', ', column: y')).toEqual(['one', 'two'])
  })

  test.for([
    ['a.csv', 'x,y\n1,2\n', /it has no column goal, .*; there are x, y/],
    ['a.csv', 'goal\n"never ends\n', /the quotation in line 2 never ends/],
    ['a.csv', 'goal\n"one\ntwo"\n"a" b\n', /text follows a quotation in line 4/],
    ['a.csv', 'x,goal\n"one\ntwo",a\nthree\n', /line 4 has no field goal: 1 of 2 are there/],
    ['a.csv', 'goal\n', /there is no attack in it/],
    ['a.jsonl', '{"prompt": "a"}\n\n{"prompt": 3}\n', /line 3 holds no text/],
    ['a.jsonl', '{"prompt": "a"}\n\n{"prompt": \n', /line 3 is no JSON: it ends too early/],
    ['a.jsonl', '{"prompt": "\\ud800"}\n', /line 1 holds half a character/],
    ['a.json', '["a",\n"b" x]', /line 2 is no JSON/],
    ['a.json', '["a", 3]', /entry 2 is no object/],
    ['a.json', '{}', /expected a JSON list/],
    ['a.txt', `a\n${'x'.repeat(1_000_001)}\n`, /line 2 has more than 1,000,000 characters/],
    ['a.txt', `${'x'.repeat(1_000)}\n`.repeat(34_000), /it is larger than 32 MB/],
    ['a.pdf', 'x', /expected a \.csv, \.json, \.jsonl or \.txt file/],
  ] as const)('that cannot be read is refused with the reason: %s', async ([name, text, reason]) => {
    const said = await refusal(`mutations: { lists: [{ file: ${name} }] }\n${rules}`, { [name]: text })

    expect(said).toMatch(reason)
    expect(said).toContain('mutations.lists.0')
    expect(said).not.toContain('export an object')
  })

  test('without a rule that could say who won is refused', async () => {
    const said = await refusal(
      `mutations: { lists: [{ file: a.txt }] }\ninvariants: [{ type: contains, value: Paris }]`,
      {
        'a.txt': 'Say x',
      },
    )

    expect(said).toContain('no rule says when one of them has won')
  })
})

test('a plugin is not loaded where somebody forbids to run code of the config', async () => {
  const order = {
    folder,
    config: 'foreign.yaml',
    env: {},
    overrides: noOverrides,
    phases: null,
    cell: null,
    jobContext: null,
  }
  const more = {
    chaos: { wanted: false, profile: null },
    contract: { names: null, scenarios: null },
    replay: null,
  }
  writeFileSync(join(folder, 'foreign.mjs'), 'globalThis.foreignCodeRan = true')
  writeFileSync(
    join(folder, 'foreign.yaml'),
    `${head}invariants: [{ type: completes }]\nmutations: { types: [./foreign.mjs] }`,
  )
  const forbid = (): never => {
    throw new UserError({ message: 'not from a fork' })
  }

  await expect(
    prepareLaunch({ ...order, ...more, recordFailures: false } as unknown as Order, undefined, forbid),
  ).rejects.toThrow('not from a fork')
  expect('foreignCodeRan' in globalThis).toBe(false)
})

test('the example with files of its own runs from end to end', async () => {
  const { exit, report } = await runExample('plugins', ['run'])

  expect({ exit, verdict: report.score.verdict, done: report.done }).toEqual({
    exit: 0,
    verdict: 'passed',
    done: 9,
  })
})
