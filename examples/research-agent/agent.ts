import { serveAgent } from '../agents-kit/serve-agent.ts'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { researchTools } from './tool-service.ts'

await serveAgent({ name: 'research agent', service: researchTools, builds: { fragile, hardened } })
