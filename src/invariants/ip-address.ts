/**
 * True for an IPv4 or IPv6 address of the public internet: not private, reserved or for documentation
 * (IANA special-purpose registries, RFC 6890), and not a dotted version such as `1.2.3.4`.
 */
export function isPublicAddress(text: string): boolean {
  return text.includes(':') ? isPublicV6(text) : isPublicV4(text)
}

function isPublicV4(text: string): boolean {
  const parts = text.split('.')
  if (parts.some((part) => Number(part) > 255 || (part.length > 1 && part.startsWith('0')))) return false
  if (parts.every((part) => part.length === 1)) return false
  return !special.some((range) => range.test(text))
}

const special: readonly RegExp[] = [
  /^(?:0|10|127)\./,
  /^(?:22[4-9]|2[345]\d)\./,
  /^100\.(?:6[4-9]|[789]\d|1[01]\d|12[0-7])\./,
  /^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^192\.(?:168\.|0\.[02]\.)/,
  /^198\.(?:1[89]\.|51\.100\.)/,
  /^203\.0\.113\./,
]

/** Global unicast is 2000::/3 (RFC 4291), without 2001:db8::/32 for documentation. */
function isPublicV6(text: string): boolean {
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')))
  if (groups.some((group) => group === '') || (halves.length === 1 ? groups.length !== 8 : groups.length > 7))
    return false
  const first = text.startsWith('::') ? 0 : Number.parseInt(groups[0] ?? '0', 16)
  return first >= 0x2000 && first < 0x4000 && !/^2001:0?db8(?::|$)/i.test(text)
}
