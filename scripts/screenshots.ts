// Usage: npm run screenshots
// Runs the demo and writes what people look at to docs/images/: the report, a cell, the comment and the job summary.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { openBrowser } from '../__tests__/report/browser.ts'
import type { Phase } from '../src/base/phase.ts'
import { readResult } from '../src/disk/read-result.ts'
import { commentBody } from '../src/report/comment/body.ts'
import { legSection } from '../src/report/comment/leg-section.ts'
import type { Leg } from '../src/report/comment/leg.ts'
import { recordOf } from '../src/report/comment/record.ts'
import { markdown } from '../src/report/markdown.ts'
import type { Baseline, Report } from '../src/report/report.ts'
import { markdownPage } from './markdown-page.ts'

const root = join(import.meta.dirname, '..')
const images = join(root, 'docs', 'images')

const work = await mkdtemp(join(tmpdir(), 'flakestorm-screenshots-'))
try {
  await demo()
  await mkdir(images, { recursive: true })
  await using opened = await openBrowser()
  await shootReport(opened.browser, join(work, 'report.html'))
  for (const page of await markdownPages()) await shootPage(opened.browser, page)
} finally {
  await rm(work, { recursive: true, force: true })
}

/** Leaves the results, and the report of the fragile agent in an outage, which has a bit of everything. */
async function demo(): Promise<void> {
  // The demo ends with 0 only when the gate tells its two agents apart.
  await flakestorm('demo')
  for (const variant of ['fragile', 'hardened'] as const)
    await withoutOurFolder(join(work, resultOf(variant)))
  await flakestorm('report', resultOf('fragile'), '--format', 'html', '--output', 'report.html')
}

/** A stack trace of the agent names the folder of whoever takes the pictures. */
async function withoutOurFolder(result: string): Promise<void> {
  const text = await readFile(result, 'utf8')
  await writeFile(result, text.replaceAll(root, '/home/me/agent').replaceAll(work, '/home/me/agent'))
}

function resultOf(variant: 'fragile' | 'hardened'): string {
  return join('reports', 'demo', variant, 'api_outage', 'result.json')
}

/** A pull request that brings the fragile agent, where the hardened one is on main. */
async function markdownPages(): Promise<readonly MarkdownPicture[]> {
  const [onMain, brought] = await Promise.all([reportOf('hardened'), reportOf('fragile')])
  const report = { ...brought, baseline: baselineOf(onMain) }
  const earlier = recordOf(onMain, legAt(41, '5e884898da28047151d0e56f8dc6292773603d0d'), null)
  const leg = legAt(42, '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c')
  const section = legSection({ report, leg, degraded: [], redact: (text) => text }, earlier)
  const comment = commentBody(leg.key, [section]).text
  return [
    { name: 'comment', content: markdownPage(comment, 'github-actions commented') },
    { name: 'summary', content: markdownPage(markdown(report), 'reliability summary') },
  ]
}

interface MarkdownPicture {
  readonly name: string
  readonly content: string
}

async function reportOf(variant: 'fragile' | 'hardened'): Promise<Report> {
  return (await readResult(join(work, resultOf(variant)), variant)).report
}

function baselineOf({ score }: Report): Baseline {
  const phases: Partial<Record<Phase, number>> = {}
  for (const { phase, estimate } of score.phases) if (estimate !== null) phases[phase] = estimate.value
  return { label: 'main', commit: null, overall: score.overall?.value ?? null, phases }
}

function legAt(runId: number, commit: string): Leg {
  const run = `https://github.com/acme/agent/actions/runs/${runId}`
  const links = { run, report: `${run}/artifacts/1`, summary: `${run}#summary-1`, log: `${run}/job/1` }
  return {
    key: '0'.repeat(16),
    section: '0'.repeat(8),
    title: 'reliability',
    runId,
    attempt: 1,
    commit,
    links,
  }
}

async function flakestorm(...args: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, [join(root, 'dist', 'cli.js'), ...args], {
    cwd: work,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`flakestorm ${args.join(' ')} ended with ${code}`)
}

async function shootReport(browser: Browser, report: string): Promise<void> {
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

/** Down to the end of the second fold, so that no cause is cut in the middle. */
async function shootPage(browser: Browser, { name, content }: MarkdownPicture): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({ colorScheme, viewport: { width: 960, height: 1080 } })
    await page.setContent(content)
    const end = await page.locator('details').nth(1).boundingBox()
    await page.setViewportSize({ width: 960, height: Math.ceil((end?.y ?? 0) + (end?.height ?? 0) + 8) })
    await page.screenshot({ path: join(images, `${name}-${colorScheme}.png`) })
    await page.close()
  }
}
