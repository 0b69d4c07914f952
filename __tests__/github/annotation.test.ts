import { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { outputsOf } from '../../src/action/outputs.ts'
import { UserError } from '../../src/base/user-error.ts'
import { annotate } from '../../src/github/annotation.ts'
import { markDegraded } from '../../src/github/degraded.ts'
import { problemAnnotations } from '../../src/github/problem-annotations.ts'
import { type Places, reportAnnotations } from '../../src/github/report-annotations.ts'
import type { Report } from '../../src/report/report.ts'
import { StepLog } from '../e2e/step-log.ts'
import { aReport, aScore } from '../given.ts'
import { hostile, hostileReport } from '../report/hostile.ts'

const workspace = '/repository'
const file = `${workspace}/flakestorm.yaml`

/** The config with a line for each phase, and for one rule of a contract. */
const places: Places = (what) => {
  if (what === null) return { file, line: 40 }
  const lines: Readonly<Record<string, number>> = { mutation: 10, chaos: 20, contract: 30, 'no-lies': 33 }
  const line = lines[what.name]
  return line === undefined ? null : { file, line }
}

/** What the runner makes of what is written meanwhile. */
async function said(act: () => void): Promise<StepLog> {
  const written: string[] = []
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text))
    return true
  })
  try {
    act()
  } finally {
    spy.mockRestore()
  }
  const log = new StepLog()
  const stream = Readable.from([written.join('')])
  log.read(stream)
  await finished(stream)
  return log
}

function lowPhase(phase: 'mutation' | 'chaos' | 'contract', rule: string): Report {
  const [first] = aScore().phases
  const [finding] = aReport().findings
  return aReport({
    score: aScore({
      phases: first === undefined ? [] : [{ ...first, phase, floor: 0.9 }],
      reasons: [{ kind: 'below-floor', gate: 'point', phase, value: 0.741, floor: 0.9 }],
    }),
    findings: finding === undefined ? [] : [{ ...finding, phase, rule }],
  })
}

describe('a mark', () => {
  test.for([
    ['mutation', 10],
    ['chaos', 20],
    ['contract', 33],
  ] as const)(
    'of a failing %s phase stands on line %i of the config: its own, or that of the rule that broke worst',
    async ([phase, line]) => {
      const log = await said(() =>
        annotate(reportAnnotations(lowPhase(phase, 'no-lies'), places), 'error', workspace),
      )

      expect(log.marks).toEqual([
        expect.objectContaining({
          level: 'error',
          title: `FlakeStorm ${phase} 0.741 < 0.90`,
          file: 'flakestorm.yaml',
          line: String(line),
        }),
      ])
      expect(log.marks[0]?.message).toContain('npx flakestorm run --cell ')
    },
  )

  test('of a critical rule stands on that rule', async () => {
    const reasons = [{ kind: 'critical', rule: 'no-lies', status: 'broken', cells: 1 }] as const
    const marks = reportAnnotations(aReport({ score: aScore({ reasons }) }), places)

    expect(marks).toMatchObject([{ title: 'FlakeStorm critical rule no-lies broken', place: { line: 33 } }])
  })

  test('of what has no line of its own stands where the gate is configured', () => {
    const reasons = [{ kind: 'fails-clean', promptId: 'paris' }] as const

    expect(reportAnnotations(aReport({ score: aScore({ reasons }) }), places)).toMatchObject([
      { place: { line: 40 } },
    ])
  })

  test('too many of them end in one that counts the rest, within what the runner keeps', async () => {
    const problems = Array.from({ length: 30 }, (_, at) => ({ message: `Problem ${at}.` }))
    const log = await said(() => annotate(problemAnnotations(new UserError(problems)), 'error', workspace))

    expect(log.marks).toHaveLength(10)
    expect(log.marks.at(-1)?.message).toBe('21 more like these are in the log.')
  })
})

describe('whatever an agent, a config or a branch is called', () => {
  test('a mark obeys nobody, hides nothing and points only at the config', () =>
    fc.assert(
      fc.asyncProperty(hostileReport, hostile, async (report, text) => {
        const error = new UserError([{ message: text, key: text, hint: text }])
        const log = await said(() => {
          annotate(reportAnnotations(report, places), 'error', workspace)
          annotate(problemAnnotations(error), 'warning', workspace)
          markDegraded([{ sentence: text, level: 'notice' }])
        })

        expect(log.commands.map(({ name }) => name)).toEqual(log.marks.map(({ level }) => level))
        for (const { title, message, file: marked } of log.marks) {
          expect(title + message).not.toMatch(
            /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\p{Cf}\u{E0000}-\u{E0FFF}]|##\[/u,
          )
          expect(title).not.toContain('\n')
          expect(message).not.toMatch(/^\s*::/m)
          expect(message.isWellFormed()).toBe(true)
          expect(['', 'flakestorm.yaml']).toContain(marked)
        }
      }),
      { numRuns: 200 },
    ))

  test('no output holds a word of it', () =>
    fc.assert(
      fc.property(hostileReport, (report) => {
        const step = { status: 'failed', exit: 1 } as const
        const launched = { files: null, failure: null, exit: 1 } as const
        const harmless = { ...aReport(), score: report.score }

        expect(outputsOf({ ...launched, report }, step)).toEqual(
          outputsOf({ ...launched, report: harmless }, step),
        )
        for (const value of Object.values(outputsOf({ ...launched, report }, step)))
          expect(value).toMatch(/^[\w.{}[\]":,-]*$/)
      }),
    ))
})
