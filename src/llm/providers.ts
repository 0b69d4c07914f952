import { isHttpUrl } from '../base/field.ts'
import { UserError } from '../base/user-error.ts'
import type { ModelConfig } from '../config/config.ts'

/** Where a model is asked, and with which key. */
export interface Access {
  /** With its path, as the `openai` package takes it. */
  readonly baseUrl: string
  readonly key: string
  /** How people call the place: `ollama at http://localhost:11434/v1`. */
  readonly place: string
}

interface Provider {
  readonly host: string
  /** Of the provider's OpenAI-compatible endpoint. */
  readonly path: string
  /** Where its own tools look for the key, best first. */
  readonly variables: readonly string[]
}

/** Addresses of the OpenAI-compatible endpoints, as the providers document them. */
const providers: Readonly<Record<ModelConfig['provider'], Provider>> = {
  ollama: { host: 'http://localhost:11434', path: '/v1', variables: ['OLLAMA_API_KEY'] },
  openai: { host: 'https://api.openai.com', path: '/v1', variables: ['OPENAI_API_KEY'] },
  anthropic: { host: 'https://api.anthropic.com', path: '/v1', variables: ['ANTHROPIC_API_KEY'] },
  google: {
    host: 'https://generativelanguage.googleapis.com',
    path: '/v1beta/openai',
    variables: ['GEMINI_API_KEY', 'GOOGLE_API_KEY'],
  },
}

/** Finds address and key; throws a `UserError` that names the variable to set. */
export function accessOf(
  model: Pick<ModelConfig, 'provider' | 'baseUrl' | 'apiKeyVariable'>,
  env: Readonly<Record<string, string | undefined>>,
): Access {
  const { host, path, variables } = providers[model.provider]
  const url = addressOf(model.baseUrl ?? host, path)
  const baseUrl = url.href.replace(/\/$/, '')
  const place = `${model.provider} at ${baseUrl}`
  const names = model.apiKeyVariable === null ? variables : [model.apiKeyVariable]
  const key = names.map((name) => env[name]?.trim()).find((value) => value !== undefined && value !== '')
  if (key !== undefined && /[^!-~]/.test(key)) {
    throw new UserError({
      message: `The key for ${place} holds a space, a line end or a letter that no header can carry.`,
      key: 'model.api_key',
      hint: `Look at ${names.join(' and ')} in the environment: something else may have been pasted.`,
    })
  }
  if (key !== undefined) return { baseUrl, key, place }
  // The package wants some key even where nobody asks for one.
  if (model.apiKeyVariable === null && (model.provider === 'ollama' || isHere(url.hostname)))
    return { baseUrl, key: 'none', place }
  throw new UserError({
    message: `There is no key for ${place}: ${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} not set.`,
    key: 'model.api_key',
    hint: `Set ${names[0] ?? ''}, or name another variable with \`model.api_key: \${NAME}\`.`,
  })
}

/** The original's configs name a host alone; the rest of the way is known. */
function addressOf(written: string, path: string): URL {
  const url = isHttpUrl(written) ? URL.parse(written) : null
  if (url === null) {
    throw new UserError({
      message: `\`model.base_url\` is no address: ${written}.`,
      key: 'model.base_url',
      hint: `Write it with http:// or https://, or leave it out.`,
    })
  }
  if (`${url.username}${url.password}${url.search}${url.hash}` !== '') {
    throw new UserError({
      message: '`model.base_url` has more than a host and a path: a user, a password, a query or a fragment.',
      key: 'model.base_url',
      hint: 'Leave that out; a key is named with `model.api_key: ${NAME}`.',
    })
  }
  if (url.pathname === '/') url.pathname = path
  return url
}

function isHere(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d+){3}$/.test(host)
}
