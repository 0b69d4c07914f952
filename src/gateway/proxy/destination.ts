import type { GatewayConfig } from '../../config/config.ts'
import { modelHosts } from './model-hosts.ts'
import type { ModelHost } from './model-hosts.ts'
import { absoluteAddress, originIn, plainHost } from './target.ts'
import type { Address } from './target.ts'

/** What a proxied call is a call of. `rest` is what follows the upstream's address, with the query. */
export type Destination =
  | {
      readonly kind: 'model'
      readonly provider: ModelHost['provider']
      readonly upstream: string
      readonly rest: string
    }
  | { readonly kind: 'mcp'; readonly server: string; readonly upstream: string; readonly rest: string }
  | { readonly kind: 'tool'; readonly tool: string; readonly upstream: string; readonly rest: string }

/**
 * The declared model, MCP server or tool with the longest upstream address that the call lies under, else a well-known
 * model, else a tool named `host/path`.
 */
export function destinationOf(address: Address, declared: Declared): Destination {
  const found = [...upstreamsOf(declared), ...wellKnown]
    .flatMap((upstream) => {
      const rest = below(upstream.upstream, address)
      return rest === null ? [] : [{ ...upstream, rest }]
    })
    .toSorted((left, right) => left.rest.length - right.rest.length)[0]

  return found ?? unnamed(address)
}

function unnamed(address: Address): Destination {
  const upstream = originIn(address)
  const path = address.path.replace(/\?.*$/s, '').replace(/\/+$/, '')
  return {
    kind: 'tool',
    tool: `${upstream.replace(/^https?:\/\//, '')}${path}`,
    upstream,
    rest: address.path,
  }
}

export type Declared = Pick<GatewayConfig, 'llm' | 'tools' | 'mcp'>

type Upstream<Each = Destination> = Each extends Destination ? Omit<Each, 'rest'> : never

/** Everything that the config declares, as it is found on the wire. */
export function upstreamsOf({ llm, tools, mcp }: Declared): Upstream[] {
  return [
    ...llm.map(({ provider, upstream }) => ({
      kind: 'model' as const,
      provider: protocolOf(provider),
      upstream,
    })),
    ...mcp.flatMap(({ name, url }) =>
      url === null ? [] : [{ kind: 'mcp' as const, server: name, upstream: url }],
    ),
    ...tools.map(({ name, upstream }) => ({ kind: 'tool' as const, tool: name, upstream })),
  ]
}

/** The protocol behind a provider's name; whoever is not one of the other three speaks that of OpenAI. */
export function protocolOf(provider: string): ModelHost['provider'] {
  const name = provider.toLowerCase()
  if (name === 'google' || name === 'gemini') return 'gemini'
  return name === 'anthropic' || name === 'ollama' ? name : 'openai'
}

const wellKnown: readonly Upstream[] = modelHosts.map((host) => ({ kind: 'model' as const, ...host }))

/** What of the address follows the upstream's; null when it does not lie under it. */
function below(upstream: string, address: Address): string | null {
  const base = absoluteAddress(upstream)
  if (base === null || base.secure !== address.secure || base.port !== address.port) return null
  if (plainHost(base.host) !== plainHost(address.host)) return null

  const prefix = base.path.replace(/\?.*$/s, '').replace(/\/+$/, '')
  const rest = address.path.slice(prefix.length)
  return address.path.startsWith(prefix) && /^(?:$|[/?])/.test(rest) ? rest : null
}
