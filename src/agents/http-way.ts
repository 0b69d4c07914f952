import { UserError } from '../base/user-error.ts'
import type { AgentConfig } from '../config/config.ts'
import type { House } from './house.ts'
import type { HttpWay } from './http-agent.ts'
import { compilePath } from '../base/json-path.ts'
import { type Template, compileTemplate } from './template.ts'

/** How the configured agent is spoken to at one address. */
export function wayOf(
  { config, options, redact }: Pick<House, 'config' | 'options' | 'redact'>,
  url: URL,
  template: Template,
): HttpWay {
  return {
    url,
    method: config.method,
    headers: Object.fromEntries(
      Object.entries(config.headers).map(([name, value]) => [name.toLowerCase(), value]),
    ),
    template,
    path: config.responsePath === null ? null : compilePath(config.responsePath),
    isChat: config.type === 'openai',
    system: config.system,
    session: config.session,
    timeoutMs: config.timeoutMs,
    maxAnswerBytes: config.maxAnswerBytes,
    retries: options.retries,
    clock: options.clock,
    redact,
  }
}

/** The configured template, or the usual one of the agent's type. */
export function templateOf({ type, method, model, requestTemplate }: AgentConfig): Template {
  return compileTemplate({
    text: requestTemplate ?? (type === 'openai' ? chatTemplate(model) : null),
    method,
  })
}

const chatTemplate = (model: string | null): string =>
  JSON.stringify(model === null ? { messages: '{messages}' } : { model, messages: '{messages}' })

/** The agent's address with its query parameters; for chat endpoints a base URL is enough. */
export function urlOf(config: AgentConfig, endpoint: string): URL {
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint)) {
    throw new UserError({
      message: `agent.endpoint ${JSON.stringify(endpoint)} is no http:// or https:// address`,
      key: 'agent.endpoint',
      hint: endpoint.includes('{port}')
        ? '{port} is filled in where agent.start has a port: `port: auto`, or a number.'
        : 'Write it in full, such as http://localhost:8790/invoke.',
    })
  }
  const url = new URL(endpoint)
  if (config.type === 'openai' && !url.pathname.endsWith('/chat/completions')) {
    url.pathname = `${url.pathname.replace(/\/$/, '')}/chat/completions`
  }
  for (const [key, value] of Object.entries(config.queryParams)) url.searchParams.set(key, value)
  return url
}
