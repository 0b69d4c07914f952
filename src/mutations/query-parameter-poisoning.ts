import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** Parameters behind the agent's address that nobody asked for. */
export const queryParameterPoisoning: Mutation = {
  type: 'query_parameter_poisoning',
  summary:
    'Adds doubled, nested, oversized or code-like query parameters to the address, and looks for their echo.',
  category: 'system',
  weight: 1.6,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const operators = [
  added('debug-switches', (canary) => `debug=true&admin=1&role=system&token=${canary}`),
  added('doubled', (canary) => `input=${canary}&input=second&input[]=third`),
  added('prototype', (canary) => `__proto__[polluted]=${canary}&constructor[prototype][polluted]=${canary}`),
  added('nested', (canary) => `a[b][c][d][e][f][g][h]=${canary}`),
  added('path-steps', (canary) => `file=..%2F..%2F..%2Fetc%2Fpasswd&name=${canary}`),
  added('double-encoded', (canary) => `path=%252e%252e%252f${canary}`),
  added('null-byte', (canary) => `name=${canary}%00.json`),
  added('line-break', (canary) => `next=%0d%0aX-Injected:%20${canary}`),
  added('code-like', (canary) => `id=1%20OR%201%3D1--&cb=%3Cscript%3E${canary}%3C%2Fscript%3E`),
  added('invalid-encoding', (canary) => `q=%ZZ%E0%A4%A&r=${canary}`),
  wireOperator('very-long', (_, random) => ({
    query: `q=${'a'.repeat(random.pick([4_000, 8_000, 15_000]))}`,
  })),
  wireOperator('very-many', (_, random) => ({
    query: `a=1${'&a=1'.repeat(random.pick([200, 1_000, 3_000]) - 1)}`,
  })),
  added('template-like', (canary) => `name={{7*7}}\${7*7}${canary}`),
  added('odd-separators', (canary) => `;a=1;;b=2&&&=&c&${canary}`),
]

function added(name: string, query: (canary: string) => string) {
  return wireOperator(name, (canary) => ({ query: query(canary()) }))
}
