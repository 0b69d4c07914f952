/** Where calls go when nothing is wrong, taken apart once. */
export interface Origin {
  readonly secure: boolean
  /** Without brackets, as `net.connect` wants it. */
  readonly hostname: string
  readonly port: number
  /** Value of the `host` header. */
  readonly host: string
  /** Path of the upstream without its last slash: '' or `/v1`. */
  readonly base: string
  /** Query of the upstream without `?`, '' where it has none. */
  readonly query: string
  /** `authorization` that the upstream's own address asks for, null where it names no user. */
  readonly authorization: string | null
}

/** Takes an address apart that `new URL` understands. */
export function originOf(address: string): Origin {
  const url = new URL(address)
  const secure = url.protocol === 'https:' || url.protocol === 'wss:'
  const user = decodeURIComponent(url.username)
  const password = decodeURIComponent(url.password)
  return {
    secure,
    hostname: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    host: url.host,
    base: url.pathname.replace(/\/$/, ''),
    query: url.search.slice(1),
    authorization: user === '' ? null : `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`,
  }
}

/** Path and query at the upstream, the agent's part byte by byte as it came. */
export function pathAt(origin: Origin, rest: string): string {
  const at = rest.indexOf('?')
  const path = origin.base + (at < 0 ? rest : rest.slice(0, at))
  const query = [origin.query, at < 0 ? '' : rest.slice(at + 1)].filter((part) => part !== '').join('&')
  const mark = query !== '' || at >= 0 ? '?' : ''
  return (path.startsWith('/') ? path : `/${path}`) + mark + query
}

/** The address of a path at the upstream, without user name: what faults match by address. */
export function addressAt(origin: Origin, path: string): string {
  return `${origin.secure ? 'https' : 'http'}://${origin.host}${path}`
}
