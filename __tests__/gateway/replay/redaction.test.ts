import OpenAI from 'openai'
import { describe, expect, test } from 'vitest'
import { redactor } from '../../../src/base/redact.ts'
import { aServer } from '../standing.ts'
import { aSession, nowhere, recorded, replayed } from './taping.ts'

const key = 'sk-proj-Zk3v9QpLx7Tn2Wb8Rd5Yc1Hf'
const card = '4111 1111 1111 1111'
const mail = 'ada.lovelace@corp-mail.com'
const own = 'correct-horse-battery-staple'
const planted = [key, card, mail, own]

const redact = redactor([own])

function holdsNone(text: string): void {
  for (const secret of planted) expect(text).not.toContain(secret)
}

describe('what is written of a recording', () => {
  test('holds no planted secret of path, headers, arguments or answer', async () => {
    await using tool = await aServer((_, response) => {
      response.setHeader('content-type', 'application/json').setHeader('set-cookie', `session=${own}`)
      response.end(
        JSON.stringify({ mail, card, note: `token ${own}`, password: 'hunter2', fine: 'a sunny day' }),
      )
    })
    const agent = async (base: string): Promise<void> => {
      await fetch(`${base}/t/crm/find?api_key=${own}&q=${encodeURIComponent(mail)}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
        body: JSON.stringify({ who: mail, password: 'hunter2', nested: JSON.stringify({ card }) }),
      })
    }

    const { exchanges } = await recorded(
      { tools: [{ name: 'crm', upstream: tool.url, env: null }] },
      agent,
      redact,
    )

    const written = JSON.stringify(exchanges)
    holdsNone(written)
    expect(written).not.toContain('hunter2')
    expect(written).toContain('a sunny day')
    expect(JSON.parse((exchanges[0] as { frames: { text: string }[] }).frames[0]?.text ?? '')).toMatchObject({
      fine: 'a sunny day',
    })
  })

  test('is found again by the very call whose secrets were hidden', async () => {
    await using tool = await aServer((_, response) => void response.end('found'))
    const agent = async (base: string): Promise<void> =>
      void (await fetch(`${base}/t/crm/find?q=${encodeURIComponent(mail)}`))
    const { exchanges } = await recorded(
      { tools: [{ name: 'crm', upstream: tool.url, env: null }] },
      agent,
      redact,
    )

    const seen = await replayed(aSession({ exchanges, match_args: true }), agent, {
      tools: [{ name: 'crm', upstream: nowhere, env: null }],
    })

    expect(seen.replay).toMatchObject({ played: 1, missed: [] })
  })

  test('holds no secret that a model says in pieces, and stays a stream that the client reads', async () => {
    await using model = await aServer((_, response) => {
      response.setHeader('content-type', 'text/event-stream')
      for (const piece of ['Write to ada.love', 'lace@corp-ma', 'il.com, please.']) {
        const chunk = {
          id: 'c',
          object: 'chat.completion.chunk',
          choices: [{ index: 0, delta: { content: piece } }],
        }
        response.write(`data: ${JSON.stringify(chunk)}\n\n`)
      }
      response.end('data: [DONE]\n\n')
    })
    const said: string[] = []
    const agent = async (base: string): Promise<void> => {
      const client = new OpenAI({ baseURL: `${base}/openai/v1`, apiKey: key, maxRetries: 0 })
      const messages = [{ role: 'user', content: 'Whom?' } as const]
      let text = ''
      for await (const { choices } of await client.chat.completions.create({
        model: 'm',
        messages,
        stream: true,
      }))
        text += choices[0]?.delta.content ?? ''
      said.push(text)
    }
    const { exchanges } = await recorded(
      { llm: [{ provider: 'openai', upstream: model.url }] },
      agent,
      redact,
    )

    await replayed(aSession({ exchanges, latency_scale: 0 }), agent, {
      llm: [{ provider: 'openai', upstream: nowhere }],
    })

    const frames = (exchanges[0] as { frames: { text: string }[] }).frames.map(({ text }) => text).join('')
    expect(frames).not.toContain('lace@corp-ma')
    expect(said).toEqual([
      'Write to ada.lovelace@corp-mail.com, please.',
      'Write to [email redacted by flakestorm], please.',
    ])
  })

  test('holds no secret that was compressed on its way', async () => {
    const { gzipSync } = await import('node:zlib')
    await using tool = await aServer((_, response) => {
      response.setHeader('content-encoding', 'gzip').setHeader('content-type', 'application/json')
      response.end(gzipSync(JSON.stringify({ mail })))
    })

    const { exchanges } = await recorded(
      { tools: [{ name: 'crm', upstream: tool.url, env: null }] },
      async (base) => void (await (await fetch(`${base}/t/crm/find`)).text()),
      redact,
    )

    expect(exchanges).toMatchObject([
      {
        headers: { 'content-type': 'application/json' },
        frames: [{ text: '{"mail":"[email redacted by flakestorm]"}' }],
      },
    ])
    expect(JSON.stringify(exchanges)).not.toContain('content-encoding')
  })
})
