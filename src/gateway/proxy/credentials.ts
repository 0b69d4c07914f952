import type { IncomingHttpHeaders } from 'node:http'
import type { GatewayLane } from '../lane.ts'
import { wayIn } from '../way-in.ts'

/** The lane whose token is the user name of the proxy credentials (RFC 7617); null when there is none such. */
export function laneIn(headers: IncomingHttpHeaders, lanes: readonly GatewayLane[]): GatewayLane | null {
  const encoded = /^Basic\s+([\w+/=-]+)\s*$/i.exec(headers['proxy-authorization'] ?? '')?.[1]
  if (encoded === undefined) return null
  const [user] = Buffer.from(encoded, 'base64').toString('utf8').split(':', 1)
  return wayIn(lanes, `/i/${encodeURIComponent(user ?? '')}`)?.lane ?? null
}

/** What a client is told that brings no credentials, or wrong ones; some send theirs only after this. */
export const credentialsWanted = {
  status: 407,
  challenge: 'Basic realm="flakestorm"',
  sentence:
    'The proxy address lacks the token of an agent instance. Use HTTP_PROXY and HTTPS_PROXY as `flakestorm env` prints them.',
} as const
