/**
 * Foreign text made harmless for one line of a terminal or a log: no control or escape characters, no direction
 * overrides, line ends shown, and no workflow command. GitHub's runner honours `##[command]` anywhere in a line
 * and `::command` at its start.
 */
export function plain(text: string): string {
  return visible(text)
    .replace(/\r\n?|\n/g, '⏎')
    .replaceAll('##[', '## [')
    .replace(/^(\s*)::/, '$1: :')
}

/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, refer, link, or end the cell. */
export function inline(text: string): string {
  const escaped = entities(plain(text).trim())
    .replace(/[\\`*_[\]|~$]/g, '\\$&')
    .replace(/^(\d*)([-+=.)])/, '$1\\$2')
  return parted(escaped)
}

/** Foreign text inside of an HTML element in which Markdown is not read, such as a summary. */
export function html(text: string): string {
  return parted(entities(plain(text).trim()))
}

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * GitHub looks for mentions, references, commits, addresses and emoji in the text that is left when Markdown is read, where a
 * backslash has gone; an empty comment stays and parts them.
 */
function parted(text: string): string {
  return text
    .replace(/[@#]/g, '$&<!-- -->')
    .replace(/:(?=[\w+-]+:|\/\/)|(?<=https?|ftp|mailto|xmpp):/gi, '<!-- -->:<!-- -->')
    .replace(/(?<=www)\./gi, '<!-- -->.')
    .replace(/\b(GH)-(?=\d)/gi, '$1<!-- -->-')
    .replace(/[0-9a-f]{6}(?=[0-9a-f])/gi, '$&<!-- -->')
}

/**
 * Foreign text as a code span, in which GitHub looks for nothing: its quotes are longer than any run of backticks inside.
 * Safe in a table cell, too.
 */
export function code(text: string): string {
  const body = plain(text).replaceAll('|', '¦').trim()
  const quotes = '`'.repeat(longestRun(body) + 1)
  const padding = /^`|`$/.test(body) ? ' ' : ''
  return body === '' ? '(empty)' : `${quotes}${padding}${body}${padding}${quotes}`
}

/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
export function fenced(text: string, language = 'text'): string {
  const body = visible(text).replace(/\r\n?/g, '\n')
  const fence = '`'.repeat(Math.max(2, longestRun(body)) + 1)
  return `${fence}${language}\n${body}\n${fence}`
}

function longestRun(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((most, [run]) => Math.max(most, run.length), 0)
}

/** Foreign text for XML 1.0: escaped, and free of the characters that XML cannot hold. */
export function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Without terminal escapes, control characters (but line ends and tabs) and invisible or direction-changing ones. */
export function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
    .replace(invisible, '')
    .replace(/[\u2028\u2029]/g, '\n')
}

/**
 * Format characters (zero widths, directions, tags), variation selectors but the one that makes an emoji, and letters that
 * are drawn as nothing: what a reader cannot see, he cannot judge.
 */
const invisible = /(?!\uFE0F)[\p{Cf}\p{Variation_Selector}\p{Default_Ignorable_Code_Point}\u{1D159}]/gu
