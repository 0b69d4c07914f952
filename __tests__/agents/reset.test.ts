import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ask, open } from './agents.ts'

const signal = new AbortController().signal

async function anAgentServer(resetStatus = 200) {
  const resets: string[] = []
  const server = createServer((request, response) => {
    if (request.url === '/reset') {
      resets.push([request.method, request.headers['x-team']].join(' '))
      response.statusCode = resetStatus
    }
    response.end(resetStatus === 200 ? 'ok' : '{"error":"the database is locked"}')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.on('listening', resolve))
  onTestFinished(() => void (server.closeAllConnections(), server.close()))
  return { resets, endpoint: `http://localhost:${(server.address() as AddressInfo).port}/ask` }
}

describe('a reset endpoint', () => {
  test('is posted to with the agent’s headers, and may be a path on the agent', async () => {
    const { endpoint, resets } = await anAgentServer()
    await using agents = await open(
      { endpoint, headers: { 'X-Team': 'tea' }, reset: { kind: 'endpoint', url: '/reset' } },
      { concurrency: 8 },
    )

    await agents.lanes[0].agent.reset?.(signal)

    expect(resets).toEqual(['POST tea'])
    expect(agents.lanes[0].width).toBe(1)
  })

  test('that fails is an error that tells what was answered', async () => {
    const { endpoint } = await anAgentServer(500)
    await using agents = await open({ endpoint, reset: { kind: 'endpoint', url: '/reset' } })

    await expect(agents.lanes[0].agent.reset?.(signal)).rejects.toMatchObject({
      exit: 3,
      message: expect.stringMatching(
        /^The reset at localhost:\d+\/reset answered 500: the database is locked\.$/,
      ),
    })
  })
})

describe('a reset function', () => {
  test.for([
    {
      type: 'module',
      endpoint: './module.ts:invoke',
      reset: { kind: 'function', target: './module.ts:reset' },
    },
    {
      type: 'python',
      endpoint: 'hostile_agent:invoke',
      reset: { kind: 'function', target: 'hostile_agent:reset' },
    },
  ] as const)('of a $type agent runs where the agent lives', async (parts) => {
    await using agents = await open(parts)
    expect([(await ask(agents, 'state')).output, (await ask(agents, 'state')).output]).toEqual(['1', '2'])

    await agents.lanes[0].agent.reset?.(signal)

    expect((await ask(agents, 'state')).output).toBe('1')
  })

  test.for(['./module.ts:brokenReset', 'hostile_agent:nothing_there'])(
    '%s that is broken is an error',
    async (target) => {
      const { endpoint } = await anAgentServer()
      const reset = async () => {
        await using agents = await open({ endpoint, reset: { kind: 'function', target } })
        await agents.lanes[0].agent.reset?.(signal)
      }

      await expect(reset()).rejects.toMatchObject({
        exit: 3,
        message: expect.stringMatching(/the database is locked|nothing_there/),
      })
    },
  )
})

describe('a reset command', () => {
  test('runs to its end', async () => {
    await using agents = await open({
      type: 'command',
      command: 'cat',
      reset: { kind: 'command', command: 'true' },
    })

    await expect(agents.lanes[0].agent.reset?.(signal)).resolves.toBeUndefined()
  })

  test('that fails is an error with its last words', async () => {
    const command = `"${process.execPath}" -e "console.error('no such table'); process.exit(3)"`
    await using agents = await open({ type: 'command', command: 'cat', reset: { kind: 'command', command } })

    await expect(agents.lanes[0].agent.reset?.(signal)).rejects.toMatchObject({
      exit: 3,
      message: 'The reset command ended with code 3: no such table.',
    })
  })
})
