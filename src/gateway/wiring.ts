import { UserError } from '../base/user-error.ts'
import type { GatewayConfig } from '../config/config.ts'
import { environmentOf } from './environment.ts'
import { type ExportStyle, exportLines } from './export-lines.ts'
import { ourselves } from './ourselves.ts'
import { usualGateway } from './stand.ts'

/**
 * The variables for an agent that runs before we do: fixed port, fixed token. Without a forward proxy, because the
 * authority that its clients would have to trust is made anew for each run.
 */
export function wiringLines(
  given: GatewayConfig | null,
  env: Readonly<Record<string, string | undefined>>,
  style: ExportStyle,
): string {
  const config = given ?? usualGateway(env, false)
  if (config.port === 'auto') {
    throw new UserError({
      key: 'gateway.port',
      message: 'An agent that is started by somebody else needs to know the port of the gateway beforehand.',
      hint: 'Give `gateway.port` a number.',
    })
  }
  const host = config.host === '0.0.0.0' ? 'host.docker.internal' : config.host
  const base = `http://${host}:${config.port}/i/${encodeURIComponent(config.token ?? 'local')}`
  const address = { base, proxy: null, gateway: config, program: ourselves(), inherited: env, keyless: false }
  return exportLines(environmentOf(address), style)
}
