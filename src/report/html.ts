import { Buffer } from 'node:buffer'
import { bytesOf, fit, type LeftOut, withoutCleanAnswers } from './html-fit.ts'
import { inertJson, packer } from './html-pack.ts'
import type { Report } from './report.ts'
import type { ResultCell } from './result.ts'
import { reasonSentence, verdictLine } from './words.ts'

/** Where the data goes in the template; it stands there exactly once. */
const dataMark = '<!--flakestorm:data-->'

/** Largest page, in bytes: what a browser opens at once and a mail server still takes. */
const mostPageBytes = 10_000_000

/** What the page is made of. */
export interface HtmlInput {
  /** `dist/page/report.html`: markup, style and script without a word about any run. */
  readonly template: string
  readonly report: Report
  /** The cells of the run, from the first, each time it is called. */
  readonly cells: () => AsyncIterable<ResultCell>
  /** Where `result.json` is, as the commands on the page shall name it. */
  readonly resultFile: string
  readonly mostBytes?: number
}

/** What the page knows beside the cells. */
export interface PageHead {
  readonly report: Report
  /** The sentence of every surface, and the reasons of the gate as sentences. */
  readonly verdict: string
  readonly reasons: readonly string[]
  readonly resultFile: string
  readonly leftOut: LeftOut
}

/**
 * The report as one page that needs no network. Foreign text is only ever inside JSON that no browser runs, and the template puts it on
 * the page as text. Reads the cells twice: once to see what fits, once to write.
 */
export async function* html(input: HtmlInput): AsyncGenerator<string, void, undefined> {
  const [before, after, ...more] = input.template.split(dataMark)
  if (before === undefined || after === undefined || more.length > 0)
    throw new Error(`The page template must hold ${dataMark} exactly once.`)

  const { report, resultFile } = input
  const most = input.mostBytes ?? mostPageBytes
  const bare = (shown: Report): number =>
    Buffer.byteLength(input.template) + Buffer.byteLength(inertJson(shown)) + slack
  const crowded = bare(report) > most / 2
  const shown = crowded ? withoutCleanAnswers(report) : report
  const { leftOut, slimmed, keeps } = await fit(input.cells(), most - bare(shown))
  const head: PageHead = {
    report: shown,
    verdict: verdictLine(report.score, report.baseline),
    reasons: report.score.reasons.map(reasonSentence),
    resultFile,
    leftOut: { ...leftOut, clean: crowded },
  }
  yield before
  yield block('report', inertJson(head))
  yield '\n<script type="application/json" id="cells">['
  const { pack, tables } = packer()
  let comma = ''
  for await (const cell of input.cells()) {
    const packed = pack(slimmed(cell))
    if (!keeps(cell, bytesOf(packed))) continue
    yield `${comma}\n${inertJson(packed)}`
    comma = ','
  }
  yield '\n]</script>\n'
  yield block('tables', inertJson(tables()))
  yield after
}

/** Room for the sentences and brackets around the data. */
const slack = 20_000

function block(id: string, json: string): string {
  return `<script type="application/json" id="${id}">${json}</script>`
}
