import type { Report } from '../report.ts'
import { provenance } from '../words.ts'
import type { Leg } from './leg.ts'
import type { Pen } from './pen.ts'

/** Where the rest of it is, and what a reader needs to make the run again. */
export function legLinks(report: Report, { links, commit, attempt }: Leg, pen: Pen): string {
  return [
    addressed('HTML report', links.report),
    addressed('Job summary', links.summary),
    addressed('Job log', links.log ?? links.run),
    `commit ${pen.code(commit.slice(0, 7))}`,
    ...(attempt > 1 ? [`attempt ${attempt}`] : []),
    pen.inline(provenance(report)),
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** A link, or null for what is no plain http(s) address. */
export function addressed(words: string, address: string | null): string | null {
  const isPlain = address !== null && /^https?:\/\/[\w.:@%/?#=&~+-]+$/.test(address)
  return isPlain ? `[${words}](${address})` : null
}
