import { expect, test } from 'vitest'
import { parseSession, sessionJson } from '../../src/replay/session-file.ts'

const rules = [
  { type: 'contains', value: 'x', case_sensitive: true },
  { type: 'contains_any', values: ['a', 'b'] },
  { type: 'latency', max_ms: 500 },
  { type: 'regex', pattern: '\\d+' },
  { type: 'excludes_pattern', patterns: ['secret'], negate: true },
  { type: 'excludes_pii', types: ['email'], severity: 'critical' },
  { type: 'json_schema', schema: { type: 'object', required: ['a'] } },
  { type: 'tool_called', tool: 'search' },
  { type: 'tool_sequence', tools: ['a', 'b'] },
  { type: 'max_tool_calls', max: 3 },
  { type: 'tool_args_match', tool: 'pay', args: { amount: 3 } },
  { type: 'retries_at_most', max: 2, tool: 'search' },
  { type: 'max_cost', max_usd: 0.5 },
  { type: 'canary_absent' },
  { type: 'weathers_the_storm', description: 'says so' },
]

test.each(rules.map((rule) => [rule.type, rule] as const))(
  'a rule of type %s is written and read again as it was',
  (_, rule) => {
    const read = parseSession(JSON.stringify({ id: 'a', input: 'b', invariants: [rule] }), '/a.json')
    const again = parseSession(JSON.stringify(sessionJson({ ...read, contract: null }, [])), '/a.json')

    expect(again.invariants).toEqual(read.invariants)
  },
)
