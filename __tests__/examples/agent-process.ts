import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { compiledOnce } from '../compiled-once.ts'

export interface AgentProcess extends AsyncDisposable {
  readonly url: string
  ask(input: unknown): Promise<{ status: number; output: string; error: string }>
  /** Sends SIGTERM and resolves with the exit code. */
  end(): Promise<number | null>
}

const folder = fileURLToPath(new URL('../../examples/research-agent/', import.meta.url))

/** The research agent as a user starts it, in an environment that names no live model, with a world on free ports. */
export async function startAgent(variant: string, env: Record<string, string> = {}): Promise<AgentProcess> {
  const inherited = {
    ...compiledOnce,
    PATH: process.env['PATH'],
    VARIANT: variant,
    PORT: '0',
    MODEL_PORT: '0',
    TOOLS_PORT: '0',
    ...env,
  }
  const child = spawn(process.execPath, ['agent.ts'], {
    cwd: folder,
    env: inherited,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const exited = once(child, 'exit')
  const [line] = await once(createInterface(child.stdout), 'line')
  const url = /http:\S+(?=\/invoke)/.exec(String(line))?.[0] ?? ''

  const end = async () => {
    child.kill('SIGTERM')
    await exited
    return child.exitCode
  }
  return {
    url,
    ask: (input) => ask(`${url}/invoke`, input),
    end,
    [Symbol.asyncDispose]: async () => void (await end()),
  }
}

async function ask(url: string, input: unknown): ReturnType<AgentProcess['ask']> {
  const response = await fetch(url, { method: 'POST', body: JSON.stringify({ input }) })
  const body: unknown = await response.json()
  const found = new Map(Object.entries(typeof body === 'object' && body !== null ? body : {}))
  return {
    status: response.status,
    output: String(found.get('output') ?? ''),
    error: String(found.get('error') ?? ''),
  }
}
