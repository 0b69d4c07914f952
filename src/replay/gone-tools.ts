import { matchesGlob } from '../chaos/glob.ts'
import type { Cassette } from './cassette.ts'
import type { RecordedResponse } from './recorded-response.ts'

/** What the gateway of a config stands in front of, by name. */
export interface Reachable {
  readonly tools: readonly string[]
  readonly servers: readonly string[]
}

/** A recorded answer that nobody can ask for any more. */
export interface Gone {
  readonly kind: 'tool' | 'MCP server'
  readonly name: string
  readonly in: 'tool_responses' | 'exchanges'
  /** Its position there, from 0. */
  readonly at: number
}

/**
 * The first recorded answer of each tool and each MCP server that the config does not have. What a server's own tools are
 * called is not known before it is asked, and hosts are reached by whoever names them: neither is ever gone.
 */
export function goneTools(
  {
    toolResponses,
    entries,
  }: { readonly toolResponses: readonly RecordedResponse[] } & Pick<Cassette, 'entries'>,
  { tools, servers }: Reachable,
): readonly Gone[] {
  const isThere = (name: string): boolean => isHost(name) || tools.some((tool) => matchesGlob(name, tool))
  const responses = toolResponses.flatMap(({ tool }, at): readonly Gone[] =>
    servers.length > 0 || isThere(tool) ? [] : [{ kind: 'tool', name: tool, in: 'tool_responses', at }],
  )
  const exchanges = entries.flatMap(({ boundary, name }, at): readonly Gone[] => {
    if (boundary === 'mcp' && !servers.includes(name))
      return [{ kind: 'MCP server', name, in: 'exchanges', at }]
    if (boundary === 'tool' && !isThere(name)) return [{ kind: 'tool', name, in: 'exchanges', at }]
    return []
  })
  const gone = [...responses, ...exchanges]
  return gone.filter(
    ({ kind, name }, at) => gone.findIndex((one) => one.kind === kind && one.name === name) === at,
  )
}

/** A call that the forward proxy meets is named by its host, and what follows. */
function isHost(name: string): boolean {
  return /[.:/*]/.test(name)
}
