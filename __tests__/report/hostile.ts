import fc from 'fast-check'
import { expect } from 'vitest'
import type { Report } from '../../src/report/report.ts'
import { aReport, aScore } from '../given.ts'
import { textOutsideOfCode } from './comment/as-github-reads.ts'

const attacks = [
  '@octocat',
  '@acme/owners',
  'fixes #12',
  'closes acme/agent#3',
  'resolves GH-4',
  '#1',
  'gh-2',
  'https://evil.example/x.png',
  'HTTP://evil.example',
  'www.evil.example',
  'mailto:a@b.c',
  'ftp://x.y',
  '![x](http://e.x)',
  '[x](javascript:alert(1))',
  '[x]: http://e.x',
  '<img src=http://e.x>',
  '<b>',
  '</details>',
  '<!-- s:0a1b2c3d r:999.9 -->',
  '<!-- e:0a1b2c3d -->',
  '<!-- b:0 -->',
  '<!-- l:2 -->',
  '-->',
  '<!--',
  '<!-- flakestorm:v2:key=0123456789abcdef -->',
  '<!-- flakestorm:data:gz;base64,AAAA -->',
  '\n',
  '\r\n',
  '\n\n',
  '\u2028',
  '```',
  '````',
  '`',
  '``',
  '~~~',
  '|',
  '\\|',
  '\\',
  '| a | b |',
  '|---|',
  '\t',
  '\n# x',
  '\n- x',
  '\n> x',
  '\n---\n',
  '    code',
  '1. x',
  '- x',
  '+ x',
  '**',
  '__',
  '~~',
  '$x$',
  ':tada:',
  '&lt;',
  '&#64;octocat',
  '&commat;octocat',
  'deadbeefcafe',
  'acme/agent@deadbeefcafe0123456789',
  '\u001B[31m',
  '\u001B]8;;http://x\u0007',
  '\u009B31m',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u00AD',
  '\u{E0041}',
  '\u{E007F}',
  '\uFE01',
  '\u{E0101}',
  '\u3164',
  '::error::x',
  '##[add-mask]0',
  '\uD800',
  '\u0000',
  '</script>',
  '</script><script>alert(1)</script>',
  '"><svg onload=alert(1)>',
  ']]>',
  '{0}',
  '%0A::error::x',
]

/** Text that tries whatever a surface may act upon. */
export const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.oneof(fc.constantFrom(...attacks), fc.string({ maxLength: 4 })), { maxLength: 8 })
    .map((parts) => parts.join('')),
)

/** A report in which everything that may be foreign is. */
export const hostileReport = fc
  .tuple(
    fc.array(hostile, { minLength: 8, maxLength: 8 }),
    fc.constantFrom('broken', 'errored'),
    fc.boolean(),
  )
  .map(([texts, status, held]): Report => {
    const say = (at: number): string => texts[at % texts.length] ?? ''
    const [finding] = aReport().findings
    const score = aScore({
      reasons: [
        { kind: 'critical', rule: say(0), status: 'broken', cells: 2 },
        { kind: 'fails-clean', promptId: say(1) },
        { kind: 'not-triggered', fault: say(2), because: say(3) },
      ],
    })
    return aReport({
      configFile: say(4),
      said: [say(5)],
      tool: { name: 'flakestorm', version: say(6) },
      agent: { type: say(0), address: say(1) },
      score: {
        ...score,
        phases: score.phases.map((phase) => ({
          ...phase,
          counts: { ...phase.counts, errored: 1, excluded: 2, notTriggered: 3, unjudged: 4 },
        })),
      },
      findings:
        finding === undefined
          ? []
          : [0, 1, 2].map((at) => ({
              ...finding,
              status: status === 'broken' ? 'broken' : 'errored',
              rule: say(at),
              type: say(at + 1),
              under: say(at + 2),
              example: {
                cell: say(at + 3),
                expected: say(at + 4),
                actual: say(at + 5),
                prompt: say(at + 6),
                output: at === 0 ? '' : say(at + 7),
                ending: { kind: 'crashed' as const, reason: say(at) },
              },
            })),
      preflight: [
        {
          promptId: say(2),
          held,
          broken: [{ rule: say(3), expected: say(4), actual: say(5) }],
          durationMs: 1,
          output: '',
          toolCalls: [],
        },
      ],
      coverage: [
        {
          scenario: say(6),
          id: say(7),
          mode: say(0),
          scope: null,
          planned: 1,
          cells: 0,
          matched: 0,
          delivered: 0,
          because: say(1),
        },
      ],
      matrix: [0, 1].map((at) => ({
        contract: say(3),
        rule: say(at + 4),
        type: say(5),
        severity: 'critical' as const,
        scenario: say(6),
        held: 1,
        broken: at,
        errored: 1,
        skipped: 1,
        because: say(7),
        example: say(0),
      })),
      commit: say(6),
      baseline: { label: say(2), commit: say(3), overall: 0.5, phases: { mutation: 0.4 } },
      notes: [say(4), say(5)],
    })
  })

/** What is left of a comment when its own links and marks are taken away. */
function foreignIn(body: string): string {
  return textOutsideOfCode(body)
    .replace(/\]\(https:\/\/github\.com\/acme\/agent\/actions\/runs\/[\w#/-]+\)/g, ']')
    .replace(/^<!-- .* -->$/gm, '')
    .replaceAll('<!-- -->', '\u0001')
}

/** Everything that GitHub would act upon. */
export function expectInert(body: string): void {
  const text = foreignIn(body)
  expect(text).not.toMatch(/@[a-z\d]/i)
  expect(text).not.toMatch(/#\d|\bGH-\d/i)
  expect(text).not.toMatch(/https?:|ftp:|www\.|mailto:|xmpp:/i)
  expect(text).not.toMatch(/(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i)
  expect(text).not.toMatch(/:[\w+-]+:/)
  expect(text).not.toMatch(/<(?!\/?(?:details|summary)>)/)
  // Markdown is not read in the line of a summary, and so its escapes would be seen there.
  expect(text.replace(/^<details>.*$/gm, '')).not.toMatch(/(?<!\\)(?:\\\\)*!?\[[^\]]*\]\(|^\[[^\]]*\]:/m)
  expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
  expect(body).not.toMatch(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\p{Cf}\uFE00-\uFE0E\u3164\u{E0000}-\u{E0FFF}]/u,
  )
  expect(body.isWellFormed()).toBe(true)
}
