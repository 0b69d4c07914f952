import { resolve } from 'node:path'
import { isHttpUrl } from '../base/field.ts'
import { pathMistake } from '../base/json-path.ts'
import type { WrittenAgent } from './agent-schema.ts'
import type { AgentConfig, AgentType, ResetConfig, SessionConfig, StartConfig } from './config.ts'
import type { Notes } from './notes.ts'
import { checkTemplate, type Prompts } from './request-template.ts'

/** The agent as it is meant: one address, one reset, milliseconds. */
export function agentOf(written: WrittenAgent, prompts: Prompts, notes: Notes): AgentConfig {
  const type = written.type ?? (written.command !== null && written.endpoint === null ? 'command' : 'http')
  checkTexts(written, notes)
  if (type === 'http' || type === 'openai') checkTemplate(written, prompts, notes)
  checkPath(written, notes)

  return {
    type,
    endpoint: endpointOf(type, written, notes),
    method: written.method,
    requestTemplate: written.request_template,
    responsePath: written.response_path,
    queryParams: written.query_params ?? {},
    headers: written.headers ?? {},
    parseStructuredInput: written.parse_structured_input,
    timeoutMs: timeoutOf(written.timeout, notes),
    maxAnswerBytes: written.max_answer_bytes,
    model: written.model,
    system: written.system,
    command: commandOf(type, written, notes),
    protocol: written.protocol,
    shell: written.shell,
    session: sessionOf(type, written, notes),
    reset: resetOf(type, written, notes),
    start: startOf(written, notes),
  }
}

function checkPath({ response_path }: WrittenAgent, { complain }: Notes): void {
  const mistake = response_path === null ? null : pathMistake(response_path)
  if (mistake !== null) complain({ path: ['agent', 'response_path'], ...mistake })
}

function endpointOf(type: AgentType, { endpoint }: WrittenAgent, { folder, complain }: Notes): string {
  const path = ['agent', 'endpoint']
  if (type === 'command') return ''
  if (endpoint === null) {
    complain({ path: ['agent'], atKey: true, message: '`endpoint` is missing', hint: endpointHints[type] })
    return ''
  }
  if (type === 'http' || type === 'openai') {
    if (!isAddress(endpoint))
      complain({
        path,
        message: 'Expected a URL that starts with http://, https:// or service://',
        hint: endpointHints[type],
      })
    return endpoint
  }
  if (!/^.*[^\s:].*:[A-Za-z_$][\w$.]*$/.test(endpoint)) {
    complain({
      path,
      message: `Expected ${type === 'module' ? '`file:function`' : '`module:attribute`'}`,
      hint: endpointHints[type],
    })
    return endpoint
  }
  return type === 'module' ? inFolder(folder, endpoint) : endpoint
}

const endpointHints: Readonly<Record<AgentType, string>> = {
  http: 'Write the address of the agent, such as http://localhost:8000/invoke',
  openai: 'Write the address of the chat-completions API, such as http://localhost:8000/v1',
  command: 'Write the command line of the agent, such as `command: node agent.js`',
  module: 'Write a file and the function that it exports, such as ./agent.mjs:invoke',
  python: 'Write a Python module and what to call in it, such as my_agent:invoke',
  langchain: 'Write a Python module and the chain in it, such as my_agent:chain',
}

/** A URL, also one whose port is not known yet, or one of a service container. */
function isAddress(address: string): boolean {
  if (address.startsWith('service://')) return /^service:\/\/[A-Za-z0-9_-]+:\d{1,5}(\/\S*)?$/.test(address)
  return isHttpUrl(address.replaceAll('{port}', '1'))
}

/** `./agent.mjs:invoke` with the file's absolute path. */
function inFolder(folder: string, target: string): string {
  const colon = target.lastIndexOf(':')
  return `${resolve(folder, target.slice(0, colon))}${target.slice(colon)}`
}

function commandOf(type: AgentType, { command, endpoint }: WrittenAgent, { complain }: Notes): string | null {
  if (type !== 'command') {
    if (command !== null)
      complain({
        path: ['agent', 'command'],
        atKey: true,
        message: `\`command\` has no place in an agent of type ${type}`,
        hint: 'Write `type: command`, or `start:` for a process that listens',
      })
    return null
  }
  if (command !== null && endpoint !== null) {
    complain({
      path: ['agent', 'endpoint'],
      atKey: true,
      message: 'Expected either `command` or `endpoint`, saw both',
      hint: 'Keep `command`',
    })
  }
  if (command === null && endpoint === null) {
    complain({ path: ['agent'], atKey: true, message: '`command` is missing', hint: endpointHints.command })
  }
  return command ?? endpoint
}

/** The original's docs write seconds; nobody means an agent that answers within 30 ms. */
function timeoutOf(timeout: number, { warn }: Notes): number {
  if (timeout >= 100) return timeout
  warn(`\`agent.timeout\` is ${timeout}, which is read as seconds; write ${timeout * 1000} for milliseconds.`)
  return timeout * 1000
}

function sessionOf(type: AgentType, { session }: WrittenAgent, { complain }: Notes): SessionConfig | null {
  if (session === null) return null
  if (type !== 'http') {
    complain({
      path: ['agent', 'session'],
      atKey: true,
      message: `\`session\` has no place in an agent of type ${type}`,
      hint: type === 'openai' ? 'A chat endpoint is told the whole conversation anyway' : 'Only HTTP has one',
    })
    return null
  }
  const kinds = ['header', 'body', 'cookie'] as const
  return kinds.flatMap((kind) => (session[kind] === null ? [] : [{ kind, name: session[kind] }]))[0] ?? null
}

function resetOf(type: AgentType, written: WrittenAgent, { folder, complain }: Notes): ResetConfig | null {
  const { reset_endpoint: endpoint, reset_function: target, reset_command: command } = written
  const given = Object.entries({ reset_endpoint: endpoint, reset_function: target, reset_command: command })
  const [, second] = given.flatMap(([key, value]) => (value === null ? [] : [key]))
  if (second !== undefined) {
    complain({
      path: ['agent', second],
      atKey: true,
      message: 'Expected one way to reset, saw several',
      hint: 'Keep one of reset_endpoint, reset_function and reset_command',
    })
  }
  if (endpoint !== null) return { kind: 'endpoint', url: resetUrl(endpoint, written.endpoint, complain) }
  if (target !== null)
    return { kind: 'function', target: type === 'module' ? inFolder(folder, target) : target }
  return command === null ? null : { kind: 'command', command }
}

/** A path is taken from the root of the endpoint's address. */
function resetUrl(reset: string, endpoint: string | null, complain: Notes['complain']): string {
  const [origin] = /^[a-z]+:\/\/[^/?#]+/i.exec(endpoint ?? '') ?? []
  const url = reset.startsWith('/') && origin !== undefined ? `${origin}${reset}` : reset
  if (!isAddress(url)) {
    complain({
      path: ['agent', 'reset_endpoint'],
      message: 'Expected a URL, or a path on an endpoint that is one',
      hint: 'Write it in full, such as http://localhost:8000/reset',
    })
  }
  return url
}

function startOf({ start, endpoint }: WrittenAgent, { folder }: Notes): StartConfig | null {
  if (start === null) return null
  return {
    command: start.command,
    shell: start.shell,
    port: start.port ?? (endpoint?.includes('{port}') ? 'auto' : null),
    ready: start.ready,
    readyTimeoutMs: start.ready_timeout,
    env: start.env ?? {},
    cwd: resolve(folder, start.cwd ?? '.'),
    instances: start.instances,
  }
}

function checkTexts(
  { request_template, endpoint, headers, query_params }: WrittenAgent,
  { complain, warn }: Notes,
): void {
  if (request_template !== null && !/\{[^{}\s"]+\}/.test(request_template)) {
    warn('`agent.request_template` has no {prompt}, so every request is the same.')
  }
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name))
      complain({
        path: ['agent', 'headers', name],
        atKey: true,
        message: 'Expected the name of an HTTP header',
      })
    if (/[\r\n\0]/.test(value))
      complain({ path: ['agent', 'headers', name], message: 'Expected a header of one line' })
  }
  const texts = { endpoint, ...prefixed('headers', headers), ...prefixed('query_params', query_params) }
  for (const [key, value] of Object.entries(texts)) {
    const [name] = /\$[A-Za-z_]\w*/.exec(value ?? '') ?? []
    if (name !== undefined)
      warn(
        `\`agent.${key}\` holds ${name}, which is sent as it is; write \${${name.slice(1)}} for the variable.`,
      )
  }
}

function prefixed(prefix: string, map: Readonly<Record<string, string>> | null): Record<string, string> {
  return Object.fromEntries(Object.entries(map ?? {}).map(([key, value]) => [`${prefix}.${key}`, value]))
}
