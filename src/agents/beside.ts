import type { Lane } from '../run/world.ts'
import { openConnection } from './connection.ts'
import { freePort } from './free-port.ts'
import type { House } from './house.ts'
import { httpProbe, tcpProbe } from './reach.ts'
import { openStarted, supervised } from './started.ts'

type Lanes = readonly [Lane, ...Lane[]]

/** Opens an agent that is no server with the process of `start` beside it, which its own processes find at `$PORT`. */
export function beside(open: (house: House) => Promise<Lanes>): (house: House) => Promise<Lanes> {
  return async (house) => {
    const { start } = house.config
    if (start === null) return open(house)

    const port = start.port === 'auto' ? await freePort() : start.port
    const url = port === null ? null : new URL(`http://localhost:${port}`)
    const started = await openStarted(house, start, {
      lane: 0,
      port,
      probe: url && probeOf(house, url, start.ready),
    })

    const own: Record<string, string> = port === null ? {} : { PORT: String(port) }
    const lanes = await open({ ...house, envOf: (lane) => ({ ...house.envOf(lane), ...own }) })
    const watched = (lane: Lane): Lane => ({ ...lane, agent: supervised(lane.agent, started, house.redact) })
    const [first, ...others] = lanes
    return [watched(first), ...others.map(watched)]
  }
}

function probeOf(house: House, url: URL, ready: string | null) {
  if (ready === null) return tcpProbe(url)
  const connection = openConnection(url, house.options.clock)
  house.onClose(() => connection.close())
  return httpProbe(connection, ready, house.options.clock)
}
