import { serveAgent } from '../agents-kit/serve-agent.ts'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { salon } from './tool-service.ts'

await serveAgent({ name: 'booking agent', service: salon, builds: { fragile, hardened } })
