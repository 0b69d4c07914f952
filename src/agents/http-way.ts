import { UserError } from '../base/user-error.ts'
import type { AgentConfig } from '../config/config.ts'
import type { House } from './house.ts'
import type { HttpWay } from './http-agent.ts'
import { compilePath } from './json-path.ts'
import { type Template, compileTemplate, missingFields } from './template.ts'

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

/** The template, checked as far as it can be before anything is asked. */
export function templateOf(config: AgentConfig, prompts: readonly string[]): Template {
  const { method, parseStructuredInput } = config
  const text = config.requestTemplate ?? (config.type === 'openai' ? chatTemplate(config.model) : null)
  const template = compileTemplate({ text, method, parseStructuredInput })

  for (const prompt of prompts) {
    const missing = missingFields(template, prompt)
    if (missing.length === 0) continue
    throw new UserError({
      message: `agent.request_template speaks of {${missing.join('}, {')}}, which the prompt ${JSON.stringify(prompt.slice(0, 60))} does not have`,
      key: 'agent.request_template',
      hint: 'A field is a line of the prompt such as `Product Name: …`; case, spaces and signs of the key do not matter.',
    })
  }
  return template
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
