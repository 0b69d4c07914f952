import { createServer } from 'node:http'

/** An agent that costs next to nothing, so that what is measured is whoever asks. Prints its port; ends with its parent. */
const answer = JSON.stringify({ output: 'The capital of France is Paris.' })

const server = createServer((request, response) => {
  request.resume().on('end', () => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length })
      .end(answer)
  })
})
server.keepAliveTimeout = 60_000
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object' && address !== null) process.stdout.write(`${address.port}\n`)
})
process.stdin.on('end', () => process.exit()).resume()
