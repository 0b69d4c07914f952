import { serveAgent } from '../agents-kit/serve-agent.ts'
import { fragile } from './fragile.ts'
import { hardened } from './hardened.ts'
import { knowledgeBase } from './knowledge-base.ts'

await serveAgent({ name: 'support agent', service: knowledgeBase, builds: { fragile, hardened } })
