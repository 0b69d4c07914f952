import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { json, scriptedEndpoint, type Seen } from '../llm/scripted-endpoint.ts'
import { aFolder, type Folder } from './command-line.ts'

const main = join(import.meta.dirname, '../../src/cli/main.ts')

/** One process of the command as it stands in the sources. */
async function run(folder: Folder, args: readonly string[]): Promise<{ code: unknown; text: string }> {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: folder.path,
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], MY_KEY: 'sk-mine-1234' },
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
  const [code]: unknown[] = await once(child, 'close')
  return { code, text }
}

const files = (url: string): Record<string, string> => ({
  'agent.mjs': `export const invoke = (input) => (/Rome/.test(input) ? 'It is Rome.' : 'It is Paris.')\n`,
  'flakestorm.yaml': `
version: "2.0"
agent: { type: module, endpoint: "./agent.mjs:invoke" }
model: { provider: openai, name: scripted, api_key: "\${MY_KEY}", base_url: "${url}", embedding_model: vectors }
golden_prompts: ["What is the capital of France, please?"]
invariants:
  - { type: llm_judge, rubric: "It names Paris.", samples: 1 }
  - { type: similarity, expected: "Paris is it.", backend: embeddings }
mutations: { count: 2, types: [paraphrase], generator: model }
output: { path: ./reports, formats: [json] }
`,
})

/** Writes, judges and turns into vectors, each by a rule that a test can foresee. */
function allInOne({ path, body }: Seen) {
  if (path.endsWith('/embeddings')) {
    const data = (body.input ?? []).map((text, index) => ({
      index,
      embedding: /Paris/.test(text) ? [1, 0] : [0, 1],
    }))
    return (response: Parameters<typeof json>[0]): void =>
      json(response, { data, usage: { total_tokens: 3 } })
  }
  const asked = body.messages[1]?.content ?? ''
  if (asked.startsWith('Rubric:'))
    return JSON.stringify({ reason: 'So it is.', score: /Answer: "It is Paris/.test(asked) ? 1 : 0 })
  return '["I would like to know the capital of France", "Not in Rome, I suppose: the capital of France?"]'
}

test('a model writes the variants, judges the answers and compares their meaning, and the gate follows it', async () => {
  await using endpoint = await scriptedEndpoint(allInOne)
  using folder = aFolder(files(endpoint.url))

  const { code, text } = await run(folder, ['run'])

  expect(text).toContain('Asking openai/scripted for 2 variants.')
  expect(code).toBe(1)
  expect(folder.result().cells).toMatchObject([
    { id: expect.stringMatching(/#1$/), status: 'passed' },
    {
      id: expect.stringMatching(/#2$/),
      status: 'failed',
      verdicts: [
        { type: 'llm_judge', status: 'broken', actual: '0, since "So it is.", for "It is Rome."' },
        { type: 'similarity', status: 'broken', actual: '0 for "It is Rome."' },
      ],
    },
  ])
  expect(endpoint.seen.every(({ headers }) => headers.authorization === 'Bearer sk-mine-1234')).toBe(true)
  expect(text + folder.read('reports/result.json') + folder.read('flakestorm.mutations.lock')).not.toContain(
    'sk-mine',
  )
})
