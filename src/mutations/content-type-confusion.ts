import type { Mutation } from './mutation.ts'
import { wireOperator } from './wire.ts'

/** The right bytes under the wrong name, or the wrong bytes under the right one. */
export const contentTypeConfusion: Mutation = {
  type: 'content_type_confusion',
  summary:
    'Sends the usual body as text, XML, a form or an image, without a type, with two, or in another encoding than it says.',
  category: 'system',
  weight: 1.5,
  expectation: 'DEG',
  needs: 'http',
  operators: () => operators,
}

const operators = [
  called('as-text', 'text/plain', 'text/html', 'text/csv', 'text/plain; charset=us-ascii'),
  called('as-xml', 'application/xml', 'text/xml', 'application/soap+xml', 'image/svg+xml'),
  wireOperator('no-type', () => ({ without: ['content-type'] })),
  wireOperator('two-types', () => ({ lines: ['Content-Type: application/xml'] })),
  called('as-form', 'application/x-www-form-urlencoded'),
  called('multipart-without-boundary', 'multipart/form-data'),
  wireOperator('utf-16-as-said', () => ({
    without: ['content-type'],
    lines: ['Content-Type: application/json; charset=utf-16'],
    body: { kind: 'encoded', as: 'utf-16le' },
  })),
  wireOperator('utf-16-unsaid', () => ({ body: { kind: 'encoded', as: 'utf-16le' } })),
  wireOperator('byte-order-mark', () => ({ body: { kind: 'encoded', as: 'bom' } })),
  wireOperator('gzip-unsaid', () => ({ body: { kind: 'encoded', as: 'gzip' } })),
  wireOperator('gzip-only-said', () => ({ lines: ['Content-Encoding: gzip'] })),
  called(
    'charset-nobody-knows',
    'application/json; charset=x-klingon',
    'application/json; charset=utf-7',
    'application/json; charset=""',
  ),
  called('as-binary', 'image/png', 'application/octet-stream', 'application/zip', 'audio/mpeg'),
  called('malformed-type', 'application//json;;='),
  called('as-relative', 'application/json-patch+json', 'application/vnd.api+json', 'application/x-ndjson'),
  called('very-long-type', `application/json; x=${'a'.repeat(5_000)}`),
]

function called(name: string, ...types: readonly [string, ...string[]]) {
  return wireOperator(name, (_, random) => ({
    without: ['content-type'],
    lines: [`Content-Type: ${random.pick(types)}`],
  }))
}
