import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caVariables, environmentOf } from '../../src/gateway/environment.ts'
import type { LaneAddress } from '../../src/gateway/environment.ts'
import { exportLines } from '../../src/gateway/export-lines.ts'

const base = 'http://127.0.0.1:4010/i/token'

function environment(parts: Partial<LaneAddress> = {}) {
  const nothing = { llm: [], tools: [], mcp: [] }
  return environmentOf({
    base,
    proxy: null,
    gateway: nothing,
    program: ['flakestorm'],
    inherited: {},
    keyless: false,
    ...parts,
  })
}

const llm = (...providers: string[]) => ({
  llm: providers.map((provider) => ({ provider, upstream: 'https://models.example' })),
  tools: [],
  mcp: [],
})

describe('what an agent is told by variables', () => {
  test('nothing, where nothing is declared', () => {
    expect(environment()).toEqual({})
  })

  test('the base URL of each declared provider and of no other, with /v1 where its clients want it', () => {
    expect(environment({ gateway: llm('openai') })).toEqual({
      OPENAI_BASE_URL: `${base}/openai/v1`,
      OPENAI_API_BASE: `${base}/openai/v1`,
    })
    expect(environment({ gateway: llm('anthropic', 'google') })).toMatchObject({
      ANTHROPIC_BASE_URL: `${base}/anthropic`,
      GOOGLE_GEMINI_BASE_URL: `${base}/gemini`,
    })
    expect(environment({ gateway: llm('ollama') })).toMatchObject({ OLLAMA_HOST: `${base}/ollama` })
  })

  test("the address of each tool under the user's own variable, and of each MCP server under its name", () => {
    const tools = [
      { name: 'web search', upstream: 'http://localhost:5001', env: 'SEARCH_URL' },
      { name: 'silent', upstream: 'http://localhost:5002', env: null },
    ]
    const mcp = [
      { name: 'crm-eu', command: null, url: 'http://localhost:7000/mcp' },
      { name: 'my files', command: ['server', '/a b'], url: null },
    ]

    expect(environment({ gateway: { llm: [], tools, mcp } })).toEqual({
      SEARCH_URL: `${base}/t/web%20search`,
      CRM_EU_MCP_URL: `${base}/mcp/crm-eu`,
      MY_FILES_MCP_COMMAND: `flakestorm mcp-wrap --gateway ${base} --server 'my files' -- server '/a b'`,
    })
  })

  test('the proxy in both cases, an empty NO_PROXY, and the bundle for every runtime', () => {
    const url = 'http://token:x@127.0.0.1:4010'
    const env = environment({
      proxy: { url, bundle: '/tmp/bundle.pem' },
      inherited: { NO_PROXY: 'localhost' },
    })

    expect(env).toMatchObject({ HTTP_PROXY: url, http_proxy: url, HTTPS_PROXY: url, https_proxy: url })
    expect(env).toMatchObject({
      ALL_PROXY: url,
      all_proxy: url,
      NO_PROXY: '',
      no_proxy: '',
      NODE_USE_ENV_PROXY: '1',
    })
    expect(caVariables.map((name) => env[name])).toEqual(caVariables.map(() => '/tmp/bundle.pem'))
  })

  test("a way around the user's own proxy, which could not reach the gateway", () => {
    const inherited = { HTTPS_PROXY: 'http://corporate:3128', NO_PROXY: 'intranet' }

    expect(environment({ inherited })).toEqual({
      NO_PROXY: 'intranet,127.0.0.1',
      no_proxy: 'intranet,127.0.0.1',
    })
  })

  test('a stand-in for a key only when no call reaches a real model and the user has no key', () => {
    const gateway = llm('openai', 'anthropic')

    expect(environment({ gateway })).not.toHaveProperty('OPENAI_API_KEY')
    expect(environment({ gateway, keyless: true })).toMatchObject({
      OPENAI_API_KEY: expect.stringContaining('flakestorm'),
    })
    const withKeys = environment({
      gateway,
      keyless: true,
      inherited: { OPENAI_API_KEY: 'theirs', ANTHROPIC_AUTH_TOKEN: 'theirs' },
    })
    expect(Object.keys(withKeys).filter((name) => name.endsWith('_KEY'))).toEqual([])
  })
})

describe('variables as lines', () => {
  const hostile = { PLAIN: 'http://127.0.0.1:4010', QUOTED: 'it\'s $(touch /tmp/no) `x` \\ "y"', EMPTY: '' }

  test('a shell reads back exactly what was meant, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0')),
        (value) => {
          const script = `${exportLines({ VALUE: value }, 'sh')}printf %s "$VALUE"`

          expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(value)
        },
      ),
      { numRuns: 30 },
    )
  })

  test('each style has its own form, sorted by name', () => {
    expect(exportLines({ B: '1', A: '' }, 'sh')).toBe("export A=''\nexport B='1'\n")
    expect(exportLines({ B: '1', A: '' }, 'github')).toBe('A=\nB=1\n')
    expect(exportLines({ B: '1', A: '' }, 'docker')).toBe("--env 'A=' \\\n--env 'B=1' \\\n")
    expect(exportLines(hostile, 'sh')).toContain("'it'\\''s $(touch /tmp/no)")
  })

  test('a value of several lines cannot begin a variable of its own', () => {
    const lines = exportLines({ A: 'one\nEND_OF_VALUE\nB=two' }, 'github')

    expect(lines).toBe('A<<END_OF_VALUE_\none\nEND_OF_VALUE\nB=two\nEND_OF_VALUE_\n')
  })
})
