import { matchesGlob } from '../../chaos/glob.ts'
import type { ToolFault } from '../../chaos/schema.ts'
import { upstreamsOf } from './destination.ts'
import type { Declared } from './destination.ts'
import { modelHosts } from './model-hosts.ts'
import { absoluteAddress, addressOf, plainHost } from './target.ts'
import type { Target } from './target.ts'

/** Whether the TLS of a host is opened: everything else passes as a blind tunnel, so that pinned clients keep working. */
export type Opens = (target: Target) => boolean

/**
 * Opens what is declared, the well-known models, and whatever a tool fault of any scenario may strike: the host of its
 * `match_url`, the host that its tool's name begins with, or every host where it names neither.
 */
export function interestOf(
  declared: Declared,
  faults: readonly Pick<ToolFault, 'tool' | 'matchUrl'>[],
): Opens {
  const addresses = new Set(
    [...upstreamsOf(declared), ...modelHosts].flatMap(({ upstream }) => {
      const address = absoluteAddress(upstream)
      return address === null ? [] : [spelt(address)]
    }),
  )
  const names = new Set([...declared.tools, ...declared.mcp].map(({ name }) => name))
  const struck = faults.filter(({ tool, matchUrl }) => matchUrl !== null || !names.has(tool)).map(hostsOf)

  return (target) => addresses.has(spelt(target)) || struck.some((hosts) => hosts(target))
}

function spelt({ host, port }: Target): string {
  return addressOf({ host: plainHost(host), port })
}

/** The hosts that a fault may strike. Where the pattern does not tell, it is every host: too much is only slower. */
function hostsOf({ tool, matchUrl }: Pick<ToolFault, 'tool' | 'matchUrl'>): Opens {
  return matchUrl === null ? namedBy(tool) : matchedBy(matchUrl)
}

/** Hosts of proxied tools, `host/path`, whose name a glob may fit: those that go with it up to its first star. */
function namedBy(tool: string): Opens {
  const [, literal = '', next = ''] = /^([^*?/]*)(.?)/s.exec(tool.toLowerCase()) ?? []
  const isWhole = next === '' || next === '/'
  return ({ host, port }) =>
    [host, addressOf({ host, port })].some((name) =>
      isWhole ? name === literal : name.startsWith(literal) || literal.startsWith(`${name}/`),
    )
}

/** Hosts that a `match_url` glob may fit, as the glob itself reads: without a host it fits any. */
function matchedBy(pattern: string): Opens {
  const [, scheme, host = ''] = /^([^/]*:\/\/)?([^/?]*)/.exec(pattern.toLowerCase()) ?? []
  if (host === '' || (scheme === undefined && host.startsWith('*'))) return () => true
  return (target) =>
    [target.host, plainHost(target.host)].some((name) =>
      [name, addressOf({ host: name, port: target.port })].some((text) => matchesGlob(host, text)),
    )
}
