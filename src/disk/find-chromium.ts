import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Browsers that print as Chromium does, by the names that systems give them. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
] as const

/** Where they stand on systems that do not put them on the PATH. */
const usual = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
] as const

/** `CHROMIUM_PATH`, else the first on the `PATH`, else where systems keep it; null where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const named = env['CHROMIUM_PATH'] ?? ''
  if (named !== '') return named
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '')
  const ends = process.platform === 'win32' ? ['.exe'] : ['']
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => ends.map((end) => join(folder, `${name}${end}`))),
  )
  return [...onPath, ...usual].find(canRun) ?? null
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}
