// Usage: npm run screenshots -- [--report <report.html>]
// Without --report the demo is run first. The images go to docs/images/.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../__tests__/report/browser.ts'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const work = await mkdtemp(join(tmpdir(), 'flakestorm-screenshots-'))
try {
  const report = values.report === undefined ? await demoReport() : resolve(values.report)
  await mkdir(images, { recursive: true })
  await using opened = await openBrowser()
  await shoot(opened.browser, report)
} finally {
  await rm(work, { recursive: true, force: true })
}

/** The report of the fragile agent in an outage, which has a bit of everything. */
async function demoReport(): Promise<string> {
  // The demo ends with 0 only when the gate tells its two agents apart.
  await flakestorm('demo')
  const result = join('reports', 'demo', 'fragile', 'api_outage', 'result.json')
  await flakestorm('report', result, '--format', 'html', '--output', 'report.html')
  return join(work, 'report.html')
}

async function flakestorm(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], {
    cwd: work,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`flakestorm ${args.join(' ')} ended with ${code}`)
}

async function shoot(browser: Browser, report: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 1280, height: 920 } })
    await page.goto(pathToFileURL(report).href)
    await page.screenshot({ path: join(images, `report-${colorScheme}.png`) })
    await page.goto(`${pathToFileURL(report).href}#phase=chaos&status=failed`)
    await page.locator('ol.cells a').first().click()
    await page.locator('#timeline').waitFor()
    await page.evaluate(`document.querySelector('#timeline').scrollIntoView()`)
    await page.screenshot({ path: join(images, `cell-${colorScheme}.png`) })
    await page.close()
  }
}
