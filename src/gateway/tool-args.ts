import { type Json, isObject, parseJson } from '../base/json.ts'
import { redacted } from '../base/redact.ts'

/** What a call of a tool says: its JSON body, its form, its query as an object, or its text. */
export function argsOf(call: { readonly path: string; readonly type: string; readonly body: Buffer }): Json {
  if (call.body.length === 0) return fieldsOf(new URLSearchParams(queryOf(call.path)))
  const text = call.body.toString('utf8')
  if (/x-www-form-urlencoded/i.test(call.type)) return parsed(text) ?? fieldsOf(new URLSearchParams(text))
  return parsed(text) ?? text.slice(0, longest)
}

/** The same value without the secrets of the run, and without what is called a secret. */
export function withoutSecrets(value: Json, redact: (text: string) => string): Json {
  if (typeof value === 'string') return redact(value)
  if (isList(value)) return value.map((item) => withoutSecrets(item, redact))
  if (!isObject(value)) return value
  const entries = Object.entries(value as Readonly<Record<string, Json>>)
  return Object.fromEntries(
    entries.map(([key, item]) => [key, isSecret(key, item) ? redacted : withoutSecrets(item, redact)]),
  )
}

/** A text that is no JSON is kept so far, in characters. */
const longest = 2000

/** Names whose value is a secret, whole words only: a `keyword` and `max_tokens` are none. */
const secret =
  /(?:^|[_-])(?:api[_-]?key|apikey|secret|password|passwd|authorization|cookie|(?:access|auth|refresh|id|session|bearer)[_-]?token|client[_-]?secret|private[_-]?key)$|^token$/i

function isSecret(key: string, item: Json): boolean {
  return typeof item === 'string' && item !== '' && secret.test(key)
}

function parsed(text: string): Json | undefined {
  return /^\s*[[{"\d\-tfn]/.test(text) ? parseJson(text) : undefined
}

/** A name that comes again makes a list. */
function fieldsOf(fields: URLSearchParams): Json {
  const names = [...new Set(fields.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const all = fields.getAll(name)
      return [name, all.length === 1 ? (all[0] ?? '') : all]
    }),
  )
}

function queryOf(path: string): string {
  const at = path.indexOf('?')
  return at < 0 ? '' : path.slice(at + 1)
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value)
}
