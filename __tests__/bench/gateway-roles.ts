import { Agent, createServer, request } from 'node:http'
import { type AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { realClock } from '../../src/disk/real-clock.ts'
import { openGateway } from '../../src/gateway/open-gateway.ts'

/** One process of the gateway's bench, forked by `gateway.ts`: it sends the address to call, and its memory when asked. */
const [role = '', upstream = '', entry = ''] = process.argv.slice(2)

const reply = JSON.stringify({
  results: Array.from({ length: 8 }, (_, n) => ({ id: n, title: 'Kingfisher', text: 'x'.repeat(80) })),
})

const roles: Readonly<Record<string, () => Promise<string>>> = {
  /** A tool: a small JSON reply, or at `/large` 100 MB of bytes. */
  target: () =>
    listen((incoming, outgoing) => {
      incoming.resume().on('end', () => {
        if (incoming.url !== '/large') {
          outgoing.writeHead(200, {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(reply),
          })
          outgoing.end(reply)
          return
        }
        const block = Buffer.alloc(1 << 16, 7)
        let left = 1600
        const more = (): void => {
          while (left > 0) {
            left -= 1
            if (!outgoing.write(block)) return void outgoing.once('drain', more)
          }
          outgoing.end()
        }
        more()
      })
    }),

  /** The least that a proxy in Node can do. */
  bare: () => {
    const agent = new Agent({ keepAlive: true })
    const { hostname: host, port } = new URL(upstream)
    return listen((incoming, outgoing) => {
      const { method, headers, url: path } = incoming
      const out = request({ host, port, method, headers, path, agent }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 0, answer.headers)
        answer.pipe(outgoing)
      })
      incoming.pipe(out)
    })
  },

  /** Ours, recording, inside a cell without faults, and inside one whose faults never come. */
  ours: () => gateway(false),
  stormy: () => gateway(true),

  mockttp: async () => {
    const { getLocal } = await import(pathToFileURL(entry).href)
    const server = getLocal()
    await server.start()
    await server.forAnyRequest().thenForwardTo(upstream)
    return server.url
  },
}

process.on('message', () => process.send?.({ rss: process.memoryUsage.rss(), cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit(0))
process.send?.({ url: await roles[role]?.() })

async function gateway(isStormy: boolean): Promise<string> {
  const config = {
    host: '127.0.0.1',
    port: 'auto',
    token: null,
    llm: [],
    mcp: [],
    forwardProxy: false,
    prices: {},
    tools: [{ name: 'search', upstream, env: null }],
  } as const
  const redact = (text: string): string => text
  const open = await openGateway(config, {
    lanes: 1,
    owned: true,
    seed: 1,
    clock: realClock,
    proxy: null,
    recordings: { play: () => null, keep: null, takes: null },
    redact,
    log: (line) => void process.stderr.write(`${line}\n`),
  })
  const trigger = { probability: 1, afterCalls: 1e9, onCalls: null, times: null }
  const fault = {
    tool: 'search',
    mode: 'error',
    matchUrl: null,
    delayMs: null,
    errorCode: null,
    message: null,
    payload: null,
    trigger,
  } as const
  const scenario = { name: 'bench', profile: null, toolFaults: [fault], llmFaults: [], contextAttacks: [] }
  let nth = 0
  const lane = open.lanes[0]
  const next = async (): Promise<void> => {
    nth += 1
    const cell = lane?.raise({
      id: `bench-${nth}`,
      scenario: isStormy ? scenario : null,
      session: null,
      deadlineMs: 60_000,
    })
    await realClock.sleep(100)
    await cell?.settle()
    void next()
  }
  void next()
  return `${open.addresses(0).base}/t/search`
}

function listen(serve: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer({ keepAliveTimeout: 60_000 }, serve)
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`),
    ),
  )
}
