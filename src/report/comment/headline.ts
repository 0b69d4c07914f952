import { inline } from '../escape.ts'
import { verdictLine } from '../words.ts'
import { worstFirst } from './leg-table.ts'
import type { Section } from './section.ts'

const signs = { passed: '✅', failed: '❌', inconclusive: '⚠️' } as const

/** The verdict of the worst leg; told again from what the comment remembers, whoever of the legs writes it. */
export function headline(sections: readonly Section[]): string {
  const worst = worstFirst(sections).flatMap(({ record }) => record ?? [])[0]
  if (worst === undefined) return '### flakestorm: no leg of this comment can be read'
  const { title, before, ...score } = worst
  const leg = sections.length > 1 ? `${title}: ` : ''
  return `### ${signs[worst.verdict]} flakestorm: ${inline(`${leg}${verdictLine(score, before)}`)}`
}
