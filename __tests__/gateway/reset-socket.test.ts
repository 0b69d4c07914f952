import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'

const module = new URL('../../src/gateway/reset-socket.ts', import.meta.url)

/** A server that has said goodbye to its only client and then breaks the connection; its process has nothing else to do. */
const program = `
import { connect, createServer } from 'node:net'
import { resetSocket } from ${JSON.stringify(module.href)}
const server = createServer((socket) => {
  socket.on('error', () => {})
  socket.once('data', () => {
    socket.end('bye')
    resetSocket(socket)
    server.close()
  })
})
server.listen(0, '127.0.0.1', () => {
  const client = connect(server.address().port, '127.0.0.1', () => client.write('hello'))
  client.on('error', () => {}).on('close', () => console.log('closed'))
})
`

test('breaking a connection that is already being closed does not keep the process from ending', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'ignore' })
  const late = setTimeout(() => child.kill('SIGKILL'), 5_000)
  const [code] = await once(child, 'exit')
  clearTimeout(late)

  expect(code).toBe(0)
})
