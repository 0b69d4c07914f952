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
  const hosts = faults.filter(({ tool, matchUrl }) => matchUrl !== null || !names.has(tool)).map(hostGlobOf)

  return (target) => addresses.has(spelt(target)) || hosts.some((glob) => glob.test(plainHost(target.host)))
}

function spelt({ host, port }: Target): string {
  return addressOf({ host: plainHost(host), port })
}

/** The hosts that a fault may strike. A glob that cannot be read safely means every host: too much is only slower. */
function hostGlobOf({ tool, matchUrl }: Pick<ToolFault, 'tool' | 'matchUrl'>): RegExp {
  if (matchUrl === null) return tool === '*' ? everyHost : exactly(hostIn(tool))
  const glob = /^[a-z*]+:\/\/(\[[^\]]*\]|[^/:?#]*)/i.exec(matchUrl)?.[1]
  if (glob === undefined || !/^[\w.*-]+$/.test(glob)) return everyHost
  return new RegExp(`^${plainHost(glob).replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'i')
}

const everyHost = /^/

/** The host of a tool that is named by its address, such as `api.example.com/search`. */
function hostIn(tool: string): string {
  return plainHost(tool.split('/', 1)[0]?.replace(/:\d+$/, '') ?? '')
}

function exactly(host: string): RegExp {
  return new RegExp(`^${host.replaceAll(/[^\w-]/g, '\\$&')}$`, 'i')
}
