import { type Server, type ServerResponse, createServer } from 'node:http'
import { leaveChild, megabyte } from './behaviour.ts'

/** An HTTP agent that does what the prompt says: plain, or as a chat endpoint under /chat/completions. */
export function hostileServer(die: (response: ServerResponse) => void): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      if (request.url === '/health') return response.end('ok')
      if (request.url === '/env') return response.end(JSON.stringify(process.env))
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString() || '{}')
      const isChat = request.url?.endsWith('/chat/completions') ?? false
      const cell = String(request.headers['x-flakestorm-cell'])
      return behave(promptOf(body), { response, isChat, cell, die })
    })
  })
}

interface Stage {
  readonly response: ServerResponse
  readonly isChat: boolean
  readonly cell: string
  readonly die: (response: ServerResponse) => void
}

function behave(prompt: string, { response, isChat, cell, die }: Stage): void {
  const say = (output: string): void => {
    response.setHeader('content-type', 'application/json')
    response.end(
      JSON.stringify(
        isChat ? { choices: [{ message: { role: 'assistant', content: output } }] } : { output },
      ),
    )
  }
  if (prompt === 'hang') return
  if (prompt === 'refuse') {
    response.statusCode = 429
    response.end(JSON.stringify({ error: { message: 'too many questions' } }))
  } else if (prompt === 'flood') flood(response)
  else if (prompt === 'die') die(response)
  else if (prompt === 'garble') response.end(Buffer.from([0x68, 0xff, 0xfe]))
  else if (prompt === 'page') response.end('<!DOCTYPE html><html><title>Sign in</title></html>')
  else if (prompt === 'child') say(leaveChild())
  else if (prompt === 'cell') say(cell)
  else say(`you said: ${prompt}`)
}

function flood(response: ServerResponse): void {
  let left = 100
  const pour = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= 1
      if (!response.write(megabyte)) return
    }
    response.end()
  }
  response.on('drain', pour)
  pour()
}

function promptOf(body: unknown): string {
  if (typeof body !== 'object' || body === null) return ''
  if ('input' in body) return String(body.input)
  const last: unknown = 'messages' in body && Array.isArray(body.messages) ? body.messages.at(-1) : undefined
  return typeof last === 'object' && last !== null && 'content' in last ? String(last.content) : ''
}

if (import.meta.main) {
  process.on('SIGTERM', () => process.exit(0))
  console.log(`listening, with the key ${process.env['AGENT_KEY'] ?? 'none'}`)
  const server = hostileServer(() => {
    console.error('out of cheese')
    process.exit(7)
  })
  server.listen(Number(process.env['PORT']), '127.0.0.1')
}
