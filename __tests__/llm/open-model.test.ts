import { describe, expect, test } from 'vitest'
import type { ModelConfig } from '../../src/config/config.ts'
import { openModel, type Model } from '../../src/llm/open-model.ts'
import { aConfig } from '../given.ts'
import { json, refused, scriptedEndpoint, type Line } from './scripted-endpoint.ts'

const question = { system: 'You write.', user: 'Write.', model: null, temperature: 0.5 }

/** Time that passes only where somebody sleeps. */
function jumpingClock() {
  let now = 0
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    date: () => '2026-01-01T00:00:00.000Z',
    sleep: async (ms: number) => {
      slept.push(ms)
      now += ms
    },
  }
}

interface Opening {
  readonly model?: Partial<ModelConfig>
  readonly env?: Record<string, string>
  readonly signal?: AbortSignal
}

async function opened(baseUrl: string, { model, env = {}, signal }: Opening = {}) {
  const clock = jumpingClock()
  const config = aConfig({ model: { baseUrl, ...model } }).model
  const opening: Model = await openModel(config, {
    env,
    clock,
    signal: signal ?? new AbortController().signal,
  })
  return { ...opening, clock }
}

describe('a model that answers', () => {
  test('is asked at the address of its provider, with the key of the environment and nothing else of it', async () => {
    await using endpoint = await scriptedEndpoint(['fine'])
    const { ask } = await opened(endpoint.url, {
      model: { provider: 'openai', name: 'gpt-x', apiKeyVariable: 'MY_KEY' },
      env: { MY_KEY: 'sk-mine', OPENAI_API_KEY: 'sk-other', OPENAI_BASE_URL: 'http://127.0.0.1:1' },
    })

    expect(await ask(question)).toBe('fine')
    expect(endpoint.seen).toMatchObject([
      {
        path: '/v1/chat/completions',
        headers: { authorization: 'Bearer sk-mine' },
        body: {
          model: 'gpt-x',
          temperature: 0.5,
          messages: [
            { role: 'system', content: 'You write.' },
            { role: 'user', content: 'Write.' },
          ],
        },
      },
    ])
  })

  test.for([
    ['ollama', '/v1/chat/completions'],
    ['openai', '/v1/chat/completions'],
    ['anthropic', '/v1/chat/completions'],
    ['google', '/v1beta/openai/chat/completions'],
  ] as const)('of %s is found at %s of a host that is named alone', async ([provider, path]) => {
    await using endpoint = await scriptedEndpoint(['fine'])
    const { ask } = await opened(endpoint.url, { model: { provider } })

    await ask(question)

    expect(endpoint.seen[0]?.path).toBe(path)
  })

  test('may want no temperature: it is asked without, once and for all', async () => {
    await using endpoint = await scriptedEndpoint(({ body }) =>
      body.temperature === undefined
        ? 'fine'
        : refused(400, "Unsupported value: 'temperature' does not support 0.5 with this model."),
    )
    const { ask } = await opened(endpoint.url)

    expect([await ask(question), await ask(question)]).toEqual(['fine', 'fine'])
    expect(endpoint.seen.map(({ body }) => body.temperature)).toEqual([0.5, undefined, undefined])
  })

  test('may say that it wants no temperature after it has wanted rest', async () => {
    await using endpoint = await scriptedEndpoint(({ body }, index) =>
      index === 0
        ? refused(429, 'slow down')
        : body.temperature === undefined
          ? 'fine'
          : refused(400, "Unsupported value: 'temperature' does not support 0.5 with this model."),
    )
    const { ask } = await opened(endpoint.url)

    expect(await ask(question)).toBe('fine')
  })

  test('that wants no temperature where there is none is named', async () => {
    await using endpoint = await scriptedEndpoint([refused(400, 'temperature: not supported')])
    const { ask } = await opened(endpoint.url)

    await expect(ask(question)).rejects.toThrow(/answered that it takes no temperature, without one/)
    expect(endpoint.seen).toHaveLength(2)
  })

  test('that declines without a word says nothing, and that declines in words says them', async () => {
    await using endpoint = await scriptedEndpoint([
      refused(400, 'The response was filtered.', { code: 'content_filter' }),
      (response) =>
        json(response, {
          choices: [{ message: { role: 'assistant', content: null, refusal: 'I cannot.' } }],
        }),
    ])
    const { ask } = await opened(endpoint.url)

    expect([await ask(question), await ask(question)]).toEqual(['', 'I cannot.'])
  })

  test.for([
    ['lines', '1. One\n2. Two\n3. Thr', '1. One\n2. Two'],
    ['reasoning', '<think>Let me see, the user', ''],
    ['a list in one line', '["One", "Two", "Thr', '["One", "Two", "Thr'],
    ['a list in a fence', '```json\n["One", "Tw', '```json\n["One", "Tw'],
  ] as const)(
    'that runs out of room in the middle of %s leaves nothing that is half',
    async ([, content, whole]) => {
      await using endpoint = await scriptedEndpoint([
        (response) => json(response, { choices: [{ message: { content }, finish_reason: 'length' }] }),
      ])
      const { ask } = await opened(endpoint.url)

      expect(await ask(question)).toBe(whole)
    },
  )

  test('in parts, as Google does now and then, is heard without its reasoning', async () => {
    const content = [
      { type: 'thinking', thinking: [{ type: 'text', text: 'Hm.' }] },
      { type: 'text', text: '["One", ' },
      { type: 'text', text: '"Two"]' },
    ]
    await using endpoint = await scriptedEndpoint([
      (response) => json(response, { choices: [{ message: { role: 'assistant', content } }] }),
    ])
    const { ask } = await opened(endpoint.url)

    expect(await ask(question)).toBe('["One", "Two"]')
  })

  test('gets no header that somebody put into the environment of the package', async () => {
    await using endpoint = await scriptedEndpoint(['fine'])
    const before = process.env['OPENAI_CUSTOM_HEADERS']
    process.env['OPENAI_CUSTOM_HEADERS'] = 'X-Other: yes\nAuthorization: Bearer sk-other'
    try {
      const { ask } = await opened(endpoint.url, { env: { OLLAMA_API_KEY: 'sk-mine' } })
      await ask(question)
    } finally {
      if (before === undefined) delete process.env['OPENAI_CUSTOM_HEADERS']
      else process.env['OPENAI_CUSTOM_HEADERS'] = before
    }

    expect(endpoint.seen[0]?.headers).toMatchObject({ authorization: 'Bearer sk-mine' })
    expect(endpoint.seen[0]?.headers).not.toHaveProperty('x-other')
  })

  test('is asked so many questions at once as the config allows, and no more', async () => {
    const held: (() => void)[] = []
    await using endpoint = await scriptedEndpoint(() => (response) => {
      held.push(() => json(response, { choices: [{ message: { content: 'fine' } }] }))
      if (held.length >= 2) for (const answer of held.splice(0)) answer()
    })
    const { ask } = await opened(endpoint.url, { model: { concurrency: 2 } })

    await Promise.all(Array.from({ length: 6 }, () => ask(question)))

    expect(endpoint.most()).toBe(2)
  })

  test('gives one vector for each text', async () => {
    await using endpoint = await scriptedEndpoint([
      (response) => json(response, { data: [{ embedding: [1, 0] }, { embedding: [0, 1] }] }),
    ])
    const { embed } = await opened(endpoint.url, { model: { embeddingModel: 'small' } })

    expect(await embed(['a', 'b'])).toEqual([
      [1, 0],
      [0, 1],
    ])
    expect(endpoint.seen).toMatchObject([
      { path: '/v1/embeddings', body: { model: 'small', input: ['a', 'b'] } },
    ])
  })
})

describe('a provider that wants rest', () => {
  test.for([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after-ms': '250' }, 250],
    [{}, 500],
  ] as const)('is given it: %j', async ([headers, ms]) => {
    await using endpoint = await scriptedEndpoint([refused(429, 'slow down', { headers }), 'fine'])
    const { ask, clock } = await opened(endpoint.url)

    expect(await ask(question)).toBe('fine')
    expect(clock.slept).toEqual([ms])
  })

  test('until an hour of the clock is given it', async () => {
    const headers = { 'retry-after': new Date(Date.now() + 60_000).toUTCString() }
    await using endpoint = await scriptedEndpoint([refused(429, 'slow down', { headers }), 'fine'])
    const { ask, clock } = await opened(endpoint.url)

    expect(await ask(question)).toBe('fine')
    expect(clock.slept[0]).toBeGreaterThan(55_000)
    expect(clock.slept[0]).toBeLessThanOrEqual(60_000)
  })

  test('of no time at all is given some, and not asked six times in a row', async () => {
    await using endpoint = await scriptedEndpoint([refused(429, 'slow', { headers: { 'retry-after': '0' } })])
    const { ask, clock } = await opened(endpoint.url)

    await expect(ask(question)).rejects.toThrow(/limits the rate/)
    expect(clock.slept).toEqual([500, 1000, 2000, 4000, 8000])
  })

  test('that says it in the body, as Google does, is heard, too', async () => {
    const details = [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '45.8s' }]
    await using endpoint = await scriptedEndpoint([
      (response) => json(response, [{ error: { code: 429, message: 'quota', details } }], { status: 429 }),
      'fine',
    ])
    const { ask, clock } = await opened(endpoint.url, { model: { provider: 'google' } })

    expect(await ask(question)).toBe('fine')
    expect(clock.slept).toEqual([45_800])
  })

  test('is waited for longer each time, and at last named', async () => {
    await using endpoint = await scriptedEndpoint([refused(429, 'slow down')])
    const { ask, clock } = await opened(endpoint.url)

    await expect(ask(question)).rejects.toThrow(/limits the rate \(429\): slow down/)
    expect(clock.slept).toEqual([500, 1000, 2000, 4000, 8000])
  })

  test('for an hour is not waited for', async () => {
    await using endpoint = await scriptedEndpoint([
      refused(429, 'later', { headers: { 'retry-after': '3600' } }),
    ])
    const { ask, clock } = await opened(endpoint.url)

    await expect(ask(question)).rejects.toThrow(/limits the rate \(429\) and wants 60 min of rest: later\./)
    expect(clock.slept).toEqual([])
  })

  test('and gives no answer to two questions in a row is not asked all the others', async () => {
    await using endpoint = await scriptedEndpoint([refused(500, 'boom')])
    const { ask } = await opened(endpoint.url, { model: { concurrency: 2 } })

    const asked = await Promise.allSettled(Array.from({ length: 12 }, () => ask(question)))

    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set(['rejected']))
    expect(endpoint.seen.length).toBeLessThan(3 * 6)
  })

  test('for one question is still asked the others', async () => {
    await using endpoint = await scriptedEndpoint(({ body }) =>
      body.messages[1]?.content === 'Too much.' ? refused(500, 'boom') : 'fine',
    )
    const { ask } = await opened(endpoint.url, { model: { concurrency: 1 } })
    const tooMuch = { ...question, user: 'Too much.' }

    const asked = await Promise.allSettled([tooMuch, question, tooMuch, question].map(ask))

    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled'])
  })
})

describe('what the user must mend is one sentence with the way out, exit 2', () => {
  const spoilt: Line = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end('{"choices": [{"mess')
  }
  const page: Line = (response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>Login</title>')
  }
  const hung: Line = (response) => void response.socket?.destroy()
  const brokenOff: Line = (response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' })
    response.write('{"choices": [', () => response.destroy())
  }
  const plain404: Line = (response) => {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('404 page not found')
  }
  const unwrapped =
    (status: number, body: unknown): Line =>
    (response) =>
      json(response, body, { status })
  const google =
    (code: number, message: string): Line =>
    (response) =>
      json(response, [{ error: { code, message, status: 'INVALID_ARGUMENT' } }], { status: code })
  const anthropic =
    (status: number, type: string, message: string): Line =>
    (response) =>
      json(response, { type: 'error', error: { type, message }, request_id: 'req_1' }, { status })

  test.for([
    [
      'refuses the key',
      refused(401, 'Incorrect API key provided: sk-secret-key-1'),
      /refused the key \(401\)/,
      /Check the key/,
    ],
    [
      'does not know the model',
      refused(404, "model 'qwen3:8b' not found"),
      /does not know the model "qwen3:8b"/,
      /ollama pull qwen3:8b/,
    ],
    [
      'has no credit left',
      refused(429, 'You exceeded your quota', { code: 'insufficient_quota' }),
      /no credit left/,
      /Top it up/,
    ],
    ['is in trouble for good', refused(500, 'boom'), /in trouble \(500\): boom/, /Try again later/],
    ['cuts its JSON', spoilt, /cannot be read/, /OpenAI-compatible/],
    ['answers a page', page, /no chat completion/, /OpenAI-compatible/],
    ['hangs up', hung, /Cannot reach/, /ollama serve/],
    ['breaks off', brokenOff, /broke off in the middle of an answer/, /Try again later/],
    ['stands elsewhere', plain404, /has no chat endpoint at this address \(404\)/, /`model.base_url`/],
    [
      'says as Google that the key is wrong',
      google(400, 'API key not valid. Please pass a valid API key.'),
      /refused the key \(400\): API key not valid/,
      /Check the key/,
    ],
    [
      'says as Google that the model is unknown',
      google(404, 'models/x is not found for API version v1main'),
      /does not know the model .* \(404\): models\/x is not found/,
      /`model.name`/,
    ],
    [
      'says as Hugging Face that the model is unknown',
      unwrapped(400, { detail: "requested model 'x' is not here" }),
      /refused the request \(400\): requested model 'x' is not here/,
      /`model` block/,
    ],
    [
      'says as vLLM that the model is unknown',
      unwrapped(404, { object: 'error', message: 'The model `x` does not exist.', code: 404 }),
      /does not know the model .* \(404\): The model `x` does not exist/,
      /`model.name`/,
    ],
    [
      'says as Anthropic that the model is unknown',
      anthropic(404, 'not_found_error', 'model: claude-x'),
      /does not know the model .* \(404\): model: claude-x/,
      /`model.name`/,
    ],
    [
      'says as Anthropic that the credit is used up',
      anthropic(400, 'invalid_request_error', 'Your credit balance is too low to access the Anthropic API.'),
      /no credit left for this key \(400\): Your credit balance/,
      /Top it up/,
    ],
    [
      'says as Anthropic that it has too much to do',
      anthropic(529, 'overloaded_error', 'Overloaded'),
      /in trouble \(529\): Overloaded/,
      /Try again later/,
    ],
  ] as const)('a provider that %s', async ([, line, message, hint]) => {
    await using endpoint = await scriptedEndpoint([line])
    const { ask } = await opened(endpoint.url, { env: { OLLAMA_API_KEY: 'sk-secret-key-1' } })

    const error: unknown = await ask(question).catch((reason: unknown) => reason)

    expect(error).toMatchObject({
      name: 'UserError',
      exit: 2,
      problems: [{ message: expect.stringMatching(message), hint: expect.stringMatching(hint) }],
    })
    expect(JSON.stringify(error)).not.toContain('sk-secret-key-1')
  })

  test('nobody at the address: it is said once, and later questions do not wait again', async () => {
    const endpoint = await scriptedEndpoint(['fine'])
    await endpoint[Symbol.asyncDispose]()
    const { ask, clock } = await opened(endpoint.url)

    await expect(ask(question)).rejects.toThrow(
      /Cannot reach ollama at http:\/\/127\.0\.0\.1:\d+\/v1: .*ECONNREFUSED/,
    )
    const waited = clock.slept.length
    await expect(ask(question)).rejects.toThrow(/Cannot reach/)
    expect(clock.slept).toHaveLength(waited)
  })

  test('a model that never answers is given up after `model.timeout`', async () => {
    await using endpoint = await scriptedEndpoint([() => {}])
    const { ask } = await opened(endpoint.url, { model: { timeoutMs: 60 } })

    await expect(ask(question)).rejects.toThrow(/did not answer within 0\.06 s/)
    expect(endpoint.seen).toHaveLength(2)
  })

  test.for([
    ['stops', '{"choices": ['],
    ['drips', ' '],
  ] as const)('an answer that begins and %s is given up after `model.timeout`', async ([how, part]) => {
    await using endpoint = await scriptedEndpoint([
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json' }).write(part)
        const more = setInterval(() => how === 'drips' && response.write(part), 5)
        response.on('close', () => clearInterval(more))
      },
    ])
    const { ask } = await opened(endpoint.url, { model: { timeoutMs: 60 } })

    await expect(ask(question)).rejects.toThrow(/did not answer within 0\.06 s/)
  })

  test('a model that is not there says nothing about another one', async () => {
    await using endpoint = await scriptedEndpoint(({ body }) =>
      body.model === 'gone'
        ? refused(404, 'The model `gone` does not exist', { code: 'model_not_found' })
        : 'fine',
    )
    const { ask } = await opened(endpoint.url)

    await expect(ask({ ...question, model: 'gone' })).rejects.toThrow(/does not know the model "gone"/)
    expect(await ask({ ...question, model: 'there' })).toBe('fine')
  })

  test.for([
    'http://bob:s3cret-word@127.0.0.1:1/v1',
    'http://127.0.0.1:1/v1?key=s3cret-word',
    'http://127.0.0.1:1/v1#s3cret-word',
  ])('an address that holds more than an address is refused, and not repeated: %s', async (baseUrl) => {
    await expect(opened(baseUrl)).rejects.toThrow(/more than a host and a path/)
    await expect(opened(baseUrl)).rejects.not.toThrow(/s3cret/)
  })

  test('a key that no header can carry is named and not shown', async () => {
    const env = { OPENAI_API_KEY: 'sk-“pasted”' }

    await expect(opened('http://127.0.0.1:1', { model: { provider: 'openai' }, env })).rejects.toThrow(
      /^The key for openai at \S+ holds a space, a line end or a letter that no header can carry\.$/,
    )
  })

  test.for([
    [
      { provider: 'openai' },
      {},
      /There is no key for openai at https:\/\/api\.openai\.com\/v1: OPENAI_API_KEY is not set/,
    ],
    [{ provider: 'google' }, {}, /GEMINI_API_KEY and GOOGLE_API_KEY are not set/],
    [{ provider: 'anthropic', apiKeyVariable: 'MINE' }, { ANTHROPIC_API_KEY: 'x' }, /MINE is not set/],
    [
      { provider: 'ollama', baseUrl: 'localhost:11434' },
      {},
      /`model.base_url` is no address: localhost:11434/,
    ],
  ] as const)('%j with %j', async ([model, env, message]) => {
    const config = aConfig({ model }).model
    const around = { env, clock: jumpingClock(), signal: new AbortController().signal }

    await expect(openModel(config, around)).rejects.toThrow(message)
  })

  test('budgets of requests and of tokens are kept', async () => {
    await using endpoint = await scriptedEndpoint(['fine'])
    const few = await opened(endpoint.url, { model: { requestBudget: 2 } })
    const little = await opened(endpoint.url, { model: { tokenBudget: 150 } })

    await few.ask(question)
    await few.ask(question)
    await expect(few.ask(question)).rejects.toThrow(/budget of 2 requests/)
    await little.ask(question)
    await little.ask(question)
    await expect(little.ask(question)).rejects.toThrow(/budget of 150 tokens/)
    expect(endpoint.seen).toHaveLength(4)
  })

  test('a cancelled question ends at once', async () => {
    const stop = new AbortController()
    await using endpoint = await scriptedEndpoint([() => stop.abort()])
    const { ask } = await opened(endpoint.url, { signal: stop.signal })

    await expect(ask(question)).rejects.toThrow(/cancelled/)
    expect(endpoint.seen).toHaveLength(1)
  })

  test('vectors that are none are named', async () => {
    await using endpoint = await scriptedEndpoint([
      (response) => json(response, { data: [{ embedding: [] }] }),
    ])
    const { embed } = await opened(endpoint.url, { model: { embeddingModel: 'small' } })

    await expect(embed(['a'])).rejects.toThrow(/no list of embeddings/)
    await expect((await opened(endpoint.url)).embed(['a'])).rejects.toThrow(/No embedding model/)
  })
})
