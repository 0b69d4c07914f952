/** How variables are written down: for a shell, for the file behind GITHUB_ENV, or as arguments of `docker run`. */
export type ExportStyle = 'sh' | 'github' | 'docker'

/** The variables as lines to paste, sorted by name, each value safe in its place. */
export function exportLines(env: Readonly<Record<string, string>>, style: ExportStyle): string {
  return Object.entries(env)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, value]) => `${lines[style](name, value)}\n`)
    .join('')
}

const lines: Readonly<Record<ExportStyle, (name: string, value: string) => string>> = {
  sh: (name, value) => `export ${name}=${quoted(value)}`,
  github: (name, value) => (/[\r\n]/.test(value) ? heredoc(name, value) : `${name}=${value}`),
  docker: (name, value) => `--env ${quoted(`${name}=${value}`)} \\`,
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}

/** The form of several lines; the delimiter must not stand in the value. */
function heredoc(name: string, value: string): string {
  let end = 'END_OF_VALUE'
  while (value.includes(end)) end += '_'
  return `${name}<<${end}\n${value}\n${end}`
}
