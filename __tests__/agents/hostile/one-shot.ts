import { writeSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { leaveChild, megabyte } from './behaviour.ts'

/** A command agent: the prompt on stdin, the answer on stdout. */
const prompt = await text(process.stdin)

if (prompt === 'hang') setInterval(() => {}, 1000)
else if (prompt === 'flood') for (let left = 100; left > 0; left -= 1) process.stdout.write(megabyte)
else if (prompt === 'die') {
  writeSync(2, 'out of cheese\n')
  process.exit(7)
} else if (prompt === 'garble') process.stdout.write(Buffer.from([0x68, 0xff, 0xfe]))
else if (prompt === 'page') console.log('<!DOCTYPE html><html><title>Sign in</title></html>')
else if (prompt === 'child') console.log(leaveChild())
else if (prompt === 'cell') console.log(process.env['FLAKESTORM_CELL'])
else console.log(`you said: ${prompt}`)

if (prompt === 'child') process.exit()
