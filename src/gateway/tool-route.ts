import type { IncomingMessage, ServerResponse } from 'node:http'
import { passRoute } from './pass-route.ts'
import type { Visit } from './route.ts'

export async function toolRoute(request: IncomingMessage, response: ServerResponse, visit: Visit): Promise<void> {
  await passRoute(request, response, visit)
}
