import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { initTemplate } from '../../src/cli/init-template.ts'
import { loadConfig } from '../../src/config/load.ts'
import { allInvariants } from '../../src/invariants/all.ts'
import type { Invariant } from '../../src/invariants/invariant.ts'
import { sampleOf } from '../../src/invariants/sample-of.ts'
import { vacuityOf } from '../../src/invariants/vacuity.ts'
import { builtIns } from '../../src/plan/rules.ts'
import { aRule } from '../given.ts'
import { sampleOptions } from './judging.ts'

const kindOf = async (
  type: string,
  options: Invariant['options'],
  more: Partial<Invariant> = {},
): Promise<string> => (await vacuityOf(aRule(type, { options, ...more }))).kind

describe('a rule that nothing can break is found', () => {
  test.for([
    ['regex', { pattern: '.*' }],
    ['regex', { pattern: '[\\s\\S]*' }],
    ['regex', { pattern: '(?i)^' }],
    ['regex', { pattern: 'a?' }],
    ['latency', { max_ms: 99_999_999 }],
    ['similarity', { expected: 'Paris', threshold: 0 }],
    ['max_tool_calls', { max: 100_000 }],
    ['retries_at_most', { max: 100_000 }],
    ['max_tokens', { max: 1e12 }],
    ['max_cost', { max_usd: 1e9 }],
    ['llm_judge', { rubric: 'is kind', threshold: 0 }],
    ['javascript', { value: 'true' }],
    ['javascript', { value: 'prompt.length > 0 ? 1 : 1' }],
  ] as const)('%s %j', async ([type, options]) => {
    const verdict = await vacuityOf(aRule(type, { options }))

    expect(verdict).toMatchObject({ kind: 'vacuous' })
    expect('tried' in verdict && verdict.tried.length).toBeGreaterThan(0)
    expect(await kindOf(type, options, { negate: true })).toBe('breakable')
  })

  test('also when its weather, its filter or its mutations say that it seldom applies', async () => {
    expect(
      await kindOf('regex', { pattern: '.*' }, { when: 'no_chaos', promptFilter: 'x', appliesTo: ['noise'] }),
    ).toBe('vacuous')
  })

  test('negated, a rule that always breaks never does', async () => {
    expect(await kindOf('excludes_pattern', { patterns: ['^'] }, { negate: true })).toBe('vacuous')
    expect(await kindOf('not_contains', { values: ['a'] }, { negate: true })).toBe('breakable')
  })
})

test('a rule that wants an answer to take its time is broken by one at once', async () => {
  expect(await kindOf('latency', { max_ms: 1 }, { negate: true })).toBe('breakable')
})

describe('where a violating text cannot be told, nobody is accused', () => {
  test.for([
    ['excludes_pattern', { patterns: ['a^b'] }, 'no text could be written that /a^b/ matches'],
    ['regex', { pattern: '^(?!.*password)' }, '/^(?!.*password)/ forbids something'],
    ['javascript', { value: 'output !== null' }, "the user's own code"],
    ['javascript', { file: 'check.mjs' }, "a user's function is not called for this"],
    ['tool_args_match', { tool: 'pay', schema: { maxProperties: 900 } }, 'JSON Schema'],
    ['system_prompt_leak_probe', { patterns: ['(?<=a)b(?<!ab)'] }, ''],
  ] as const)('%s %j', async ([type, options, because]) => {
    const verdict = await vacuityOf(aRule(type, { options }))

    if (because === '') expect(verdict.kind).not.toBe('vacuous')
    else expect(verdict).toMatchObject({ kind: 'unknown', because: expect.stringContaining(because) })
  })
})

describe('a rule that means something is broken by a transcript that is told', () => {
  test.for([
    ['contains', { value: 'Paris' }, 'an empty answer'],
    ['excludes_pattern', { patterns: ['\\bsk-[a-z0-9]{20,}\\b'] }, 'a text that the pattern matches'],
    ['excludes_pattern', { patterns: ['(?i)internal[- ]only'] }, 'a text that the pattern matches'],
    ['excludes_pattern', { patterns: ['[draft]'], literal: true }, 'a text that the pattern matches'],
    ['not_contains', { values: ['Rumpelstiltskin'] }, "the rule's own words"],
    ['secret_not_leaked', { values: ['kumquat-9XQ2-Harbour'] }, "the rule's own words"],
    ['tool_not_called', { tool: 'delete_*' }, 'a call of the wrong tool'],
    ['tool_not_called', { tool: 'wire_money' }, 'calls of the named tools'],
    ['tool_args_match', { tool: 'pay', args: { amount: 5 } }, 'a call with other arguments'],
    ['completes', {}, 'a crash'],
    ['latency', { max_ms: 30_000 }, 'an answer after ten minutes'],
  ] as const)('%s %j by %s', async ([type, options, by]) => {
    expect(await vacuityOf(aRule(type, { options }))).toMatchObject({
      kind: 'breakable',
      by: expect.any(String),
    })
    expect(await vacuityOf(aRule(type, { options }))).toMatchObject(
      type === 'tool_args_match' ? { kind: 'breakable' } : { by },
    )
  })
})

describe('every kind with its sample options can be broken', () => {
  const breaking = allInvariants.filter(({ type }) => type !== 'replay_matched')

  test.for(breaking.map(({ type }) => type))('%s, and the other way round', async (type) => {
    const options = sampleOptions[type] ?? {}

    expect(await kindOf(type, options)).toBe('breakable')
    expect(await kindOf(type, options, { negate: true })).toMatch(/^(?:breakable|unknown)$/)
  })
})

describe('none of our own rules is empty', () => {
  const root = join(import.meta.dirname, '..', '..')
  const found = { type: 'http', what: 'an agent', address: 'http://127.0.0.1:1', start: null } as const
  const files = readdirSync(join(root, 'examples'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => /flakestorm[\w.-]*\.ya?ml$/.test(name) && !name.includes('node_modules'),
  )
  const texts = [
    ['what init writes', initTemplate(found)] as const,
    ...files.map((name) => [name, readFileSync(join(root, 'examples', name), 'utf8')] as const),
  ]

  test.for(texts)('%s', async ([, text]) => {
    const { config } = loadConfig(text, { file: '/project/flakestorm.yaml', env: anything })
    const rules = [
      ...config.invariants,
      ...config.prompts.flatMap(({ invariants }) => invariants),
      ...config.contracts.flatMap(({ invariants }) => invariants),
    ]

    expect(rules.length).toBeGreaterThan(0)
    for (const rule of rules)
      expect([rule.id, (await vacuityOf(rule)).kind]).not.toEqual([rule.id, 'vacuous'])
  })

  test('nor of those that every run has', async () => {
    for (const rule of builtIns)
      expect([rule.id, (await vacuityOf(rule)).kind]).not.toEqual([rule.id, 'vacuous'])
  })
})

describe('a text for a pattern', () => {
  test.for([
    'foo',
    '^A-\\d{4}$',
    '(?i)pass(?:word|phrase)',
    '\\p{Lu}{2,3}',
    '[^\\s@]+@corp\\.io',
    '(?P<sum>\\$\\d{1,3}(,\\d{3})*)',
    '\\Aab\\Z',
    'a|b|c',
    '[\\[\\]]x',
    '\\bword\\b',
    '.{3,5}!',
    '\\x41\\u0042\\t',
  ])('%s', (pattern) => {
    expect(sampleOf(pattern)).not.toBeNull()
  })

  test.for(['a^b', '(a)\\1', '[^\\s\\S]'])('is not found for %s', (pattern) => {
    expect(sampleOf(pattern)).toBeNull()
  })
})

/** Whatever variable an example names. */
const anything = new Proxy<Readonly<Record<string, string>>>({}, { get: () => '1', has: () => true })
