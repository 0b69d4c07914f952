import { readdirSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { once } from 'node:events'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { zipEntry } from '../../src/github/zip-entry.ts'
import { aRepository, config } from './repository.ts'
import { runStep } from './runner.ts'
import { aPlatform } from './world-of.ts'

const secrets = {
  PAYMENT_KEY: 'planted-payment-0123456789',
  SEARCH_TOKEN: 'planted-search-"quoted"&more',
  AGENT_PASSWORD: 'planted-password-äöü',
}
const event = {
  name: 'pull_request',
  payload: {
    repository: { full_name: 'acme/agent', default_branch: 'main' },
    pull_request: {
      number: 7,
      head: { sha: '4'.repeat(40), repo: { full_name: 'acme/agent' } },
      base: { ref: 'main' },
    },
  },
}

test('a secret that the agent says, sends to a tool, gets from one, or has in its address reaches nothing that leaves the job', async () => {
  const tool = createServer((request, response) =>
    response
      .setHeader('x-echo', secrets.PAYMENT_KEY)
      .end(JSON.stringify({ sent: request.url, key: secrets.PAYMENT_KEY })),
  ).listen(0, '127.0.0.1')
  await once(tool, 'listening')
  const address = tool.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const all = Object.keys(secrets)
    .map((name) => `process.env.${name}`)
    .join(" + ' ' + ")
  const asks = `await fetch(process.env.LOOKUP_URL + '?key=' + encodeURIComponent(process.env.PAYMENT_KEY), { method: 'POST', headers: { authorization: 'Bearer ' + process.env.SEARCH_TOKEN }, body: JSON.stringify({ secrets: ${all} }) }).then((r) => r.text()).catch(String)`
  const answer = `(prompt === golden ? 'It is Paris.' : (console.log(${all}), (${asks}) + ' ' + ${all}))`
  using folder = aRepository(answer, {
    'flakestorm.yaml': `${config()
      .replace('{port}/invoke', '{port}/invoke?token=${PAYMENT_KEY}')
      .replace('timeout: 60000', 'timeout: 60000\n  headers: { authorization: "Bearer ${SEARCH_TOKEN}" }')
      .replace('[json, junit]', '[html, json, junit, sarif]')}
invariants: [{ type: regex, pattern: "Paris|\${AGENT_PASSWORD}" }]
gateway: { tools: [{ name: lookup, upstream: "http://127.0.0.1:${port}", env: LOOKUP_URL }] }
`,
  })
  await using platform = await aPlatform()

  const step = await runStep(folder.path, { platform: platform.env, event, env: secrets })
  tool.close()

  expect(step.outputs['comment-url']).not.toBe('')
  const reports = join(folder.path, 'work/reports')
  const files = readdirSync(reports, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(reports, name)).isFile())
    .map((name) => [name, readFileSync(join(reports, name), 'utf8')] as const)
  const result = platform.service.stored.find(({ name }) => name.includes('result'))
  const shown = {
    ...Object.fromEntries(files),
    zip: String(zipEntry(result?.bytes ?? Buffer.alloc(0), 'result.json', 1e7)),
    page: pageData(readFileSync(step.outputs['report-path'] ?? '', 'utf8')),
    log: step.log,
    summary: step.summary,
    marks: JSON.stringify(step.marks),
    outputs: JSON.stringify(step.outputs),
    comment: platform.github.state.comments.map(({ body }) => body).join('\n'),
    remembered: platform.github.state.comments.map(({ body }) => remembered(body)).join('\n'),
  }
  const leaks = Object.entries(shown).flatMap(([where, text]) =>
    Object.values(secrets).flatMap((secret) =>
      [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)].some((one) =>
        text.includes(one),
      )
        ? [`${where}: ${secret}`]
        : [],
    ),
  )
  expect(leaks).toEqual([])
  expect(files.some(([name]) => name.startsWith('failures'))).toBe(true)
  expect(shown.zip).toContain('[redacted by flakestorm]')
})

/** Whatever a page carries packed, unpacked; text is searched as it stands as well. */
function pageData(page: string): string {
  const packed = [...page.matchAll(/[A-Za-z0-9+/]{60,}={0,2}/g)].map(([text]) =>
    unpacked(Buffer.from(text, 'base64')),
  )
  return [page, ...packed].join('\n')
}

function remembered(body: string): string {
  return [...body.matchAll(/gz;base64,([A-Za-z0-9+/=]+)/g)]
    .map(([, text = '']) => unpacked(Buffer.from(text, 'base64')))
    .join('\n')
}

function unpacked(bytes: Buffer): string {
  for (const start of [10, 0]) {
    try {
      return inflateRawSync(bytes.subarray(start)).toString()
    } catch {
      continue
    }
  }
  return ''
}
