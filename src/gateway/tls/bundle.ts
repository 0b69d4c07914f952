import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getCACertificates } from 'node:tls'

/** One file with every certificate that an agent needs to trust; disposing of it removes the file. */
export interface Bundle extends AsyncDisposable {
  readonly path: string
}

/**
 * Writes our authority's certificate together with everything that was trusted before: most variables that name a
 * bundle replace the trust of a program, and so the rest must be in it too.
 */
export async function openBundle(ours: string, inherited: readonly string[]): Promise<Bundle> {
  const theirs = await Promise.all(inherited.map(read))
  const all = new Set([
    ...[ours, ...theirs].flatMap((text) => text.match(certificates) ?? []),
    ...getCACertificates('bundled').map(trimmed),
    ...getCACertificates('system').map(trimmed),
  ])
  const folder = await mkdtemp(join(tmpdir(), 'flakestorm-ca-'))
  const path = join(folder, 'ca-bundle.pem')
  await writeFile(path, [...all, ''].join('\n'), { mode: 0o600 })
  return {
    path,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

const certificates = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g

const trimmed = (pem: string): string => pem.trim()

/** A bundle that is named but not there was trusted by nobody. */
async function read(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    return ''
  }
}
