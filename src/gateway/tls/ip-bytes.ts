import { isIPv4 } from 'node:net'

/** The 4 or 16 bytes of an IP address in network order, which is how a certificate names it. */
export function ipBytes(address: string): Uint8Array {
  if (isIPv4(address)) return Uint8Array.from(address.split('.').map(Number))

  // A URL spells every IPv6 address in hexadecimal groups with at most one gap.
  const canonical = new URL(`http://[${address}]`).hostname.slice(1, -1)
  const [before = '', after = ''] = canonical.split('::')
  const head = groups(before)
  const tail = groups(after)
  const gap = Array.from({ length: 8 - head.length - tail.length }, () => 0)
  return Uint8Array.from([...head, ...gap, ...tail].flatMap((group) => [group >> 8, group & 0xff]))
}

function groups(part: string): number[] {
  return part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16))
}
