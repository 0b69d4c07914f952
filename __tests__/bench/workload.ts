import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** `prompts` golden prompts × `count` variants with three checks each, against the agent at `port`. */
export function writeWorkload(
  folder: string,
  port: string | number,
  size: { prompts: number; count: number },
): number {
  const prompts = Array.from({ length: size.prompts }, (_, index) => ({
    id: `p${index}`,
    prompt: `Question ${index}: which city is the capital of France, and how would you get there by train?`,
  }))
  const config = {
    version: '2.0',
    agent: { endpoint: `http://127.0.0.1:${port}/invoke`, response_path: '$.output', timeout: 30_000 },
    golden_prompts: prompts,
    invariants: [
      { type: 'contains', value: 'Paris' },
      { type: 'output_not_empty' },
      { type: 'latency', max_ms: 30_000 },
    ],
    mutations: { count: size.count, types: ['paraphrase', 'noise', 'tone_shift', 'context_manipulation'] },
    output: { path: './reports', formats: ['json'] },
    advanced: { concurrency: 10, max_total: size.prompts * size.count },
  }
  // JSON is YAML; the reader takes the same road.
  writeFileSync(join(folder, 'flakestorm.yaml'), JSON.stringify(config, null, 1))
  return size.prompts * size.count
}

/** The same questions and checks as promptfoo spells them. */
export function writePromptfoo(folder: string, port: string, size: { prompts: number; count: number }): void {
  const tests = Array.from({ length: size.prompts * size.count }, (_, index) => ({
    vars: {
      question: `Question ${index}: which city is the capital of France, and how would you get there by train?`,
    },
  }))
  const config = {
    prompts: ['{{question}}'],
    providers: [
      {
        id: 'http',
        config: {
          url: `http://127.0.0.1:${port}/invoke`,
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: { input: '{{prompt}}' },
          transformResponse: 'json.output',
        },
      },
    ],
    defaultTest: {
      assert: [
        { type: 'icontains', value: 'Paris' },
        { type: 'regex', value: '.' },
        { type: 'latency', threshold: 30_000 },
      ],
    },
    tests,
  }
  writeFileSync(join(folder, 'promptfooconfig.json'), JSON.stringify(config))
}
