import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { configJsonSchema } from '../../src/config/json-schema.ts'
import { plain } from './loading.ts'

const shipped = join(import.meta.dirname, '../../schema/flakestorm.schema.json')
const originals = join(import.meta.dirname, 'originals')
const validate = new Ajv2020({ strict: false }).compile(configJsonSchema())
const isValid = (text: string): boolean => validate(parse(text))

test('the schema that is shipped is the one that the code makes (npx flakestorm schema > schema/flakestorm.schema.json)', () => {
  expect(JSON.parse(readFileSync(shipped, 'utf8'))).toEqual(configJsonSchema())
})

test('it says what it is, and where it lives', () => {
  expect(configJsonSchema()).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: 'https://raw.githubusercontent.com/flakestorm/action/v2/schema/flakestorm.schema.json',
    title: 'flakestorm.yaml',
  })
})

describe('an editor', () => {
  test.for(globSync('v2-*.yaml', { cwd: originals }))('finds nothing wrong with %s', (name) => {
    expect(isValid(readFileSync(join(originals, name), 'utf8'))).toBe(true)
  })

  test.for([
    'agnet: {}',
    'advanced: { concurrency: 0 }',
    'advanced: { concurrency: many }',
    'mutations: { types: [paraphrse] }',
    'mutations: { types: [] }',
    'scoring: { repeats: 21 }',
    'chaos: { tool_faults: [{ tool: a, mode: eror }] }',
    'contract: {}',
    'version: "3.0"',
  ])('marks %s', (line) => {
    expect(isValid(plain)).toBe(true)
    expect(isValid(`${plain}${line}\n`)).toBe(false)
  })

  test.for([
    'type: contians',
    '{ type: latency }',
    '{ type: latency, max_ms: soon }',
    '{ type: latency, maxms: 5 }',
  ])('marks the rule %s', (rule) => {
    const withRule = (text: string): string => plain.replace('{ type: completes }', text)

    expect(isValid(withRule('{ type: latency, max_ms: 5 }'))).toBe(true)
    expect(isValid(withRule(rule))).toBe(false)
  })

  test('takes a variable where a number or a switch is meant', () => {
    expect(
      isValid(`${plain}advanced: { seed: "\${SEED:-42}" }\ngateway: { forward_proxy: "\${PROXY}" }\n`),
    ).toBe(true)
  })
})

test('every key has a description, and a default where there is one', () => {
  const { properties } = configJsonSchema() as {
    properties: Record<string, { description?: string; properties?: Record<string, object> }>
  }

  const fields = Object.entries(properties).flatMap(([key, block]) => [
    [key, block] as const,
    ...Object.entries(block.properties ?? {}).map(([inner, field]) => [`${key}.${inner}`, field] as const),
  ])
  expect(fields.filter(([, field]) => !('description' in field)).map(([key]) => key)).toEqual([])
  expect(properties['advanced']?.properties?.['concurrency']).toMatchObject({ default: 10 })
  expect(JSON.stringify(properties)).not.toContain('fallback')
})
