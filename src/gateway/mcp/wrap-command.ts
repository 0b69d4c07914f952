/** What the wrapper of a server needs to be told, by argv: MCP clients hand on six variables and no more. */
export interface WrapWiring {
  /** `http://host:port/i/<token>`. */
  readonly base: string
  /** How flakestorm itself is run: the runtime and the script. */
  readonly program: readonly string[]
  /** Proxy and CA variables for the real server. */
  readonly env: Readonly<Record<string, string>>
}

/** The command that runs an MCP server behind the gateway, as words. */
export function wrapCommand(
  server: { readonly name: string; readonly command: readonly string[] },
  { base, program, env }: WrapWiring,
): readonly string[] {
  const variables = Object.entries(env).flatMap(([name, value]) => ['--env', `${name}=${value}`])
  return [
    ...program,
    'mcp-wrap',
    '--gateway',
    base,
    '--server',
    server.name,
    ...variables,
    '--',
    ...server.command,
  ]
}

/** Words as one line that a POSIX shell, and Python's `shlex.split`, take apart again. */
export function commandLine(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(' ')
}
