import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { reasonOf } from '../base/user-error.ts'

const patienceMs = 60_000

/**
 * Prints a page as a PDF with a browser that was not asked for anything else: a profile of its own that is gone afterwards, no
 * network, no shell. Returns null, or the reason as a clause why there is no PDF.
 */
export async function printCertificate(browser: string, page: string, pdf: string): Promise<string | null> {
  const profile = mkdtempSync(join(tmpdir(), 'flakestorm-print-'))
  try {
    await promisify(execFile)(browser, argumentsFor(profile, page, pdf), {
      timeout: patienceMs,
      killSignal: 'SIGKILL',
      maxBuffer: 1 << 24,
    })
    return readFileSync(pdf).subarray(0, 5).toString('latin1') === '%PDF-'
      ? null
      : `${browser} wrote something that is no PDF`
  } catch (error) {
    return wasKilled(error)
      ? `${browser} did not print within ${patienceMs / 1000} s`
      : (reasonOf(error).split('\n')[0] ?? '')
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}

function argumentsFor(profile: string, page: string, pdf: string): readonly string[] {
  return [
    '--headless=new',
    '--disable-gpu',
    '--disable-extensions',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--no-first-run',
    '--no-default-browser-check',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Chromium refuses its sandbox to root, which is who runs in most containers; the page holds no script that runs.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    `--user-data-dir=${profile}`,
    '--no-pdf-header-footer',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}

function wasKilled(error: unknown): boolean {
  return error instanceof Error && 'killed' in error && error.killed === true
}
