import { isObject, parseJson } from '../base/json.ts'

/**
 * `fetch` for the `openai` package, with what it does not do itself. The answer is read to its end, so that the package's
 * limit of time holds for all of it and not for its head alone. Errors get the shape in which the package finds them. And no header is sent but its own and the key: it would add those of `OPENAI_CUSTOM_HEADERS`.
 */
export function fetchWhole(key: string): typeof fetch {
  return async (input, init) => {
    const given = new Headers(init?.headers)
    const headers = new Headers({ authorization: `Bearer ${key}` })
    for (const name of ['accept', 'content-type', 'user-agent'])
      headers.set(name, given.get(name) ?? 'application/json')
    const response = await fetch(input, { ...init, headers })
    const text = await response.text()
    const body = response.ok ? text : asPackageReads(text)
    return new Response(body === '' ? null : body, {
      status: response.status,
      statusText: response.statusText,
      headers: withoutCoding(response.headers),
    })
  }
}

/** Google puts the one error into a list; other servers write what they have to say without a key `error` around it. */
function asPackageReads(text: string): string {
  const given = parseJson(text)
  const said = Array.isArray(given) ? given[0] : given
  return isObject(said) ? JSON.stringify('error' in said ? said : { error: said }) : text
}

/** The text has been decoded, and may be another one. */
function withoutCoding(headers: Headers): Headers {
  const plain = new Headers(headers)
  for (const name of ['content-encoding', 'content-length']) plain.delete(name)
  return plain
}
