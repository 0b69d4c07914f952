import { h } from './dom.ts'

/** Characters that a reader cannot see, or that turn the text around them. */
const unseen =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E0FFF}]+/gu

/** Text from outside for the page: what cannot be seen is named by its code point, so that nothing hides and nothing turns. */
export function foreign(text: string): readonly Node[] {
  const nodes: Node[] = []
  const whole = text.toWellFormed()
  let at = 0
  for (const found of whole.matchAll(unseen)) {
    if (found.index > at) nodes.push(document.createTextNode(whole.slice(at, found.index)))
    nodes.push(ghost(found[0]))
    at = found.index + found[0].length
  }
  if (at < whole.length) nodes.push(document.createTextNode(whole.slice(at)))
  return nodes
}

/** A name for a narrow column, which may break behind its underscores, dashes and dots. */
export function breakable(name: string): readonly Node[] {
  return name.split(/(?<=[_.:/-])/).flatMap((part) => [...foreign(part), h('wbr')])
}

/** The same for one line of a list: unseen characters become a dot. */
export function oneLine(text: string, most = 240): string {
  return text.slice(0, most).toWellFormed().replace(unseen, '·').replace(/\s+/g, ' ')
}

function ghost(run: string): HTMLElement {
  const codes = [...run].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
  const more = codes.length > 2 ? ` +${codes.length - 2}` : ''
  return h(
    'span',
    { class: 'ghost', title: 'characters that cannot be seen' },
    codes.slice(0, 2).join(' ') + more,
  )
}
