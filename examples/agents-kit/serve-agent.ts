import { parseArgs } from 'node:util'
import type { Build } from './build.ts'
import { listen } from './http.ts'
import type { Answered, Asked } from './http.ts'
import { openWorld } from './world.ts'
import type { ToolService } from './world.ts'

interface Served<Name extends string> {
  /** What it is, for the line that it prints when it is ready. */
  readonly name: string
  readonly service: ToolService<Name>
  readonly builds: Readonly<Record<'fragile' | 'hardened', Build<Name>>>
}

/** Serves one build of an agent, chosen by `--variant` or `VARIANT`, until it is told to end. */
export async function serveAgent<Name extends string>({
  name,
  service,
  builds,
}: Served<Name>): Promise<void> {
  const { values } = parseArgs({
    options: { variant: { type: 'string', default: process.env['VARIANT'] ?? 'fragile' } },
  })
  const invoke = new Map(Object.entries(builds)).get(values.variant)
  if (!invoke)
    throw new Error(`no variant "${values.variant}": it is one of ${Object.keys(builds).join(', ')}`)

  const world = await openWorld(process.env, service)
  const server = await listen(Number(process.env['PORT'] ?? 8790), answer)
  console.log(`${values.variant} ${name} at ${server.url}/invoke`)
  process.once('SIGTERM', () => void end())
  process.once('SIGINT', () => void end())

  async function answer(asked: Asked): Promise<Answered> {
    const route = `${asked.method} ${asked.url.pathname}`
    if (route === 'GET /health') return { status: 200, body: { status: 'ok', variant: values.variant } }
    // Each question stands alone, so there is nothing to forget.
    if (route === 'POST /reset') return { status: 200, body: { status: 'reset' } }
    if (route === 'POST /invoke' && invoke) return invoke(asked, world)
    return { status: 404, body: { error: 'This agent answers POST /invoke.' } }
  }

  async function end(): Promise<void> {
    await server.close()
    await world.close()
  }
}
