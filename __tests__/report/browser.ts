import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import chromium, { inflate } from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** A real Chromium of our own, unpacked into a folder that goes with it. */
export interface OpenBrowser extends AsyncDisposable {
  readonly browser: Browser
}

/** Each caller unpacks for itself, so that test files that run side by side never meet half a file. */
export async function openBrowser(): Promise<OpenBrowser> {
  const folder = await mkdtemp(join(tmpdir(), 'flakestorm-chromium-'))
  try {
    const executablePath = await unpacked(folder, () => chromium.executablePath())
    const browser = await launched(executablePath, folder)
    return {
      browser,
      async [Symbol.asyncDispose]() {
        await browser.close()
        await rm(folder, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** A machine without the libraries that Chromium links against gets those that come with it. */
async function launched(executablePath: string, folder: string): Promise<Browser> {
  const args = ['--no-sandbox', '--no-zygote', '--disable-gpu']
  const env = {
    ...known(process.env),
    ...(existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(folder, 'fonts') }),
  }
  try {
    return await playwright.launch({ executablePath, args, env })
  } catch (error) {
    if (!String(error).includes('shared libraries')) throw error
    const home = dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium')))
    const libraries = await unpacked(folder, () => inflate(join(home, '..', 'bin', 'al2023.tar.br')))
    return playwright.launch({
      executablePath,
      args,
      env: { ...env, LD_LIBRARY_PATH: join(libraries, 'lib') },
    })
  }
}

/** The package unpacks into the temporary folder of the moment. */
async function unpacked(folder: string, unpack: () => Promise<string>): Promise<string> {
  const before = process.env['TMPDIR']
  process.env['TMPDIR'] = folder
  try {
    return await unpack()
  } finally {
    if (before === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = before
  }
}

function known(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )
}
