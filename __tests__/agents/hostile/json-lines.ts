import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { leaveChild, megabyte } from './behaviour.ts'

/** A command agent that stays and speaks JSON lines, with a stray line before each answer. */
for await (const line of createInterface({ input: process.stdin })) {
  const { id, prompt, cell, turns } = JSON.parse(line)
  const reply = (more: object): void => void process.stdout.write(`${JSON.stringify({ id, ...more })}\n`)
  console.log('thinking about it')
  if (prompt === 'hang') continue
  if (prompt === 'refuse') reply({ error: 'too many questions' })
  else if (prompt === 'flood') for (let left = 100; left > 0; left -= 1) process.stdout.write(megabyte)
  else if (prompt === 'die') {
    writeSync(2, 'out of cheese\n')
    process.exit(7)
  } else if (prompt === 'garble') {
    process.stdout.write(
      Buffer.concat([Buffer.from(`{"id":"${id}","output":"`), Buffer.from([0xff]), Buffer.from('"}\n')]),
    )
  } else if (prompt === 'child') reply({ output: leaveChild() })
  else if (prompt === 'cell') reply({ output: cell })
  else if (prompt === 'turns')
    reply({ output: turns.join(' / '), tool_calls: [{ name: 'look', arguments: '{"at":1}' }] })
  else reply({ output: `you said: ${prompt}` })
}
