import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/base/user-error.ts'
import { orderOf } from '../../src/order.ts'
import { prepareLaunch } from '../../src/prepare.ts'
import { aFolder, type Folder } from '../e2e/command-line.ts'
import { call } from './calling.ts'

const short = `export default {
  type: 'short_words',
  summary: 'Wants few words.',
  check: ({ output }, { words }) => {
    const count = output.split(' ').length
    return { pass: count <= words, expected: 'at most ' + words + ' words', actual: count + ' words' }
  },
}`

/** Rules of the user's own in the config, in a session file, in a contract that a session names, and in one that stands in the config. */
const files = {
  'agent.mjs': `export const invoke = () => 'The capital of France is Paris.'`,
  'rules/short.mjs': short,
  'sessions/a.yaml': `
version: 1
id: a
input: What is the capital of France?
invariants:
  - { type: ../rules/short.mjs, words: 3, severity: high }
`,
  'sessions/b.json': JSON.stringify({
    version: 1,
    id: 'b',
    input: 'What is the capital of France?',
    contract: '../contracts/k.yaml',
  }),
  'contracts/k.yaml': `
name: k
invariants:
  - { id: few, type: ../rules/short.mjs, words: 4 }
`,
  'flakestorm.yaml': `
version: "2.0"
agent: { type: module, endpoint: "./agent.mjs:invoke" }
golden_prompts: [What is the capital of France?]
invariants: [{ type: completes }]
mutations: { count: 1, types: [noise] }
replays:
  sessions:
    - { file: sessions/a.yaml, invariants: [{ type: ./rules/short.mjs, words: 5 }] }
    - { file: sessions/b.json }
output: { path: ./reports, formats: [json] }
`,
}

/** What broke, as the report tells it. */
async function broken(folder: Folder, args: readonly string[]): Promise<readonly string[]> {
  const { out } = await call(folder, args)
  return [...out.matchAll(/✗ (\S+) under .*\n\s+expected {2}(.*)\n/g)].map(
    ([, rule, wanted]) => `${rule}: ${wanted}`,
  )
}

describe('a rule of the user’s own in a session file and in a contract file', () => {
  test('is held like one of the config, its path from the file that names it, and none takes the place of another', async () => {
    using folder = aFolder(files)

    expect((await broken(folder, ['replay', 'run'])).toSorted()).toEqual([
      'a:short-2: at most 5 words',
      'a:short: at most 3 words',
      'b:few: at most 4 words',
    ])
  })

  test('is held where the session is named on the command line, and where the config loads the same file', async () => {
    using folder = aFolder(files)
    const config = folder.read('flakestorm.yaml')
    writeFileSync(
      join(folder.path, 'flakestorm.yaml'),
      config.replace('[{ type: completes }]', '[{ type: ./rules/../rules/short.mjs, words: 99 }]'),
    )

    expect(await broken(folder, ['replay', 'run', 'sessions/a.yaml'])).toEqual(['a:short: at most 3 words'])
  })

  test('is kept with a failure, and breaks there again', async () => {
    using folder = aFolder(files)
    await call(folder, ['run', '--record-failures'])

    const kept = JSON.parse(folder.read('reports/failures/replay-b-1.session.json'))

    expect(kept.invariants).toEqual([
      expect.objectContaining({ type: 'plugin', file: '../../rules/short.mjs', with: { words: 4 } }),
    ])
    expect(await broken(folder, ['replay', 'run', 'reports/failures/replay-b-1.session.json'])).toEqual([
      'replay-b-1:b:few: at most 4 words',
    ])
  })

  test('breaks while the case is shrunk', async () => {
    using folder = aFolder(files)

    const { code, out } = await call(folder, ['shrink', 'sessions/a.yaml', '-o', 'small.json'])

    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('a:short broke in 5 of 5') })
  })

  test('that cannot be loaded is told with the line of the file that names it', async () => {
    using folder = aFolder({
      ...files,
      'flakestorm.yaml': files['flakestorm.yaml'].replace(/, invariants: \[\{ type: \.\/rules.*?\]/, ''),
      'rules/short.mjs': 'throw new Error("it fell over")',
      'sessions/c.yaml': 'id: c\ninput: Hi\ninvariants:\n  - { type: ../rules/nowhere.mjs }\n',
    })

    const { code, err } = await call(folder, ['replay', 'run', 'sessions'])

    expect(code).toBe(2)
    expect(err).toMatch(/sessions\/a\.yaml:6:3 \S*rules\/short\.mjs:1: it fell over\./)
    expect(err).toMatch(/sessions\/c\.yaml:4:3 \S*nowhere\.mjs: ENOENT/)
    expect(err).toContain('starts at the folder of the file that names it')
  })

  test.for(['sessions/a.yaml', 'sessions/b.json'])(
    'is not loaded from %s where somebody forbids to run code of a fork',
    async (session) => {
      using folder = aFolder({
        ...files,
        'flakestorm.yaml': files['flakestorm.yaml'].replace(/replays:[\s\S]*?output/, 'output'),
        'rules/short.mjs': `globalThis.foreignRuleRan = true\n${short}`,
      })
      const order = orderOf({ replay: session }, { folder: folder.path, env: {}, jobContext: null })
      const forbid = (): never => {
        throw new UserError({ message: 'not from a fork' })
      }

      await expect(prepareLaunch(order, undefined, forbid)).rejects.toThrow('not from a fork')
      expect('foreignRuleRan' in globalThis).toBe(false)
    },
  )
})

describe('a mutation of the user’s own', () => {
  const withMutation = (operator: string): Folder =>
    aFolder({
      ...files,
      'mine.mjs': `export default { type: 'mine', summary: 'Does it.', expectation: 'INV', operators: [{ name: 'one', apply: ${operator} }] }`,
      'flakestorm.yaml': files['flakestorm.yaml']
        .replace(/replays:[\s\S]*?output/, 'output')
        .replace('What is the capital of France?', 'Which town is the capital?')
        .replace('[noise]', '[./mine.mjs]'),
    })

  test.for([
    [
      '({ prompt }) => { if (/town/.test(prompt)) throw new Error("it fell over"); return "So " + prompt }',
      'it fell over',
    ],
    ['({ prompt }) => { if (/town/.test(prompt)) return 42; return "So " + prompt }', 'saw 42'],
  ] as const)(
    'that breaks a law for a prompt of the config alone is the user’s to mend: %s',
    async ([operator, reason]) => {
      using folder = withMutation(operator)

      const { code, err } = await call(folder, ['run'])

      expect(code).toBe(2)
      expect(err).toMatch(/flakestorm\.yaml:6:\d+ mutations\.types\.0: \.\/mine\.mjs/)
      expect(err).toContain(reason)
      expect(err).toContain('"Which town is the capital?"')
    },
  )

  test('that would change a name of a prompt is passed over there, and that is said', async () => {
    using folder = withMutation('({ prompt }) => prompt.replace("Zimbabwe", "Zambia")')
    const config = folder.read('flakestorm.yaml').replace('the capital?', 'the capital of Zimbabwe?')
    writeFileSync(join(folder.path, 'flakestorm.yaml'), config)

    const { out } = await call(folder, ['plan'])

    expect(out).not.toContain('Zambia')
    expect(out).toContain('mine has only 0 of 1 distinct variants')
  })

  test('may declare of one rewrite that the meaning changed, and is judged by the clean answer', async () => {
    using folder = withMutation('({ prompt }) => ({ text: `Not that: ${prompt}`, expectation: "DIR" })')

    const { out } = await call(folder, ['run'])

    expect(out).toContain('the same answer as before')
  })
})
