import { serveAgent } from '../agents-kit/serve-agent.ts'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { weatherAndCalendar } from './tool-service.ts'

await serveAgent({ name: 'planner agent', service: weatherAndCalendar, builds: { fragile, hardened } })
