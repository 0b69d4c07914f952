import { UserError } from '../base/user-error.ts'

/**
 * Splits a command line into words without a shell: blanks separate, quotes keep together, a backslash keeps the
 * quote, blank or backslash after it. What only a shell understands is refused rather than passed on as a word.
 */
export function splitCommand(command: string, key: string): readonly [string, ...string[]] {
  const words: string[] = []
  let rest = command.trim()
  while (rest !== '') {
    const [raw = ''] = /^(?:[^\s"'\\]|\\[\s\S]?|'[^']*'|"(?:[^"\\]|\\[\s\S])*")+/.exec(rest) ?? []
    if (raw === '') throw new UserError({ message: `${key} has a quote that does not end: ${rest}`, key })
    if (/^(?:\||\|\||&&?|;|\d?>>?(?:&\d)?|<)$/.test(raw) || raw.endsWith(';')) throw needsShell(raw, key)
    words.push(raw.replaceAll(quoted, unquote))
    rest = rest.slice(raw.length).trimStart()
  }
  const [first, ...others] = words
  if (first === undefined) throw new UserError({ message: `${key} is empty`, key })
  if (/^\w+=/.test(first)) throw needsShell(first, key)
  return [first, ...others]
}

/** The words to spawn for a command line: the line itself for a shell, else its words. */
export function argvOf(
  command: string,
  { shell, key }: { shell: boolean; key: string },
): readonly [string, ...string[]] {
  return shell ? [command] : splitCommand(command, key)
}

const quoted = /'[^']*'|"(?:[^"\\]|\\[\s\S])*"|\\[\s"'\\]/g

function unquote(part: string): string {
  if (part.startsWith('\\')) return part.slice(1)
  const inner = part.slice(1, -1)
  return part.startsWith("'") ? inner : inner.replaceAll(/\\(["\\])/g, '$1')
}

function needsShell(word: string, key: string): UserError {
  return new UserError({
    message: `${key} holds ${JSON.stringify(word)}, which only a shell understands`,
    key,
    hint: 'Set `shell: true` beside it, or put variables into `env`.',
  })
}
