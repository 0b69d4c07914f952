import { once } from 'node:events'
import { UserError, reasonOf } from '../base/user-error.ts'
import type { GatewayConfig } from '../config/config.ts'
import type { OpenServer } from './open-server.ts'

/** Many agents connect at once when a run begins; Node's own backlog is 511. */
const backlog = 2048

/** Starts to listen, on a free port where the agent is ours to tell, and gives the port. */
export async function listen({ server }: OpenServer, config: GatewayConfig, owned: boolean): Promise<number> {
  const port = owned || config.port === 'auto' ? 0 : config.port
  try {
    server.listen({ port, host: config.host.replace(/^\[(.*)\]$/, '$1'), backlog })
    await once(server, 'listening')
  } catch (error) {
    throw new UserError(
      {
        key: 'gateway.port',
        message: `The gateway cannot listen on ${config.host}:${port}: ${reasonOf(error)}.`,
        hint: 'Choose another `gateway.port`, or end what uses it.',
      },
      { cause: error },
    )
  }
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : port
}
