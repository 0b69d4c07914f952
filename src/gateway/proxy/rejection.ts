/**
 * Why a TLS client that we answered with our own certificate went away; null when it had another reason.
 * The alerts are those of RFC 8446 §6.2 that are about certificates. Clients that verify after the handshake (Node)
 * send none: they close before the first byte of a request.
 */
export function rejectionOf(ending: Ending, host: string, userAgent: string): string | null {
  const isAlert = ending.code !== null && certificateAlerts.test(ending.code)
  if (!isAlert && (ending.requests > 0 || ending.code?.startsWith('ERR_SSL_') === true)) return null
  const sure = isAlert
    ? 'rejected our CA'
    : 'closed right after it saw our certificate, as one does that rejects our CA'
  return `The client of ${host} ${sure}: ${adviceFor(userAgent)}`
}

export interface Ending {
  /** `code` of the error that ended the connection, null for a plain end. */
  readonly code: string | null
  /** Requests that came through it before. */
  readonly requests: number
}

const certificateAlerts =
  /ALERT_(?:UNKNOWN_CA|BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_(?:UNKNOWN|EXPIRED|REVOKED|REQUIRED))/

/** The variable that its runtime reads, told from the user agent of its CONNECT where it sends one. */
function adviceFor(userAgent: string): string {
  const known = runtimes.find(({ agent }) => agent.test(userAgent))
  return known === undefined ? `set ${everyVariable}.` : `set ${known.variable}.`
}

const runtimes = [
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
