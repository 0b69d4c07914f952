import type { IncomingMessage, ServerResponse } from 'node:http'
import { pathAt } from './origin.ts'
import { refuse } from './refuse.ts'
import type { Visit } from './route.ts'
import { forward } from './upstream.ts'

/** Passes a call on to the declared provider or server as it is: no fault, no record. */
export async function passRoute(
  request: IncomingMessage,
  response: ServerResponse,
  { gateway, name, path }: Visit,
): Promise<void> {
  const origin = gateway.providers.get(name) ?? gateway.servers.get(name)
  if (origin === undefined) return refuse(response, 404, `"${name}" has no address to pass calls on to.`)
  const { agents } = gateway
  const trouble = (reason: string): void => gateway.trouble(`${name}: ${reason}`)
  await forward(request, response, { origin, path: pathAt(origin, path), agents, begun: [], trouble })
}
