/** What stands where a secret stood; a rule about leaks may look for it, since transcripts are redacted when made. */
export const redacted = '[redacted by flakestorm]'

/** Names of headers, parameters and variables whose values are secrets. */
export const secretName = /KEY|TOKEN|SECRET|PASSWORD|AUTHORIZATION|COOKIE/i

/**
 * A function that hides the given secrets and everything that looks like a well-known credential.
 * Secrets shorter than six characters are left alone: they would eat ordinary words.
 */
export function redactor(secrets: readonly string[]): (text: string) => string {
  const known = [...new Set(secrets.flatMap(spellings))]
    .filter((secret) => secret.length >= shortestSecret)
    .sort((left, right) => right.length - left.length)

  return (text) =>
    known
      .reduce((rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, redacted) : rest), text)
      .replace(credentials, redacted)
}

/** A redactor of whatever the environment calls a secret. */
export function redactorOf(env: Readonly<Record<string, string | undefined>>): (text: string) => string {
  return redactor(
    Object.entries(env).flatMap(([name, value]) => (secretName.test(name) && value ? [value] : [])),
  )
}

const shortestSecret = 6

// Each alternative starts at a word boundary, so that hostile text cannot make the search quadratic.
const credentials = new RegExp(
  [
    'Bearer [\\w.~+/-]{16,}=*',
    '(?:sk|pk|rk)-[\\w-]{16,}',
    'gh[oprsu]_[A-Za-z0-9]{16,}',
    'github_pat_\\w{16,}',
    'A(?:KIA|SIA)[A-Z0-9]{16}(?![A-Z0-9])',
    'eyJ[\\w-]{8,}\\.[\\w-]{8,}\\.[\\w-]{8,}',
  ]
    .map((pattern) => `(?<![\\w-])${pattern}`)
    .join('|'),
  'g',
)

/** A header's secret is also the part after its scheme, and either may come back encoded for a URL or for JSON. */
function spellings(secret: string): string[] {
  const bare = secret.trim().replace(/^(?:Bearer|Basic|Token)\s+/i, '')
  return [secret.trim(), bare, encodeURIComponent(bare.toWellFormed()), JSON.stringify(bare).slice(1, -1)]
}
