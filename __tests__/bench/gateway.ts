import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { markdownTable } from 'markdown-table'
import { openClient, roundTrips, throughput } from './load.ts'
import { median } from './measure.ts'

/**
 * The gateway beside other proxies, each in a process of its own, in short turns on one machine, so that what else
 * happens there happens to all of them; medians of the turns:
 * `node __tests__/bench/gateway.ts [rounds] [ms per round]`. mockttp is installed once into the system's temporary
 * folder; mitmdump takes part where it is on the PATH.
 */
const [rounds = 24, ms = 400] = process.argv.slice(2).map(Number)
const connections = 50
const children: ChildProcess[] = []

interface Proxy {
  readonly name: string
  readonly url: string
  readonly child: ChildProcess | null
  readonly perSecond: number[]
  readonly p50: number[]
  readonly p99: number[]
  /** Microseconds of processor time per request, all threads. */
  readonly cpu: number[]
}

try {
  const target = await role('target')
  const direct: Proxy = { ...fresh('direct'), url: target.url, child: null }
  const ours = { ...fresh('flakestorm, recording'), ...(await role('ours', target.url)) }
  const stormy = { ...fresh('flakestorm, recording, faults watched'), ...(await role('stormy', target.url)) }
  const bare = { ...fresh('bare node:http pipe'), ...(await role('bare', target.url)) }
  const mockttp = { ...fresh('mockttp'), ...(await role('mockttp', target.url, installedMockttp())) }
  const mitm = await mitmdump(target.url)
  const proxies: Proxy[] = [direct, ours, stormy, bare, mockttp, ...(mitm === null ? [] : [mitm])]

  for (const { url } of proxies) await throughput(url, connections, 1500)
  for (let round = 0; round < rounds; round += 1) {
    for (const proxy of round % 2 === 0 ? proxies : proxies.toReversed()) {
      const before = await usage(proxy)
      const perSecond = await throughput(proxy.url, connections, ms)
      proxy.cpu.push(((await usage(proxy)).cpu - before.cpu) / ((perSecond * ms) / 1000))
      proxy.perSecond.push(perSecond)
      const times = await roundTrips(proxy.url, 200)
      proxy.p50.push(times[100] ?? Number.NaN)
      proxy.p99.push(times[198] ?? Number.NaN)
    }
  }
  const rows = await Promise.all(proxies.map((proxy) => rowOf(proxy, [direct, ours])))
  const head = [
    '',
    `requests/s, c=${connections}`,
    'flakestorm is',
    'p50 ms',
    'p99 ms',
    'added p50 ms',
    'memory, MB',
    'CPU µs/request',
    'beside flakestorm',
  ]
  process.stdout.write(`${markdownTable([head, ...rows])}\n`)
  process.stdout.write(
    `\n100 MB through flakestorm: ${(await growth(ours, `${ours.url}/large`)).toFixed(0)} MB more memory\n`,
  )
} finally {
  for (const child of children) child.kill()
}

function fresh(name: string): Pick<Proxy, 'name' | 'perSecond' | 'p50' | 'p99' | 'cpu'> {
  return { name, perSecond: [], p50: [], p99: [], cpu: [] }
}

async function rowOf(proxy: Proxy, [direct, ours]: readonly [Proxy, Proxy]): Promise<string[]> {
  const speed = median(proxy.perSecond)
  const { megabytes } = await usage(proxy)
  return [
    proxy.name,
    speed.toFixed(0),
    proxy === ours ? '' : `${(median(ours.perSecond) / speed).toFixed(2)} ×`,
    median(proxy.p50).toFixed(3),
    median(proxy.p99).toFixed(3),
    proxy === direct ? '' : (median(proxy.p50) - median(direct.p50)).toFixed(3),
    orDash(megabytes),
    orDash(median(proxy.cpu)),
    proxy === ours || proxy.child?.connected !== true
      ? ''
      : `${(median(proxy.cpu) / median(ours.cpu)).toFixed(2)} ×`,
  ]
}

function orDash(value: number): string {
  return Number.isNaN(value) ? '–' : value.toFixed(0)
}

async function role(
  name: string,
  ...args: readonly string[]
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = fork(join(import.meta.dirname, 'gateway-roles.ts'), [name, ...args])
  children.push(child)
  const [told] = (await once(child, 'message')) as [{ url: string }]
  return { url: told.url, child }
}

/** Memory in MB, and processor time so far in microseconds; nothing for what is no process of ours. */
async function usage({
  child,
}: Pick<Proxy, 'child'>): Promise<{ readonly megabytes: number; readonly cpu: number }> {
  if (child === null || !child.connected) return { megabytes: Number.NaN, cpu: Number.NaN }
  child.send('usage')
  const [{ rss, cpu }] = (await once(child, 'message')) as [{ rss: number; cpu: NodeJS.CpuUsage }]
  return { megabytes: rss / 2 ** 20, cpu: cpu.user + cpu.system }
}

/** How much a proxy's memory grows at most while a large reply passes, in MB. */
async function growth(proxy: Pick<Proxy, 'child'>, url: string): Promise<number> {
  const before = (await usage(proxy)).megabytes
  let [most, isOver] = [before, false]
  const reply = await fetch(url)
  const watching = (async () => {
    while (!isOver) most = Math.max(most, (await usage(proxy)).megabytes)
  })()
  for await (const _ of reply.body ?? []);
  isOver = true
  await watching
  return most - before
}

function installedMockttp(): string {
  const folder = join(tmpdir(), 'flakestorm-bench-mockttp')
  const entry = join(folder, 'node_modules', 'mockttp', 'dist', 'main.js')
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true })
    spawnSync(
      'npm',
      ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefix', folder, 'mockttp@4'],
      { stdio: 'inherit' },
    )
  }
  return entry
}

async function mitmdump(upstream: string): Promise<Proxy | null> {
  if (spawnSync('mitmdump', ['--version']).status !== 0) return null
  const port = await freePort()
  const child = spawn(
    'mitmdump',
    ['-q', '--mode', `reverse:${upstream}`, '--listen-host', '127.0.0.1', '-p', String(port)],
    { stdio: 'inherit' },
  )
  children.push(child)
  const url = `http://127.0.0.1:${port}`
  for (;;) {
    const client = openClient(url)
    const isUp = await client.call().then(
      () => true,
      () => false,
    )
    client.close()
    if (isUp) return { ...fresh('mitmdump'), url, child }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  return port
}
