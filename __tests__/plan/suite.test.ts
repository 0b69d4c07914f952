import { expect, test } from 'vitest'
import { suiteHash } from '../../src/plan/suite.ts'
import { aConfig, aPrompt, aRule } from '../given.ts'

const config = aConfig()
const hash = suiteHash(config, {})

test.each([
  ['a prompt', aConfig({ prompts: [aPrompt('paris', 'Where is Paris?')] })],
  ['a rule', aConfig({ invariants: [aRule('contains', { options: { value: 'Paris' } })] })],
  ['a severity', aConfig({ invariants: [aRule('output_not_empty', { severity: 'critical' })] })],
  ['the bar', aConfig({ scoring: { minScore: 0.5 } })],
  ['the seed', aConfig({ advanced: { seed: 7 } })],
  ['the number of variants', aConfig({ mutations: { count: 9 } })],
])('%s makes it another suite', (_, other) => {
  expect(suiteHash(other, {})).not.toBe(hash)
})

test('so does what was read from another file', () => {
  expect(suiteHash(config, { weather: { name: 'storm' } })).not.toBe(hash)
})

test.each([
  ['how the agent is reached', aConfig({ agent: { endpoint: 'http://127.0.0.1:1/other' } })],
  ['the pace', aConfig({ advanced: { concurrency: 1 } })],
  ['where reports go', aConfig({ output: { folder: '/elsewhere' } })],
  ['who stands for it', aConfig({ certificate: { testerName: 'Ada' } })],
])('%s does not', (_, other) => {
  expect(suiteHash(other, {})).toBe(hash)
})

test('it is the same on every machine: paths count from the folder of the config', () => {
  const at = (folder: string, file: string): string =>
    suiteHash(
      { ...config, folder, invariants: [aRule('javascript', { options: { file: `${folder}${file}` } })] },
      {},
    )

  expect(at('/home/ada/project', '/rules/polite.mjs')).toBe(at('C:\\work', '\\rules\\polite.mjs'))
  expect(at('/home/ada/project', '/rules/polite.mjs')).not.toBe(at('/home/ada/project', '/rules/rude.mjs'))
  expect(at('/home/ada/project', '-two/polite.mjs')).not.toBe(at('/home/grace/project', '-two/polite.mjs'))
})
