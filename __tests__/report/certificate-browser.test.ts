import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { phases } from '../../src/base/phase.ts'
import { certificate } from '../../src/report/certificate.ts'
import { aReport, aScore } from '../given.ts'
import { hostileText } from './a-result-cell.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'

let opened: OpenBrowser | null = null
let axe = ''

beforeAll(async () => {
  axe = await readFile(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8')
  opened = await openBrowser()
}, 60_000)

afterAll(() => opened?.[Symbol.asyncDispose]())

const long = `${hostileText} ${'never-wire-money-without-a-second-pair-of-eyes '.repeat(20)}`
const score = aScore({
  phases: aScore().phases.flatMap((one) => phases.map((phase) => ({ ...one, phase, floor: 0.7 }))),
  reasons: Array.from({ length: 9 }, (_, index) => ({
    kind: 'critical',
    rule: `${index} ${long}`,
    status: 'broken',
    cells: 4,
  })),
})
const crowded = certificate(
  aReport({ score, configFile: long, agent: { type: long, address: long }, commit: 'f'.repeat(64) }),
  { tester: long, threshold: 0.9 },
  { suite: 'a'.repeat(64), result: 'b'.repeat(64) },
)

async function shown(media: 'screen' | 'print', width = 794): Promise<Page> {
  if (opened === null) throw new Error('there is no browser')
  const page = await opened.browser.newPage({ viewport: { width, height: 1123 } })
  await page.emulateMedia({ media })
  await page.setContent(crowded)
  return page
}

describe('a certificate with more to say than it has room for', () => {
  test('is one printed page, and nothing on it is cut off', async () => {
    const page = await shown('print')

    const pdf = await page.pdf({ preferCSSPageSize: true })
    const overflow = await page.evaluate(`(() => {
      const main = document.querySelector('main')
      return main.scrollHeight - main.clientHeight
    })()`)
    await page.close()

    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('is read without scrolling sideways on a phone', async () => {
    const page = await shown('screen', 360)

    const wide = await page.evaluate('document.documentElement.scrollWidth')
    await page.close()

    expect(wide).toBe(360)
  })

  test('has nothing that axe finds', async () => {
    const page = await shown('screen')

    await page.evaluate(axe)
    const found = await page.evaluate(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))`,
    )
    await page.close()

    expect(found).toEqual([])
  })
})
