import { BlockList, isIP } from 'node:net'

/** One end of a tunnel: a host as a URL spells it, without brackets, and a port. */
export interface Target {
  readonly host: string
  readonly port: number
}

/** Reads `host:port` or `[v6]:port`, the address of a CONNECT request; null when it is none. */
export function targetOf(authority: string): Target | null {
  const port = /:(\d{1,5})$/.exec(authority)?.[1]
  if (port === undefined || /[/?#@\s]/.test(authority) || !URL.canParse(`http://${authority}`)) return null
  // A URL also resolves the odd spellings of an IPv4 address, such as one decimal number.
  return { host: bareHost(new URL(`http://${authority}`).hostname), port: Number(port) }
}

/** A target with what is asked of it. */
export interface Address extends Target {
  readonly secure: boolean
  /** Path and query, byte by byte as they came: `/…`, `?…` or ''. */
  readonly path: string
}

/** Takes the absolute form of a request's target apart; null when it is none. */
export function absoluteAddress(url: string): Address | null {
  const [, scheme = '', authority = '', path = ''] = /^(https?|wss?):\/\/([^/?#]*)([^#]*)/i.exec(url) ?? []
  const secure = /^(?:https|wss)$/i.test(scheme)
  // Credentials in front of the host are the client's own business: it sends them as a header.
  const bare = authority.slice(authority.lastIndexOf('@') + 1)
  const target = targetOf(/:\d+$/.test(bare) ? bare : `${bare.replace(/:$/, '')}:${secure ? 443 : 80}`)
  return scheme === '' || target === null ? null : { ...target, secure, path }
}

/** The address of a request inside a tunnel, which names a path alone, as a rule. */
export function addressInTunnel(tunnel: Omit<Address, 'path'>, url: string): Address {
  const whole = absoluteAddress(url)
  if (whole !== null) return whole
  return { ...tunnel, path: url.startsWith('/') ? url : `/${url}` }
}

/** Scheme and authority as people write them, without the port that the scheme implies. */
export function originIn({ secure, host, port }: Omit<Address, 'path'>): string {
  const isUsual = port === (secure ? 443 : 80)
  return `${secure ? 'https' : 'http'}://${isUsual ? bracketed(host) : addressOf({ host, port })}`
}

/** The target as an address, with brackets where IPv6 needs them. */
export function addressOf({ host, port }: Target): string {
  return `${bracketed(host)}:${port}`
}

/** One spelling for the three names of this machine, so that `localhost` and `127.0.0.1` are the same upstream. */
export function plainHost(host: string): string {
  const bare = bareHost(host.toLowerCase())
  return bare === '127.0.0.1' || bare === '::1' ? 'localhost' : bare
}

/** True for addresses that only tell a machine about itself: link-local ones and the clouds' metadata services. */
export function isMetadata(host: string): boolean {
  const bare = bareHost(host.toLowerCase())
  const family = isIP(bare)
  if (family === 0) return metadataNames.has(bare.replace(/\.$/, ''))
  return metadata.check(bare, family === 4 ? 'ipv4' : 'ipv6')
}

const metadataNames = new Set(['metadata.google.internal', 'metadata.goog', 'instance-data', 'metadata'])

const metadata = metadataAddresses()

function metadataAddresses(): BlockList {
  const list = new BlockList()
  // RFC 3927 and RFC 4291 §2.5.6; the clouds put their metadata there, or at the single addresses below.
  list.addSubnet('169.254.0.0', 16, 'ipv4')
  list.addSubnet('fe80::', 10, 'ipv6')
  list.addAddress('fd00:ec2::254', 'ipv6')
  list.addAddress('100.100.100.200', 'ipv4')
  list.addAddress('168.63.129.16', 'ipv4')
  return list
}

function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function bareHost(host: string): string {
  return host.startsWith('[') ? host.slice(1, -1) : host
}
