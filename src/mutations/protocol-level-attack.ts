import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** Requests over which two readers of HTTP would disagree: what smuggling is made of (RFC 9112 §11.2). */
export const protocolLevelAttack: Mutation = {
  type: 'protocol_level_attack',
  summary:
    'Sends requests that break the grammar of HTTP/1.1: two lengths, a length and chunks, bad chunks, bare line feeds, a smuggled second request.',
  category: 'system',
  weight: 1.8,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const chunked = 'Transfer-Encoding: chunked'

const operators = [
  wireOperator('length-and-chunks', () => ({ lines: [chunked], body: { kind: 'chunked' } })),
  // Here and below, a server that goes on waiting for the rest is told at once that nothing will come.
  wireOperator('two-lengths', (_, random) => ({
    lines: [`Content-Length: ${random.pick([0, 1, 5, 50_000])}`],
    after: 'half-close',
  })),
  wireOperator('bad-chunk-size', (_, random) => ({
    lengthOff: null,
    lines: [chunked],
    body: { kind: 'chunked', size: random.pick(['zz', '-1', '0x10', '1 0', 'ffffffffffffffffff', '']) },
    after: 'half-close',
  })),
  wireOperator('bare-line-feeds', () => ({ lineEnd: '\n', after: 'half-close' })),
  wireOperator('old-version', () => ({ version: 'HTTP/1.0', lines: ['Connection: keep-alive'] })),
  wireOperator('version-nobody-speaks', (_, random) => ({
    version: random.pick(['HTTP/9.9', 'HTTP/2', 'HTTP/1.12', 'HTCPCP/1.0', 'http/1.1', '']),
  })),
  wireOperator('absolute-target', () => ({ target: 'absolute' })),
  wireOperator('pipelined', (canary) => ({
    behind: `GET /smuggled/${canary()} HTTP/1.1\r\nHost: localhost\r\nX-Smuggled: ${canary()}\r\n\r\n`,
  })),
  wireOperator('smuggled-behind-chunks', (canary) => ({
    lines: [chunked],
    body: { kind: 'chunked' },
    behind: `GET /smuggled/${canary()} HTTP/1.1\r\nHost: localhost\r\n\r\n`,
  })),
  wireOperator('space-before-colon', () => ({ lines: ['X-Note : odd', 'Transfer-Encoding : identity'] })),
  wireOperator('two-encodings', () => ({
    lengthOff: null,
    lines: [`${chunked}, identity`, 'Transfer-Encoding: x'],
    body: { kind: 'chunked' },
    after: 'half-close',
  })),
  wireOperator('no-last-chunk', () => ({
    lengthOff: null,
    lines: [chunked],
    body: { kind: 'chunked', end: '' },
    after: 'half-close',
  })),
  wireOperator('negative-length', () => ({ lengthOff: null, lines: ['Content-Length: -5'] })),
  wireOperator('encoded-target', () => ({ target: 'encoded' })),
  wireOperator('upgrade-nobody-offered', () => ({
    lines: ['Connection: Upgrade, HTTP2-Settings', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'],
  })),
  wireOperator('no-host', () => ({ without: ['host'] })),
]
