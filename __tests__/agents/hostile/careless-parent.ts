import { ask, aStart, open } from '../agents.ts'

/** A run that starts an agent, says who was started, and then waits to be ended by force. */
const agents = await open({ endpoint: 'http://localhost:{port}/invoke', start: aStart })
const worker = await open({ type: 'command', command: process.argv[2] ?? '', protocol: 'jsonl' })
const children = [await ask(agents, 'child'), await ask(worker, 'child')]
process.stdout.write(`${children.map(({ output }) => output).join(' ')}\n`)
if (process.argv[3] === 'exit') process.exit(1)
if (process.argv[3] === 'crash') throw new Error('a bug')
setInterval(() => {}, 1000)
