import { openWorld } from '../../examples/agents-kit/world.ts'
import { fragile } from '../../examples/research-agent/fragile.ts'
import { hardened } from '../../examples/research-agent/hardened.ts'
import { researchTools } from '../../examples/research-agent/tool-service.ts'

/** A variant of the research agent without a process and a port of its own, in a world on free ports. */
export interface Agent extends AsyncDisposable {
  ask(input: string): Promise<{ status: number; output: string; error: string }>
}

const variants = { fragile, hardened }

export async function openAgent(
  variant: keyof typeof variants,
  env: Record<string, string> = {},
): Promise<Agent> {
  const world = await openWorld({ MODEL_PORT: '0', TOOLS_PORT: '0', ...env }, researchTools)
  const url = new URL('http://localhost/invoke')
  return {
    ask: async (input) => {
      const { signal } = new AbortController()
      const body = JSON.stringify({ input })
      const answered = await variants[variant]({ method: 'POST', url, body, signal }, world)
      const found = new Map(Object.entries(answered.body))
      return {
        status: answered.status,
        output: String(found.get('output') ?? ''),
        error: String(found.get('error') ?? ''),
      }
    },
    [Symbol.asyncDispose]: () => world.close(),
  }
}
