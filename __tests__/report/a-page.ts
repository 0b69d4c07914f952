import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildPage } from '../../scripts/build-page.ts'
import { html } from '../../src/report/html.ts'
import type { Report } from '../../src/report/report.ts'
import type { ResultCell } from '../../src/report/result.ts'
import type { SeenModelCall, SeenToolCall } from '../../src/transcript/traffic.ts'
import { aReport } from '../given.ts'
import { aResultCell, each, someTraffic } from './a-result-cell.ts'

/** The template as page/ makes it now, built into a folder. */
export async function freshTemplate(folder: string): Promise<string> {
  await buildPage(folder)
  return readFileSync(join(folder, 'page', 'report.html'), 'utf8')
}

interface PageParts {
  readonly template: string
  readonly report?: Report
  readonly cells: readonly ResultCell[]
  readonly mostBytes?: number
}

/** The whole page as text. */
export async function aPage({ template, report = aReport(), cells, mostBytes }: PageParts): Promise<string> {
  const input = { template, report, cells: () => each(cells), resultFile: 'reports/result.json' }
  const pieces: string[] = []
  for await (const piece of html({ ...input, ...(mostBytes === undefined ? {} : { mostBytes }) }))
    pieces.push(piece)
  return pieces.join('')
}

function aToolCall(more: Partial<SeenToolCall> = {}): SeenToolCall {
  return {
    name: 'web_search',
    args: { q: 'refund' },
    method: 'GET',
    boundary: 'http',
    result: '{"error":"Service Unavailable"}',
    status: 503,
    failed: true,
    retryAfterS: null,
    struck: ['tool:web_search:error'],
    atMs: 35,
    durationMs: 7,
    ...more,
  }
}

function aModelCall(more: Partial<SeenModelCall> = {}): SeenModelCall {
  return {
    provider: 'openai',
    model: 'scripted',
    inputTokens: 33,
    outputTokens: 7,
    cost: null,
    status: 200,
    failed: false,
    retryAfterS: null,
    streaming: false,
    asked: ['web_search'],
    said: 'I will look it up.',
    struck: [],
    atMs: 5,
    durationMs: 10,
    ...more,
  }
}

/** A cell of the chaos phase with calls on the wire, one of them struck. */
export function aStormCell(more: Partial<ResultCell> = {}): ResultCell {
  const fault = { id: 'tool:web_search:error', mode: 'error', matched: 1, delivered: 1, planted: [] }
  return aResultCell({
    id: 'chaos/api_outage/paris#1',
    phase: 'chaos',
    mutation: null,
    scenario: 'api_outage',
    prompt: 'What is the capital of France?',
    output: 'Lisbon is the capital of France.',
    traffic: someTraffic({
      toolCalls: [aToolCall()],
      modelCalls: [aModelCall(), aModelCall({ atMs: 44, asked: [], said: 'Lisbon' })],
      faults: [{ ...fault, scope: 'wire', because: null }],
    }),
    verdicts: [
      {
        rule: 'names-paris',
        type: 'contains',
        severity: 'high',
        counts: true,
        status: 'broken',
        expected: 'an answer that contains "Paris"',
        actual: '"Lisbon"',
        span: [0, 6],
      },
      { rule: 'no-pii', type: 'excludes_pii', severity: 'medium', counts: true, status: 'held' },
    ],
    ...more,
  })
}

/** So many cells of several phases, one in seven of them failed. */
export function* manyCells(count: number): Generator<ResultCell> {
  for (let at = 0; at < count; at += 1) {
    const status = at % 7 === 0 ? 'failed' : 'passed'
    const id = `chaos/api_outage/paris#${at + 1}`
    yield status === 'failed'
      ? aStormCell({ id })
      : aStormCell({
          id,
          status,
          output: 'Paris is the capital of France.',
          verdicts: [
            { rule: 'names-paris', type: 'contains', severity: 'high', counts: true, status: 'held' },
          ],
        })
  }
}
