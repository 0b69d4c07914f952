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
export function flawOf(text: string, measure: Measure): string | null {
  const { brief, wording, canary } = measure
  const { prompt } = wording
  if (!text.isWellFormed()) return 'are no valid Unicode'
  if (control.test(text)) return 'hold control characters'
  if (text.length > longest(brief, prompt)) return 'are too long'
  if (brief.expectation === 'INV' && text.length * 4 < prompt.length) return 'are too short'
  if (canary !== null && !text.toUpperCase().includes(canary)) return 'lack the code word'
  return isNearlyThePrompt(text, brief, prompt) ? 'are nearly the original' : changeIn(text, measure)
}

/** What a text makes of the meaning, as far as a machine can see it. */
function changeIn(text: string, { brief, wording }: Measure): string | null {
  if (brief.keepsScript && isInOtherScript(text, wording.prompt)) return 'are in another script'
  if (brief.expectation === 'DEG') return null
  if (brief.expectation === 'DIR') return changesFacts(text, wording) ? null : 'do not change the meaning'
  return isIntact(wording, text) ? null : 'lose a name, a number or a quotation'
}

/** None that a keyboard writes; some of them steer the terminal of whoever reads the report. */
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u

/** True where most letters are of no script of the prompt: models change the language when they lose the thread. */
function isInOtherScript(text: string, prompt: string): boolean {
  const own = scripts.filter((script) => script.test(prompt))
  const letters = text.match(/\p{L}/gu) ?? []
  const familiar = letters.filter((letter) => own.some((script) => script.test(letter)))
  return own.length > 0 && familiar.length * 2 < letters.length
}

/** Those that are written together, as in Japanese, count as one. */
const scripts = [
  /\p{Script=Latin}/u,
  /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Hangul}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Thai}/u,
]

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
