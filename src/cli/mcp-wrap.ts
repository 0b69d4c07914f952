import { UserError } from '../base/user-error.ts'
import { wrapServer } from '../gateway/mcp/wrap-server.ts'
import type { Io } from './io.ts'

export interface McpWrapFlags {
  readonly gateway: string
  readonly server: string
  readonly env?: readonly string[]
}

/**
 * `flakestorm mcp-wrap`: stands between an MCP client and its server over stdio. Says nothing on standard output but what
 * the server says, and ends as the server ended.
 */
export async function mcpWrap(command: readonly string[], flags: McpWrapFlags, io: Io): Promise<number> {
  const [program, ...words] = command
  if (program === undefined) throw noCommand()
  const options = {
    gateway: gatewayIn(flags.gateway),
    server: flags.server,
    command: [program, ...words] as const,
    env: { ...io.env, ...Object.fromEntries((flags.env ?? []).map(variableIn)) },
  }
  const { stdin, stdout } = process
  const { code, signal } = await wrapServer(options, { stdin, stdout, err: io.err })
  // Whoever started us sees the same death as the server's.
  if (signal !== null) process.kill(process.pid, signal)
  return code
}

function gatewayIn(text: string): string {
  const url = URL.parse(text)
  if (url !== null && url.protocol === 'http:' && /^\/i\/[^/]+\/?$/.test(url.pathname)) return text
  throw new UserError({
    message: `--gateway is no address of a gateway: ${text}`,
    hint: 'It looks like http://127.0.0.1:4010/i/local; flakestorm gives the whole command to agents that it starts.',
  })
}

function variableIn(text: string): readonly [string, string] {
  const at = text.indexOf('=')
  if (at > 0) return [text.slice(0, at), text.slice(at + 1)]
  throw new UserError({ message: `--env wants NAME=VALUE, and got ${text}` })
}

function noCommand(): UserError {
  return new UserError({
    message: 'mcp-wrap needs the command of the real server.',
    hint: 'Put it behind two dashes: flakestorm mcp-wrap --gateway … --server files -- npx some-mcp-server',
  })
}
