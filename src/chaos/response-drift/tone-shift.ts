import { retold } from './drift.ts'
import type { Course, Drift } from './drift.ts'
import { embeddedJson } from './embedded-json.ts'

/** The new version has another temper. */
export const toneShift: Drift = {
  type: 'tone_shift',
  summary:
    'The reply becomes stiffer (subtle), chattier (moderate) or gushing (significant); its facts stay.',
  drift: (said, { severity }) => {
    const { text } = said
    if (text.trim() === '' || embeddedJson(text) !== undefined) return undefined
    return retold(said, tones[severity](text))
  },
}

const tones: Readonly<Record<Course['severity'], (text: string) => string>> = {
  subtle: (text) => {
    const formal = stiff.reduce((said, [short, long]) => said.replace(short, long), text)
    return formal === text ? `Please note the following. ${text}` : formal
  },
  moderate: (text) => `Sure thing! ${text.trim()} Hope that helps!`,
  significant: (text) => `Great question!! 🎉 ${text.trim().replace(/\.(?=\s|$)/g, '!')} You've got this! 🙌`,
}

/** Contractions written out, keeping the capital. */
const stiff: readonly (readonly [RegExp, string])[] = [
  [/\b(c)an['’]t\b/gi, '$1annot'],
  [/\b(w)on['’]t\b/gi, '$1ill not'],
  [/(?<=\w)n['’]t\b/g, ' not'],
  [/(?<=\w)['’]re\b/g, ' are'],
  [/(?<=\w)['’]ll\b/g, ' will'],
  [/(?<=\w)['’]ve\b/g, ' have'],
  [/\bI['’]m\b/g, 'I am'],
]
