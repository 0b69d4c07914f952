import type { IncomingHttpHeaders } from 'node:http'

/** Our member of a `baggage` header (W3C Baggage): `flakestorm.cell=<id>`, percent-encoded. */
const member = /(?:^|,)\s*flakestorm\.cell\s*=\s*([^,;\s]*)[^,]*/

/** The cell that a call names, for agents that carry our header on; null where it names none. */
export function namedCell(headers: IncomingHttpHeaders): string | null {
  const own = headers['x-flakestorm-cell']
  if (typeof own === 'string' && own !== '') return decoded(own)
  const baggage = headers['baggage']
  const inBaggage = typeof baggage === 'string' ? member.exec(baggage)?.[1] : undefined
  return inBaggage === undefined || inBaggage === '' ? null : decoded(inBaggage)
}

/** The baggage without our member; '' where nothing else was in it. */
export function foreignBaggage(baggage: string): string {
  return baggage.replace(member, '').replace(/^\s*,\s*/, '')
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
