import { createHash } from 'node:crypto'
import type { Config } from '../config/config.ts'
import { canonical } from '../invariants/canonical.ts'

/**
 * SHA-256, in hex, of everything in a config that makes the cells or judges them: prompts, rules, mutations, chaos, contracts,
 * replays, weights, bars, seed and limits, and what was `read` from other files for it. The same on every machine. Not in it: how the agent is reached or started, keys and
 * addresses, the model that is asked, the pace, and where reports go.
 */
export function suiteHash(config: Config, read: object): string {
  const { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring } = config
  const { seed, maxTotal, strict } = config.advanced
  const rules = { prompts, invariants, mutations, chaos, contracts, chaosMatrix, replays, scoring }
  const suite = { ...rules, seed, maxTotal, strict, read }
  return createHash('sha256')
    .update(canonical(portable(suite, config.folder)))
    .digest('hex')
}

/** Paths below the config's folder are told from there, with `/` between their parts. */
function portable(value: unknown, folder: string): unknown {
  if (typeof value === 'string') {
    if (!value.startsWith(folder) || !/^[\\/]/.test(value.slice(folder.length))) return value
    return `.${value.slice(folder.length).replaceAll('\\', '/')}`
  }
  if (Array.isArray(value)) return value.map((item) => portable(item, folder))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, portable(item, folder)]))
}
