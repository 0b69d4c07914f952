import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { markdownTable } from 'markdown-table'
import { type Measured, measure, median, startZeroAgent } from './measure.ts'
import { writePromptfoo, writeWorkload } from './workload.ts'

/**
 * Whole processes, side by side on one machine in one run: `npm run bench`.
 * `npm run bench -- throughput startup memory` picks some; `PROMPTFOO=<folder>` uses an installed promptfoo, else it
 * is installed once into the system's temporary folder (1.5 GB).
 */
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url))
const rows: string[][] = []

const benches = { throughput, startup, memory }
const asked = process.argv.slice(2).filter((name): name is keyof typeof benches => name in benches)
const folder = mkdtempSync(join(tmpdir(), 'flakestorm-bench-'))
try {
  for (const name of asked.length > 0 ? asked : (['startup', 'memory', 'throughput'] as const))
    await benches[name]()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.stdout.write(`${markdownTable([['what', 'measured', 'beside', 'ratio', 'goal'], ...rows])}\n`)

/** 1,000 cells × 3 checks at concurrency 10 against promptfoo with the same tests. */
async function throughput(): Promise<void> {
  const promptfoo = installedPromptfoo()
  const size = { prompts: 50, count: 20 }
  using agent = await startZeroAgent()
  const cells = writeWorkload(folder, agent.port, size)
  writePromptfoo(folder, agent.port, size)
  const quiet = {
    PROMPTFOO_DISABLE_TELEMETRY: '1',
    PROMPTFOO_DISABLE_UPDATE: '1',
    PROMPTFOO_CONFIG_DIR: join(folder, 'pf'),
  }
  const theirs = [
    'eval',
    '-c',
    'promptfooconfig.json',
    '--no-cache',
    '-j',
    '10',
    '--no-progress-bar',
    '--no-table',
    '--no-write',
  ]

  const ours: Measured[] = []
  const peers: Measured[] = []
  for (let round = 0; round < 3; round += 1) {
    ours.push(await measure(folder, [cli, 'run', '--quiet']))
    peers.push(await measure(folder, [promptfoo, ...theirs], quiet))
  }
  const speed = (all: readonly Measured[]): number => (cells / median(all.map(({ ms }) => ms))) * 1000
  const peak = (all: readonly Measured[]): number => median(all.map(({ megabytes }) => megabytes))
  const exits = [...ours, ...peers].map(({ code }) => code).join(' ')
  rows.push(
    [
      'cells/s, whole process',
      speed(ours).toFixed(0),
      `promptfoo ${speed(peers).toFixed(0)}`,
      `${(speed(ours) / speed(peers)).toFixed(1)} ×`,
      '≥ 10 ×',
    ],
    [
      'peak memory, MB',
      peak(ours).toFixed(0),
      `promptfoo ${peak(peers).toFixed(0)}`,
      `${(peak(ours) / peak(peers)).toFixed(2)} ×`,
      '≤ 0.33 ×',
    ],
    ['exit codes', exits, '', '', '0'],
  )
}

/** From process start to the first request at the agent, and to the end of `--help`; bare node beside them. */
async function startup(): Promise<void> {
  let began = 0
  const first: number[] = []
  const server = createServer((request, response) => {
    if (began > 0) first.push(performance.now() - began)
    began = 0
    request
      .resume()
      .on('end', () => response.setHeader('content-type', 'application/json').end('{"output":"Paris"}'))
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const address = server.address()
  writeWorkload(folder, typeof address === 'object' && address !== null ? address.port : 0, {
    prompts: 1,
    count: 4,
  })

  const bare: number[] = []
  const help: number[] = []
  for (let round = 0; round < 12; round += 1) {
    bare.push((await measure(folder, ['-e', '0'])).ms)
    help.push((await measure(folder, [cli, '--help'])).ms)
    began = performance.now()
    await measure(folder, [cli, 'run', '--quiet'])
  }
  server.close()
  // The first round fills the compile cache that every later start of an installed tool uses.
  const node = median(bare.slice(1))
  const [toFirst, toHelp] = [median(first.slice(1)), median(help.slice(1))]
  rows.push(
    [
      'first request after start, ms',
      toFirst.toFixed(0),
      `bare node ${node.toFixed(0)}`,
      `${(toFirst / node).toFixed(1)} ×`,
      '< 150 ms',
    ],
    [
      '--help, ms',
      toHelp.toFixed(0),
      `bare node ${node.toFixed(0)}`,
      `${(toHelp / node).toFixed(1)} ×`,
      '< 80 ms',
    ],
    ['first request, empty compile cache, ms', (first[0] ?? 0).toFixed(0), '', '', ''],
  )
}

/** A plan fifty times as large must not need more than 60 MB more. */
async function memory(): Promise<void> {
  using agent = await startZeroAgent()
  const small: Measured[] = []
  const large: Measured[] = []
  let cells = 0
  for (let round = 0; round < 3; round += 1) {
    writeWorkload(folder, agent.port, { prompts: 50, count: 20 })
    small.push(await measure(folder, [cli, 'run', '--quiet']))
    cells = writeWorkload(folder, agent.port, { prompts: 1000, count: 50 })
    large.push(await measure(folder, [cli, 'run', '--quiet']))
  }
  const [few, many] = [small, large].map((all) => median(all.map(({ megabytes }) => megabytes)))
  const seconds = median(large.map(({ ms }) => ms)) / 1000
  rows.push([
    `peak memory at ${cells} cells, MB`,
    String(Math.round(many ?? 0)),
    `1000 cells ${Math.round(few ?? 0)}`,
    `+${Math.round((many ?? 0) - (few ?? 0))} MB in ${seconds.toFixed(1)} s`,
    '≤ +60 MB',
  ])
}

function installedPromptfoo(): string {
  const home = process.env['PROMPTFOO'] ?? join(tmpdir(), 'flakestorm-bench-promptfoo')
  const main = join(home, 'node_modules/promptfoo/dist/src/entrypoint.js')
  if (existsSync(main)) return main
  mkdirSync(home, { recursive: true })
  writeFileSync(join(home, 'package.json'), '{"private":true}')
  const { status } = spawnSync('npm', ['install', 'promptfoo@0.123.1', '--no-audit', '--no-fund'], {
    cwd: home,
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error('promptfoo could not be installed')
  return main
}
