import { argsOf } from '../gateway/tool-args.ts'
import { type Declared, destinationOf } from '../gateway/proxy/destination.ts'
import { absoluteAddress } from '../gateway/proxy/target.ts'
import type { Around } from '../replay/import/imported.ts'

/** How the gateway would know the calls of a file: by what the config declares, by well-known models, else by host and path. */
export function knownAs(declared: Declared): Pick<Around, 'knownAs' | 'argsOf'> {
  return {
    argsOf,
    knownAs: (_, url) => {
      const address = absoluteAddress(url)
      if (address === null) return null
      const to = destinationOf(address, declared)
      if (to.kind === 'tool') return { boundary: 'proxy', name: to.tool, path: to.rest }
      if (to.kind === 'mcp') return { boundary: 'mcp', name: to.server, path: to.rest }
      return { boundary: 'model', name: to.provider, path: asAtGateway(to.provider, to.rest) }
    },
  }
}

/** The base address that an agent is given for OpenAI ends with the version; the well-known upstreams have it, too. */
function asAtGateway(provider: string, rest: string): string {
  return provider === 'openai' && !/^\/v\d/.test(rest) ? `/v1${rest}` : rest
}
