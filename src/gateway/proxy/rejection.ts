import { valueOf } from '../raw-headers.ts'
import type { RawHeaders } from '../raw-headers.ts'

/**
 * Why a TLS client that we answered with our own certificate went away; null when it had another reason.
 * The alerts are those of RFC 8446 §6.2 that are about certificates. Clients that verify after the handshake (Node)
 * send none: they close before the first byte of a request.
 */
export function rejectionOf(ending: Ending, host: string, connect: RawHeaders): string | null {
  const isAlert = ending.code !== null && certificateAlerts.test(ending.code)
  if (!isAlert && (ending.requests > 0 || ending.code?.startsWith('ERR_SSL_') === true)) return null
  const sure = isAlert
    ? 'rejected our CA'
    : 'closed right after it saw our certificate, as one does that rejects our CA'
  return `The client of ${host} ${sure}: ${adviceFor(runtimeOf(connect))}`
}

export interface Ending {
  /** `code` of the error that ended the connection, null for a plain end. */
  readonly code: string | null
  /** Requests that came through it before. */
  readonly requests: number
}

const certificateAlerts =
  /ALERT_(?:UNKNOWN_CA|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:UNKNOWN|EXPIRED|REVOKED|REQUIRED))/

/**
 * What sent a CONNECT: its user agent, or, as few send one there, the way in which it writes headers. Node writes
 * `proxy-connection` in lower case; Python writes nothing but credentials and, from 3.12 on, a host.
 */
function runtimeOf(connect: RawHeaders): string {
  const said = valueOf(connect, 'user-agent')
  if (said !== undefined) return said
  const names = connect.filter((_, at) => at % 2 === 0)
  if (names.includes('proxy-connection')) return 'node'
  const isPlain = names.every((name) => name === 'Proxy-Authorization' || name === 'Host')
  return isPlain ? 'python-without-name' : ''
}

/** The variable that a runtime reads. */
function adviceFor(runtime: string): string {
  const known = runtimes.find(({ agent }) => agent.test(runtime))
  return `set ${known?.variable ?? everyVariable}.`
}

const runtimes = [
  { agent: /python-without-name/, variable: 'SSL_CERT_FILE, and REQUESTS_CA_BUNDLE for requests' },
  { agent: /python-requests/i, variable: 'REQUESTS_CA_BUNDLE' },
  { agent: /node|undici|axios|got /i, variable: 'NODE_EXTRA_CA_CERTS before Node starts' },
  { agent: /^curl/i, variable: 'CURL_CA_BUNDLE' },
  { agent: /^git/i, variable: 'GIT_SSL_CAINFO' },
  { agent: /boto|aws-/i, variable: 'AWS_CA_BUNDLE' },
  { agent: /deno/i, variable: 'DENO_CERT' },
  { agent: /java|okhttp/i, variable: '-Djavax.net.ssl.trustStore' },
  { agent: /python|httpx|aiohttp|go-http|ruby|php|openssl/i, variable: 'SSL_CERT_FILE' },
] as const

const everyVariable =
  'NODE_EXTRA_CA_CERTS (Node), SSL_CERT_FILE (Python, Go, Ruby), REQUESTS_CA_BUNDLE (requests) or the trust store of its runtime'
