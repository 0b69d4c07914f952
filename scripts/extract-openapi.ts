// Usage: node scripts/with-node24.mjs scripts/extract-openapi.ts
// Writes the few paths of GitHub's published OpenAPI description that our tests hold the API fake to.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where the extract is kept. */
export const extractFile = join(
  import.meta.dirname,
  '..',
  '__tests__',
  'github',
  'fake',
  'golden',
  'openapi.json',
)

const needed: Readonly<Record<string, readonly string[]>> = {
  '/user': ['get'],
  '/repos/{owner}/{repo}': ['get'],
  '/repos/{owner}/{repo}/issues/{issue_number}/comments': ['get', 'post'],
  '/repos/{owner}/{repo}/issues/comments/{comment_id}': ['get', 'patch', 'delete'],
  '/repos/{owner}/{repo}/pulls': ['get'],
  '/repos/{owner}/{repo}/commits/{commit_sha}/pulls': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts': ['get'],
  '/repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': ['get'],
  '/repos/{owner}/{repo}/actions/runs': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}': ['get'],
  '/repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': ['get'],
}

type Tree = Readonly<Record<string, unknown>>

/** The needed paths and every component that they refer to, without words and examples. */
export function extractOpenApi(): string {
  const file = import.meta.resolve('@octokit/openapi/generated/api.github.com.json')
  const whole: Tree = bare(JSON.parse(readFileSync(new URL(file), 'utf8')), 'document')
  const paths = Object.entries(needed).map(([path, methods]) => [
    path,
    Object.fromEntries(methods.map((method) => [method, operation(whole, path, method)])),
  ])
  const extract = { info: { version: at(at(whole, 'info'), 'version') }, paths: Object.fromEntries(paths) }
  return `${JSON.stringify({ ...extract, components: componentsOf(whole, extract) })}\n`
}

function operation(whole: Tree, path: string, method: string): Tree {
  const found = at(at(at(whole, 'paths'), path), method)
  if (Object.keys(found).length === 0)
    throw new Error(`GitHub's description has no ${method} ${path} any more.`)
  const { parameters, requestBody, responses } = found
  return { parameters, requestBody, responses }
}

function componentsOf(whole: Tree, extract: unknown): Tree {
  const components: Record<string, Record<string, unknown>> = {}
  const visit = (value: unknown): void => {
    const text = JSON.stringify(value) ?? ''
    for (const [, kind = '', name = ''] of text.matchAll(/"#\/components\/([\w-]+)\/([\w.-]+)"/g)) {
      const group = (components[kind] ??= {})
      if (name in group) continue
      group[name] = at(at(at(whole, 'components'), kind), name)
      visit(group[name])
    }
  }
  visit(extract)
  return components
}

/** Keys that only people read. A property of a schema may have such a name, too. */
const forPeople = [
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'headers',
  'links',
  'title',
]

function bare(value: unknown, under: string): Tree {
  return Object.fromEntries(
    Object.entries(Object(value))
      .filter(([key]) => under === 'properties' || !(forPeople.includes(key) || key.startsWith('x-')))
      .map(([key, inner]) => [key, Array.isArray(inner) ? inner.map(bareItem) : bareItem(inner, key)]),
  )
}

function bareItem(value: unknown, key: string | number): unknown {
  if (Array.isArray(value)) return value.map(bareItem)
  return typeof value === 'object' && value !== null ? bare(value, String(key)) : value
}

function at(value: unknown, key: string): Tree {
  return Object(Object(value)[key])
}

if (import.meta.main) writeFileSync(extractFile, extractOpenApi())
