import { parseJson } from '../base/json.ts'

/**
 * `fetch`, with errors as the `openai` package reads them: Google's endpoint puts the one error into a list, and the package
 * would drop what it says, with the time to wait.
 */
export async function plainErrors(input: string | URL | Request, init?: RequestInit): Promise<Response> {
  const response = await fetch(input, init)
  if (response.ok) return response
  const text = await response.text()
  const said = parseJson(text)
  const body = Array.isArray(said) ? JSON.stringify(said[0]) : text
  const headers = new Headers(response.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  return new Response(body, { status: response.status, statusText: response.statusText, headers })
}
