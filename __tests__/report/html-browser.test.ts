import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { ResultCell } from '../../src/report/result.ts'
import { aReport, aScore } from '../given.ts'
import { aPage, aStormCell, freshTemplate, manyCells } from './a-page.ts'
import { aResultCell, hostileText, someTraffic } from './a-result-cell.ts'
import { openBrowser, type OpenBrowser } from './browser.ts'

let opened: OpenBrowser | null = null
let folder = ''
let template = ''
const pages: Page[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'flakestorm-html-'))
  template = await freshTemplate(folder)
  opened = await openBrowser()
}, 60_000)

afterEach(async () => {
  for (const page of pages.splice(0)) await page.context().close()
})

afterAll(async () => {
  await opened?.[Symbol.asyncDispose]()
  await rm(folder, { recursive: true, force: true })
})

const storm = aStormCell()
const missed = aStormCell({
  id: 'chaos/api_outage/rome#1',
  promptId: 'rome',
  status: 'not-triggered',
  output: 'Rome.',
  traffic: someTraffic(),
  verdicts: [],
})
const passed = aResultCell({
  id: 'mutation/noise/paris#1',
  status: 'passed',
  prompt: 'Waht is the capital of France?',
  mutation: { type: 'noise', operator: 'swap', expectation: 'INV', canary: null },
  output: 'Paris.',
  verdicts: [],
})
const cells: readonly ResultCell[] = [passed, aResultCell(), storm, missed]

const coverage = {
  scenario: 'api_outage',
  id: 'tool:web_search:error',
  mode: 'error',
  scope: 'wire',
  planned: 2,
  cells: 1,
  matched: 1,
  delivered: 1,
  because: null,
} as const
const field = { contract: 'c', rule: 'names-paris', type: 'contains', severity: 'critical' } as const
const counts = { held: 0, broken: 0, errored: 0, skipped: 0, because: null, example: null }
const full = aReport({
  score: aScore(),
  coverage: [
    coverage,
    {
      ...coverage,
      id: 'model:timeout',
      mode: 'timeout',
      scope: null,
      cells: 0,
      delivered: 0,
      because: 'no model call was seen',
    },
  ],
  matrix: [
    { ...field, scenario: 'clean', ...counts, held: 2 },
    { ...field, scenario: 'outage', ...counts, held: 1, broken: 1, example: storm.id },
    { ...field, scenario: 'lying', ...counts, errored: 1, example: storm.id },
    { ...field, scenario: 'calm', ...counts, skipped: 2, because: 'it speaks about faults' },
  ],
  baseline: { label: 'main', commit: 'abcdef1234567890', overall: 0.8, phases: { mutation: 0.8 } },
  notes: ['8 cells were trimmed.'],
})

interface Visit {
  readonly at?: string
  readonly cells?: readonly ResultCell[]
  readonly report?: typeof full
  readonly context?: BrowserContextOptions
}

/** The page as somebody opens it from a folder of downloads; everything that it asks the network for is remembered. */
async function visit({ at = '', cells: shown = cells, report = full, context = {} }: Visit = {}) {
  if (opened === null) throw new Error('the browser is open')
  const file = join(folder, `page-${pages.length}.html`)
  await writeFile(file, await aPage({ template, report, cells: shown }))
  const page = await (
    await opened.browser.newContext({ viewport: { width: 1280, height: 900 }, ...context })
  ).newPage()
  pages.push(page)
  const url = pathToFileURL(file).href
  const asked: string[] = []
  const trouble: string[] = []
  page.on('request', (request) => request.url().split('#')[0] === url || asked.push(request.url()))
  page.on('dialog', (dialog) => {
    trouble.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('console', (message) => trouble.push(message.text()))
  await page.goto(url + at)
  return { page, asked, trouble }
}

const rows = (page: Page) => page.locator('ol.cells li')

describe('the first screen', () => {
  test('answers whether to merge, and draws the score against its bar', async () => {
    const { page, asked, trouble } = await visit()

    expect(await page.locator('h1').innerText()).toContain(
      'FAILED 0.741 (needs 0.80) · re-run 95 % 0.70–0.78',
    )
    expect(await page.locator('h1').innerText()).toContain('▼\u00A05.9 pp vs main')
    expect(await page.getByText('The score 0.741 is below the required 0.80.').isVisible()).toBe(true)
    expect(await page.locator('.gauge svg').getAttribute('aria-label')).toBe(
      'Score 0.741, re-run 95 % 0.70–0.78, needs 0.80, before 0.800',
    )
    expect(await page.getByText('Compared with main (abcdef1), which had 0.800.').isVisible()).toBe(true)
    expect(asked).toEqual([])
    expect(trouble).toEqual([])
  })

  test('says in words that there is no baseline', async () => {
    const { page } = await visit({ report: { ...full, baseline: null } })

    expect(await page.getByText('No baseline').isVisible()).toBe(true)
  })

  test('shows every fault with what became of it, and one that never came as neither green nor red', async () => {
    const { page } = await visit()
    const map = page.getByRole('region', { name: 'Fault coverage, target by fault' })

    expect(await map.locator('td.broken').innerText()).toMatch(/✕ 0\/1\s+reached 1 of 2/)
    expect(await map.locator('td.untested').innerText()).toContain('○ not triggered')
    expect(
      await page.getByText('model:timeout in api_outage: not triggered: no model call was seen').isVisible(),
    ).toBe(true)
  })

  test('shows a contract as a matrix whose fields lead to the cells', async () => {
    const { page } = await visit()
    const matrix = page.getByRole('region', { name: 'Contract c, rule by scenario' })

    const fields = await matrix.locator('tbody td:not(.margin)').allInnerTexts()
    expect(fields.map((text) => text.split('\n')[0])).toEqual(['✓ 2/2', '✕ 1/2', '! 1', '○ skipped'])
    expect(fields[3]).toContain('it speaks about faults')
    await matrix.locator('td.broken a').click()
    await expect.poll(() => page.locator('h1').innerText()).toContain(storm.id)
  })

  test('shows every contract apart, with the share of each rule and the score of each scenario', async () => {
    const other = { ...field, contract: 'house', rule: 'no-leak', severity: 'low' } as const
    const { page } = await visit({
      report: {
        ...full,
        matrix: [
          ...full.matrix,
          { ...field, rule: 'is-short', severity: 'low', scenario: 'outage', ...counts, held: 2 },
          { ...other, scenario: 'outage', ...counts, held: 1 },
          { ...other, scenario: 'night', ...counts, skipped: 1, because: 'no fault met its probes' },
        ],
      },
    })
    const [first, second] = [
      page.getByRole('region', { name: 'Contract c, rule by scenario' }),
      page.getByRole('region', { name: 'Contract house, rule by scenario' }),
    ]
    const texts = (part: typeof first, selector: string) => part.locator(selector).allInnerTexts()

    // names-paris weighs 3 and held in 3 of 4, is-short weighs 1 and held in 2 of 2.
    expect(await page.getByText('Contract c: resilience 78.57 of 100').isVisible()).toBe(true)
    expect(await page.getByText('Contract house: resilience 100.00 of 100').isVisible()).toBe(true)
    expect(await texts(first, 'thead th')).toEqual(['rule', 'clean', 'outage', 'lying', 'calm', 'held'])
    expect(await texts(first, 'tbody td.margin')).toEqual(['3/4', '2/2'])
    expect(await texts(first, 'tfoot td')).toEqual(['100.00', '62.50', '–', '–', '78.57'])
    expect(await texts(second, 'thead th')).toEqual(['rule', 'outage', 'night', 'held'])
    expect(await texts(second, 'tfoot td')).toEqual(['100.00', '–', '100.00'])
    await page.getByText('Rules that did not apply').last().click()
    expect(await page.getByText('no-leak under night: no fault met its probes').isVisible()).toBe(true)
  })
})

/** Whether some row of the list is on the screen. */
const rowInSight = `[...document.querySelectorAll('ol.cells li')].some((row) => row.getBoundingClientRect().top < innerHeight && row.getBoundingClientRect().bottom > 0)`

describe('the list', () => {
  test('narrows by status, and back', async () => {
    const { page } = await visit()

    await page.getByLabel('Status').selectOption('not-triggered')
    expect(await rows(page).count()).toBe(1)
    expect(await page.getByRole('status').first().innerText()).toBe('1 of 4 cells')
    await page.getByRole('button', { name: 'Show all' }).click()
    expect(await rows(page).count()).toBe(4)
  })

  test('finds words of an answer, and the address can be sent to somebody else', async () => {
    const { page } = await visit()
    await page.getByLabel('Search cells').fill('lisbon')
    const there = await visit({ at: String(await page.evaluate('location.hash')) })

    expect(await rows(there.page).locator('.row-name').allInnerTexts()).toEqual([storm.id])
  })

  test('leads from a cause to the cells that share it', async () => {
    const { page } = await visit()
    await page.getByRole('link', { name: 'List all of them' }).click()

    await expect.poll(() => rows(page).locator('.row-name').allInnerTexts()).toEqual([aResultCell().id])
  })

  test('is led to by a field of the mutation matrix', async () => {
    const { page } = await visit()
    await page.getByRole('link', { name: /paris under noise/ }).click()

    await expect.poll(() => rows(page).locator('.row-name').allInnerTexts()).toEqual([passed.id])
  })

  test('of 5,000 cells holds only the rows in sight, at the top, in the middle and at the end', async () => {
    const { page } = await visit({ cells: [...manyCells(5000)] })
    const mostNodes = 900
    const nodes = (): Promise<number> => page.evaluate(`document.querySelectorAll('*').length`)

    expect(await nodes()).toBeLessThan(mostNodes)
    for (const share of [0.5, 1]) {
      await page.evaluate(`scrollTo(0, document.body.scrollHeight * ${share})`)
      await expect.poll(() => page.evaluate(rowInSight)).toBe(true)
      expect(await nodes()).toBeLessThan(mostNodes)
    }
    await expect.poll(() => rows(page).last().getAttribute('aria-posinset')).toBe('5000')
  })
})

describe('a cell', () => {
  test('opens by its address, with what it was asked, what crossed the wire and what it answered', async () => {
    const { page } = await visit({ at: `#cell=${storm.id}` })

    expect(await page.locator('h1').innerText()).toContain(storm.id)
    expect(await page.locator('.timeline .what').allInnerTexts()).toEqual([
      'prompt sent to the agent',
      'model scripted',
      'tool web_search',
      'model scripted',
      'answer came back',
    ])
    expect(await page.locator('.timeline li.struck').innerText()).toContain('fault: tool:web_search:error')
    expect(await page.locator('mark').innerText()).toContain('Lisbon')
    expect(await page.locator('.facts').first().innerText()).toContain('an answer that contains "Paris"')
    expect(await page.getByText('Retry a failed call').isVisible()).toBe(true)
  })

  test('shows how its prompt differs from the golden one', async () => {
    const { page } = await visit({ at: `#cell=${encodeURIComponent(passed.id)}` })

    expect(await page.locator('.diff del').allInnerTexts()).toEqual(['What'])
    expect(await page.locator('.diff ins').allInnerTexts()).toEqual(['Waht'])
  })

  test('shows the turns before, and the bytes of an unusual request, as text', async () => {
    const wire = { sent: 'POST / HTTP/1.1\\r\\n<b>', sentBytes: 31, received: 'HTTP/1.1 400', hungUp: true }
    const cell = aResultCell({ before: ['Hello there.'], wire })
    const { page } = await visit({ at: `#cell=${cell.id}`, cells: [cell] })
    const asked = page.locator('section:has(#prompt)')

    expect(await asked.innerText()).toContain('one turn before it')
    expect(await asked.innerText()).toContain('POST / HTTP/1.1\\r\\n<b>')
    expect(await asked.innerText()).toContain('the head of the reply; the agent closed the connection')
  })

  test('that was not triggered says why, and is called neither a pass nor a failure', async () => {
    const { page } = await visit({ at: `#cell=${missed.id}` })

    expect(await page.locator('h1').innerText()).toContain('not triggered')
    expect(
      await page.getByText('no call of search was seen. Neither a pass nor a failure.').isVisible(),
    ).toBe(true)
  })

  test('gives its commands to the clipboard', async () => {
    const { page } = await visit({
      at: `#cell=${storm.id}`,
      context: { permissions: ['clipboard-read', 'clipboard-write'] },
    })
    const copied = (): Promise<string> => page.evaluate('navigator.clipboard.readText()')

    await page.getByRole('button', { name: /runs this cell again/ }).click()
    await page.getByText('copied').waitFor()
    expect(await copied()).toBe(`npx flakestorm run --cell ${storm.id} --seed 42`)
    await page.getByRole('button', { name: /keeps this cell as a replay/ }).click()
    await page.getByText('copied').nth(1).waitFor()
    expect(await copied()).toBe(
      `npx flakestorm replay export --from-report reports/result.json --cell ${storm.id} -o replays/`,
    )
  })

  test('offers to be kept as a replay only where it failed and is none already', async () => {
    const replayed = aStormCell({ id: 'replay/refund#1', phase: 'replay' })
    const offers = async (id: string): Promise<number> => {
      const { page } = await visit({
        cells: [passed, storm, replayed],
        at: `#cell=${encodeURIComponent(id)}`,
      })
      await page.getByRole('button', { name: /runs this cell again/ }).waitFor()
      return page.getByRole('button', { name: /keeps this cell as a replay/ }).count()
    }

    expect([await offers(passed.id), await offers(storm.id), await offers(replayed.id)]).toEqual([0, 1, 0])
  })

  test('of another run is named, not guessed', async () => {
    const { page } = await visit({ at: '#cell=mutation/gone#1' })

    expect(await page.locator('h1').innerText()).toBe('No such cell on this page')
  })
})

test('everything can be reached with the keyboard alone', async () => {
  const { page } = await visit()
  const focused = (): Promise<string> => page.evaluate('document.activeElement.innerText')

  await page.keyboard.press('/')
  await page.keyboard.type('paris')
  await page.keyboard.press('Escape')
  await page.keyboard.press('j')
  expect(await focused()).toContain('mutation/prompt_injection/paris#2')
  await page.keyboard.press('j')
  expect(await focused()).toContain(storm.id)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.locator('h1').innerText()).toContain(storm.id)
  await page.keyboard.press('k')
  await page.getByRole('heading', { name: 'mutation/prompt_injection/paris#2' }).waitFor()
  await page.keyboard.press('Escape')
  await page.locator('ol.cells').waitFor()
  expect(await focused()).toContain('mutation/prompt_injection/paris#2')
  expect(await page.getByLabel('Search cells').inputValue()).toBe('paris')
  await page.keyboard.press('?')
  expect(await page.getByRole('dialog').innerText()).toContain('next cell')
  await page.keyboard.press('Escape')
  expect(await page.getByRole('dialog').count()).toBe(0)
})

describe('whoever reads it', () => {
  test.each(['light', 'dark'] as const)(
    'finds nothing that axe would object to, in %s',
    async (colorScheme) => {
      for (const at of ['', `#cell=${storm.id}`, `#cell=${passed.id}`, `#cell=${missed.id}`]) {
        const { page } = await visit({ at, context: { colorScheme } })
        await page.evaluate(axe.source)
        const { violations }: Checked = await page.evaluate('axe.run()')

        expect(violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)])).toEqual([])
      }
    },
  )

  test('has it in the colours of the system, or in those that were chosen, also next time', async () => {
    const { page } = await visit({ context: { colorScheme: 'dark' } })
    const paper = (): Promise<string> => page.evaluate('getComputedStyle(document.body).backgroundColor')

    expect(await paper()).toBe('rgb(20, 23, 28)')
    await page.getByRole('button', { name: 'Theme: system' }).click()
    expect(await paper()).toBe('rgb(255, 255, 255)')
    await page.reload()
    expect(await paper()).toBe('rgb(255, 255, 255)')
  })

  test.each(['', `#cell=${storm.id}`])('has no sideways scrolling on a narrow screen %s', async (at) => {
    const { page } = await visit({ at, context: { viewport: { width: 360, height: 740 } } })

    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360)
  })

  test('gets it on paper in light colours, without buttons, with rows that can be read', async () => {
    const { page } = await visit({ context: { colorScheme: 'dark' } })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    await page.evaluate(`dispatchEvent(new Event('beforeprint'))`)

    expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light')
    expect(await page.locator('.tools').isVisible()).toBe(false)
    expect(await page.locator('.paper li').count()).toBe(4)
    expect((await page.pdf()).subarray(0, 4).toString()).toBe('%PDF')
  })
})

describe('hostile text', () => {
  const evil = `${hostileText}</script><img src=x onerror="alert(1)"><svg onload=alert(2)><a href="javascript:alert(3)">x</a>&lt;b&gt;`
  const evilCell = aStormCell({
    id: evil,
    promptId: evil,
    golden: evil,
    prompt: `${evil} more`,
    output: evil,
    scenario: evil,
    ending: { kind: 'refused', status: 500, reason: evil },
    verdicts: [
      {
        rule: evil,
        type: evil,
        severity: 'high',
        counts: true,
        status: 'broken',
        expected: evil,
        actual: evil,
        span: [3, 20],
      },
    ],
  })
  const evilReport = aReport({
    notes: [evil],
    configFile: evil,
    agent: { type: 'http', address: evil },
    baseline: { label: evil, commit: evil, overall: 0.5, phases: {} },
    coverage: [
      { ...coverage, scenario: evil, id: `tool:${evil}:error`, mode: evil, cells: 0, because: evil },
    ],
    matrix: [{ ...field, rule: evil, scenario: evil, ...counts, skipped: 1, because: evil }],
    preflight: [
      {
        promptId: evil,
        held: false,
        broken: [{ rule: evil, expected: evil, actual: evil }],
        durationMs: 1,
        output: 'x',
        toolCalls: [],
      },
    ],
  })

  test.each(['', '#q=alert', `#cell=${encodeURIComponent(evil.toWellFormed())}`])(
    'stays text wherever it is shown %#',
    async (at) => {
      const { page, asked, trouble } = await visit({ at, cells: [evilCell], report: evilReport })
      await page.evaluate(
        'new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))',
      )

      expect(
        await page
          .locator('img, iframe, object, embed, base, svg[onload], [onerror], a[href^="javascript"]')
          .count(),
      ).toBe(0)
      expect(await page.locator('#page script, #page style, #page b').count()).toBe(0)
      expect(await page.locator('body').innerText()).toContain('<img src=x onerror="alert(1)">')
      expect(asked).toEqual([])
      expect(trouble).toEqual([])
    },
  )

  test('that would turn the text around it is named by its code point', async () => {
    const { page } = await visit({
      at: `#cell=${storm.id}`,
      cells: [aStormCell({ output: 'safe \u202Eevil\u202C' })],
    })

    expect(await page.locator('section:has(#answer) .ghost').allInnerTexts()).toEqual(['U+202E', 'U+202C'])
  })
})

/** What axe finds. */
interface Checked {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}
