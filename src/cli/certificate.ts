import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { reasonOf, UserError } from '../base/user-error.ts'
import type { CertificateConfig } from '../config/config.ts'
import { barSchema } from '../scoring/schema.ts'
import { cannotWrite } from '../disk/cannot-write.ts'
import { findChromium } from '../disk/find-chromium.ts'
import { makeFolder } from '../disk/make-folder.ts'
import { printCertificate } from '../disk/print-certificate.ts'
import { hasConfig, readConfig } from '../disk/read-config.ts'
import { readResult } from '../disk/read-result.ts'
import { certificate as pageOf } from '../report/certificate.ts'
import { claimsIn, differences } from '../report/certificate-claims.ts'
import { digestsOf } from '../report/digest.ts'
import type { Io } from './io.ts'

interface CertificateFlags {
  readonly config?: string
  readonly output?: string
  readonly chromium?: string
  readonly testerName?: string
  readonly passThreshold?: string
  readonly format?: string
}

/** `flakestorm certificate`: one page about one result, and the same as a PDF where a browser can print it. */
export async function certificate(
  named: string | undefined,
  flags: CertificateFlags,
  io: Io,
): Promise<number> {
  const { terms, folder } = settingsOf(flags, io)
  const path = named === undefined ? join(folder, 'result.json') : resolve(io.folder, named)
  const result = await readResult(path, named ?? near(path, io))
  const digests = await digestsOf(result.report, result.cells())
  const { testerName: tester, passThreshold } = terms
  const page = pageOf(
    result.report,
    { tester, threshold: passThreshold ?? result.report.score.minScore },
    digests,
  )
  const target = flags.output === undefined ? dirname(path) : resolve(io.folder, flags.output)
  const file = join(target, 'certificate.html')
  write(file, page)
  io.out(`${near(file, io)}\n`)
  if (terms.format === 'html') return 0
  return print(file, join(target, 'certificate.pdf'), { flags, io, wanted: terms.format === 'pdf' })
}

/** `flakestorm certificate verify`: 0 when the page is what the result gives, 1 when it is not. */
export async function verifyCertificate(page: string, named: string, io: Io): Promise<number> {
  const text = read(resolve(io.folder, page), page)
  const claims = claimsIn(text)
  if (claims === null) {
    throw new UserError({
      message: `${page} is not a certificate of flakestorm.`,
      hint: 'Name the HTML file that `flakestorm certificate` wrote; a PDF shows the hashes, but cannot be read back.',
    })
  }
  const result = await readResult(resolve(io.folder, named), named)
  const digests = await digestsOf(result.report, result.cells())
  const differing = differences(text, claims, { report: result.report, digests })
  if (differing.length === 0) io.out(`match: ${page} is what ${named} gives.\n`)
  else io.out(`differs:\n${differing.map((sentence) => `  ${sentence}\n`).join('')}`)
  return differing.length === 0 ? 0 : 1
}

interface Settings {
  readonly terms: CertificateConfig
  /** Where a run leaves its result. */
  readonly folder: string
}

/** The config's own section where there is a config, and what was said over it. */
function settingsOf(flags: CertificateFlags, io: Io): Settings {
  const configured = hasConfig(flags.config ?? null, io.folder)
    ? readConfig(flags.config ?? null, io.folder, io.env).config
    : null
  const own = configured?.certificate ?? { testerName: null, passThreshold: null, format: 'both' as const }
  return {
    folder: configured?.output.folder ?? resolve(io.folder, 'reports'),
    terms: {
      testerName: flags.testerName ?? own.testerName,
      passThreshold: flags.passThreshold === undefined ? own.passThreshold : thresholdOf(flags.passThreshold),
      format: flags.format === undefined ? own.format : formatOf(flags.format),
    },
  }
}

function thresholdOf(written: string): number {
  const parsed = barSchema.safeParse(written.trim().endsWith('%') ? written : Number(written))
  if (parsed.success) return parsed.data
  throw new UserError({
    message: '--pass-threshold: expected a score from 0 to 1 such as 0.8, or 80%.',
    hint: '`flakestorm certificate --help` lists every flag.',
  })
}

function formatOf(written: string): CertificateConfig['format'] {
  if (written === 'html' || written === 'pdf' || written === 'both') return written
  throw new UserError({ message: `There is no format "${written}".`, hint: 'Use html, pdf or both.' })
}

/** A PDF that was asked for by name and cannot be made is a failure; beside the page it is a remark. */
async function print(
  page: string,
  pdf: string,
  { flags, io, wanted }: { readonly flags: CertificateFlags; readonly io: Io; readonly wanted: boolean },
): Promise<number> {
  const browser = flags.chromium ?? findChromium(io.env)
  const reason =
    browser === null ? 'no Chromium, Chrome or Edge was found' : await printCertificate(browser, page, pdf)
  if (reason === null) {
    io.out(`${near(pdf, io)}\n`)
    return 0
  }
  const remark = {
    message: `There is no PDF: ${reason}. The page is the same and prints from any browser.`,
    hint: 'Name a browser with `--chromium <path>` or CHROMIUM_PATH, or ask for `output_format: html`.',
  }
  if (wanted) throw new UserError(remark)
  io.err(`${remark.message}\n`)
  return 0
}

function write(path: string, text: string): void {
  try {
    makeFolder(dirname(path))
    writeFileSync(path, text)
  } catch (error) {
    throw cannotWrite(path, error)
  }
}

function read(path: string, named: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    throw new UserError({ message: `Cannot read ${named}: ${reasonOf(error)}.` }, { cause: error })
  }
}

/** The shorter way to name a file that stands below the folder, else the whole path. */
function near(path: string, io: Io): string {
  const way = relative(io.folder, path)
  return way.startsWith('..') ? path : way
}
