import { setSecret } from '@actions/core'
import { secretName } from '../base/redact.ts'

/** Makes the runner hide the secrets that the environment holds, in the log and in the summary. */
export function hideSecrets(env: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value = ''] of Object.entries(env)) {
    if (secretName.test(name)) for (const line of maskable(value)) setSecret(line)
  }
}

/**
 * The runner hides line by line, and whatever it is given: a bracket out of a key file, or the limit in `MAX_TOKENS`,
 * would blank half the report and drop every output that holds it.
 */
function maskable(value: string): readonly string[] {
  const lines = value.split(/[\r\n]+/).map((line) => line.trim())
  return lines.filter((line) => line.length >= shortestSecret && !/^\d+$/.test(line))
}

const shortestSecret = 6
