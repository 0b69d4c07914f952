import { distance } from 'fastest-levenshtein'
import { isIntact, type Wording } from '../protect.ts'
import type { Brief } from './briefs.ts'
import { longest } from './question.ts'

/** What a candidate is measured by. */
export interface Measure {
  readonly brief: Brief
  readonly wording: Wording
  /** The code word that it must carry; null where it carries none. */
  readonly canary: string | null
}

/** Why a text cannot be used as a variant, as a clause about it; null where it can. */
export function flawOf(text: string, { brief, wording, canary }: Measure): string | null {
  const { prompt } = wording
  if (!text.isWellFormed()) return 'are no valid Unicode'
  if (text.length > longest(brief, prompt)) return 'are too long'
  if (brief.expectation === 'INV' && text.length * 4 < prompt.length) return 'are too short'
  if (canary !== null && !text.toUpperCase().includes(canary)) return 'lack the code word'
  if (isNearlyThePrompt(text, brief, prompt)) return 'are nearly the original'
  if (brief.expectation === 'DIR') return changesFacts(text, wording) ? null : 'do not change the meaning'
  if (brief.expectation !== 'DEG' && !isIntact(wording, text)) return 'lose a name, a number or a quotation'
  return null
}

/** Equal for texts that say the same to a reader; the code word alone makes no new variant. */
export function printOf(text: string, canary: string | null): string {
  const bare = canary === null ? text : text.replaceAll(new RegExp(canary, 'giu'), '')
  return bare.normalize('NFKC').toLowerCase().replaceAll(/\s+/gu, ' ').trim()
}

function isNearlyThePrompt(text: string, { mustDiffer }: Brief, prompt: string): boolean {
  if (text.normalize('NFC').trim() === prompt.normalize('NFC').trim()) return true
  if (!mustDiffer) return false
  const [left, right] = [lettersOf(text), lettersOf(prompt)]
  return distance(left, right) <= Math.max(1, right.length * nearness)
}

/** A share of the prompt's letters and digits. */
const nearness = 0.04

function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, '')
}

/** A fact that is gone, or a new one; and a denial is a fact. */
function changesFacts(text: string, wording: Wording): boolean {
  return !isIntact(wording, text) || !isIntact({ prompt: text, keep: [] }, wording.prompt)
}
