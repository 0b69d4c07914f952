import { serveAgent } from '../agents-kit/serve-agent.ts'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { warehouse } from './tool-service.ts'

await serveAgent({ name: 'pipeline agent', service: warehouse, builds: { fragile, hardened } })
