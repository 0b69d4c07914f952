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

/** Foreign text as one Markdown table cell or list line: nothing in it can format, mention, link, or end the cell. */
export function inline(text: string): string {
  return plain(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]()#+!|~$:]/g, '\\$&')
    .replaceAll('@', '@<!-- -->')
    .replace(/\b(https?|ftp)\\:/gi, '$1<!-- -->:')
    .replace(/\b(\w+\/\w+)\\#/g, '$1<!-- -->\\#')
}

/** Foreign text as a fenced block whose fence is longer than any run of backticks inside. */
export function fenced(text: string): string {
  const body = visible(text).replace(/\r\n?/g, '\n')
  const longest = Math.max(2, ...[...body.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${body}\n${fence}`
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
function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\u001B(?:\[[0-?]*[ -/]*[@-~]|\][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[@-Z\\-_])/g, '')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g, '\uFFFD')
    .replace(/[\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/gu, '')
}
