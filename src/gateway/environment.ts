import type { GatewayConfig } from '../config/config.ts'
import { commandLine, wrapCommand } from './mcp/wrap-command.ts'
import { protocolOf } from './proxy/destination.ts'

/** Where one lane of the gateway is reached. */
export interface LaneAddress {
  /** Base of every address: `http://127.0.0.1:4010/i/<token>`. */
  readonly base: string
  /** The proxy with the lane's credentials, and the file of certificates to trust; null without a forward proxy. */
  readonly proxy: { readonly url: string; readonly bundle: string } | null
  readonly gateway: Pick<GatewayConfig, 'llm' | 'tools' | 'mcp'>
  /** How flakestorm itself is run, for servers that it wraps. */
  readonly program: readonly string[]
  /** What the agent would have had anyway. */
  readonly inherited: Readonly<Record<string, string | undefined>>
  /** True where no call reaches a real model, so that an agent without a key can start. Keys that are there stay. */
  readonly keyless: boolean
}

/**
 * The variables that lead an agent's calls to the gateway, to be set over the inherited ones: base URLs of the declared
 * models, tools and MCP servers (`<NAME>_MCP_URL`, or `<NAME>_MCP_COMMAND` with the command of one over stdio), and proxy
 * and CA variables where a forward proxy runs.
 */
export function environmentOf(address: LaneAddress): Record<string, string> {
  const { base, proxy, gateway, program, inherited } = address
  const wiring = { base, program, env: proxy === null ? {} : throughProxy(proxy) }
  const protocols = [...new Set(gateway.llm.map(({ provider }) => protocolOf(provider)))]
  return {
    ...Object.assign({}, ...protocols.map((protocol) => models[protocol](base))),
    ...(address.keyless ? dummyKeys(protocols, inherited) : {}),
    ...Object.fromEntries(
      gateway.tools.flatMap(({ name, env }) =>
        env === null ? [] : [[env, `${base}/t/${encodeURIComponent(name)}`]],
      ),
    ),
    ...Object.fromEntries(
      gateway.mcp.flatMap(({ name, url, command }) => [
        ...(url === null ? [] : [[mcpVariable(name, 'URL'), `${base}/mcp/${encodeURIComponent(name)}`]]),
        ...(command === null
          ? []
          : [[mcpVariable(name, 'COMMAND'), commandLine(wrapCommand({ name, command }, wiring))]]),
      ]),
    ),
    ...(proxy === null ? aroundProxy(base, inherited) : throughProxy(proxy)),
  }
}

/** The variable that leads to an MCP server: `CRM_MCP_URL` or `CRM_MCP_COMMAND` for a server named crm. */
function mcpVariable(server: string, what: 'URL' | 'COMMAND'): string {
  const name = server.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')
  return `${/^\d/.test(name) ? '_' : ''}${name}_MCP_${what}`
}

type Protocol = ReturnType<typeof protocolOf>

/** The base URL variables of each provider's clients; only OpenAI's clients want the `/v1` in them. */
const models: Readonly<Record<Protocol, (base: string) => Record<string, string>>> = {
  openai: (base) => ({
    OPENAI_BASE_URL: `${base}/openai/v1`,
    // Read by LangChain, LiteLLM, and clients from before version 1.
    OPENAI_API_BASE: `${base}/openai/v1`,
  }),
  anthropic: (base) => ({
    ANTHROPIC_BASE_URL: `${base}/anthropic`,
    // LangChain looks at this one first.
    ANTHROPIC_API_URL: `${base}/anthropic`,
  }),
  gemini: (base) => ({ GOOGLE_GEMINI_BASE_URL: `${base}/gemini` }),
  ollama: (base) => ({
    OLLAMA_HOST: `${base}/ollama`,
    OLLAMA_BASE_URL: `${base}/ollama`,
    OLLAMA_API_BASE: `${base}/ollama`,
  }),
}

/** Names under which each provider's clients look for credentials; the first is set where none of them is. */
const keys: Readonly<Record<Protocol, readonly string[]>> = {
  openai: ['OPENAI_API_KEY'],
  anthropic: ['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN'],
  gemini: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  ollama: [],
}

function dummyKeys(
  protocols: readonly Protocol[],
  inherited: LaneAddress['inherited'],
): Record<string, string> {
  return Object.fromEntries(
    protocols.flatMap((protocol) => {
      const [first, ...others] = keys[protocol]
      const isThere = [first, ...others].some((name) => name !== undefined && inherited[name])
      return first === undefined || isThere ? [] : [[first, 'sk-flakestorm-no-key']]
    }),
  )
}

/** Clients pass loopback too when NO_PROXY is empty, and so a local tool server cannot escape. */
function throughProxy({ url, bundle }: NonNullable<LaneAddress['proxy']>): Record<string, string> {
  const both = (name: string, value: string): [string, string][] => [
    [name.toUpperCase(), value],
    [name, value],
  ]
  return Object.fromEntries([
    ...['http_proxy', 'https_proxy', 'all_proxy'].flatMap((name) => both(name, url)),
    ...both('no_proxy', ''),
    ['NODE_USE_ENV_PROXY', '1'],
    ...caVariables.map((name) => [name, bundle]),
  ])
}

/** Without a forward proxy of ours, one that the user has must not catch the way to the gateway. */
function aroundProxy(base: string, inherited: LaneAddress['inherited']): Record<string, string> {
  if (!proxyNames.some((name) => inherited[name])) return {}
  const others = inherited['no_proxy'] ?? inherited['NO_PROXY'] ?? ''
  const list = [...others.split(',').filter((each) => each.trim() !== ''), new URL(base).hostname].join(',')
  return { NO_PROXY: list, no_proxy: list }
}

const proxyNames = [
  'http_proxy',
  'HTTP_PROXY',
  'https_proxy',
  'HTTPS_PROXY',
  'all_proxy',
  'ALL_PROXY',
] as const

/** Every variable that names a file of trusted certificates to some runtime or tool; most replace its own trust. */
export const caVariables = [
  // OpenSSL's own: Python, Go, Ruby, PHP, .NET, httpx, aiohttp.
  'SSL_CERT_FILE',
  'REQUESTS_CA_BUNDLE',
  'CURL_CA_BUNDLE',
  'NODE_EXTRA_CA_CERTS',
  'GIT_SSL_CAINFO',
  'AWS_CA_BUNDLE',
  'PIP_CERT',
  'CARGO_HTTP_CAINFO',
  'PERL_LWP_SSL_CA_FILE',
  'DENO_CERT',
  'GRPC_DEFAULT_SSL_ROOTS_FILE_PATH',
  'npm_config_cafile',
] as const
