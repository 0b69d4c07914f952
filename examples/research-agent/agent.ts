import { parseArgs } from 'node:util'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { listen } from './http.ts'
import type { Answered, Asked } from './http.ts'
import { openWorld } from './world.ts'

const { values } = parseArgs({
  options: { variant: { type: 'string', default: process.env['VARIANT'] ?? 'fragile' } },
})
const variants = new Map(Object.entries({ fragile, hardened }))
const invoke = variants.get(values.variant)
if (!invoke)
  throw new Error(`no variant "${values.variant}": it is one of ${[...variants.keys()].join(', ')}`)

const world = await openWorld(process.env)
const server = await listen(Number(process.env['PORT'] ?? 8790), answer)
console.log(`${values.variant} research agent at ${server.url}/invoke`)
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
