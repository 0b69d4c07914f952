import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type OpenAgents } from '../../src/agents/open.ts'
import { open } from './agents.ts'

const history = [
  { role: 'user', content: 'hello' },
  { role: 'assistant', content: 'hi', tool_calls: [{ id: 'c1' }] },
]

async function told(agents: OpenAgents): Promise<string> {
  const signal = new AbortController().signal
  const { output } = await agents.lanes[0].agent.ask({
    cell: 'c',
    turns: ['And now?'],
    history,
    act: null,
    signal,
  })
  return output
}

test('what was said before reaches a chat endpoint and a template with {messages} as it was recorded', async () => {
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const reply = {
      choices: [{ message: { role: 'assistant', content: JSON.stringify(JSON.parse(body).messages) } }],
    }
    response.setHeader('content-type', 'application/json').end(JSON.stringify(reply))
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', () => resolve()))
  try {
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/chat/completions`
    await using chat = await open({ type: 'openai', endpoint, model: 'm', system: 'Be kind.' })
    await using http = await open({
      type: 'http',
      endpoint,
      requestTemplate: '{"messages": "{messages}"}',
      responsePath: '$.choices[0].message.content',
    })
    const asked = { role: 'user', content: 'And now?' }

    expect(JSON.parse(await told(chat))).toEqual([{ role: 'system', content: 'Be kind.' }, ...history, asked])
    expect(JSON.parse(await told(http))).toEqual([...history, asked])
  } finally {
    server.close()
    server.closeAllConnections()
  }
})

test('what was said before reaches a module and a Python function that want it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flakestorm-history-'))
  writeFileSync(
    join(folder, 'agent.mjs'),
    'export const invoke = (input, { history }) => history.map(({ content }) => content).concat(input).join()',
  )
  writeFileSync(
    join(folder, 'recalling.py'),
    'def invoke(prompt, history):\n    return ",".join([m["content"] for m in history] + [prompt])\n',
  )
  try {
    await using module = await open({ type: 'module', endpoint: './agent.mjs:invoke' }, { folder })
    await using python = await open({ type: 'python', endpoint: 'recalling:invoke' }, { folder })

    expect([await told(module), await told(python)]).toEqual(['hello,hi,And now?', 'hello,hi,And now?'])
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})
