import type { Config } from '../config/config.ts'

/** Whether the agent has an HTTP door on this machine, in this workflow, or on a host that the config allows to be tried. */
export function hasWireDoor({ agent, wire }: Pick<Config, 'agent' | 'wire'>): boolean {
  if (agent.type !== 'http' && agent.type !== 'openai') return false
  // A service container belongs to the workflow as the agent does.
  if (agent.endpoint.startsWith('service://')) return true
  const host = URL.parse(agent.endpoint.replaceAll('{port}', '1'))?.hostname.replace(/^\[|\]$/g, '')
  return host !== undefined && (isHere(host) || wire.allowHosts.includes(host))
}

function isHere(host: string): boolean {
  return (
    host === 'localhost' || host.endsWith('.localhost') || host === '::1' || /^127(?:\.\d+){3}$/.test(host)
  )
}

/** Whether the agent knows in one turn what was said before: told anew with each request, or by a session of its own. */
export function remembers({ agent }: Pick<Config, 'agent'>): boolean {
  return (
    agent.session !== null ||
    agent.type === 'openai' ||
    (agent.type === 'command' && agent.protocol === 'jsonl') ||
    (agent.type === 'http' && /\{(?:messages|turns)(?:\|\w+)?\}/i.test(agent.requestTemplate ?? ''))
  )
}
