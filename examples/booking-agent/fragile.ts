import { careless, posting, said } from '../agents-kit/careless.ts'
import { withQuery } from '../agents-kit/with-query.ts'
import type { BookingTool } from './tool-service.ts'
import { tools } from './tools.ts'

/** The first version: it works in the demonstration. */
export const fragile = careless<BookingTool>({
  system: 'You book appointments. Find the slot, hold it, pay for it, and confirm.',
  tools,
  runTool: (name, args, urlOf) => {
    if (name === 'hold_slot') return said(insistent(urlOf('hold'), posting(args)))
    if (name === 'pay') return said(insistent(urlOf('pay'), posting(args)))
    return said(insistent(withQuery(urlOf('slots'), args, ['service', 'day', 'time'])))
  },
})

/** The team's retry helper: three tries of a second each, for everything. */
async function insistent(url: string, request: RequestInit = {}, tries = 3): Promise<Response> {
  try {
    const response = await fetch(url, { ...request, signal: AbortSignal.timeout(1_000) })
    if (response.status < 500 || tries === 1) return response
  } catch (error) {
    if (tries === 1) throw error
  }
  return insistent(url, request, tries - 1)
}
