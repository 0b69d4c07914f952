import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** The same address and body, another verb. */
export const requestMethodAttack: Mutation = {
  type: 'request_method_attack',
  summary:
    'Asks with GET, HEAD, DELETE, TRACE, a made-up verb or a forged override instead of the usual method.',
  category: 'system',
  weight: 1.3,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

/** RFC 9110 §9, RFC 5789, RFC 4918; and three that no registry knows. */
const verbs = [
  'GET',
  'HEAD',
  'OPTIONS',
  'PUT',
  'DELETE',
  'PATCH',
  'PROPFIND',
  'MKCOL',
  'FOO',
  'post',
  'POSTX',
] as const

const operators = [
  ...verbs.map((method) =>
    wireOperator(`method-${method === 'post' ? 'in-small-letters' : method.toLowerCase()}`, () => ({
      method,
    })),
  ),
  // A TRACE that is answered gives back whatever secret a proxy had added (RFC 9110 §9.3.8).
  wireOperator('method-trace', (canary) => ({
    method: 'TRACE',
    body: { kind: 'none' },
    lines: [`X-Trace-Secret: ${canary()}`],
  })),
  wireOperator('override-header', (_, random) => ({
    lines: [`X-HTTP-Method-Override: ${random.pick(['DELETE', 'PUT', 'TRACE', 'FOO'])}`],
  })),
  wireOperator('override-query', (_, random) => ({
    query: `_method=${random.pick(['DELETE', 'PUT', 'PATCH', 'FOO'])}`,
  })),
  wireOperator('get-without-body', () => ({ method: 'GET', body: { kind: 'none' } })),
  wireOperator('very-long-verb', (_, random) => ({ method: 'X'.repeat(random.pick([100, 1_000, 10_000])) })),
  wireOperator('star-target', () => ({ method: 'OPTIONS', target: 'asterisk', body: { kind: 'none' } })),
]
