import { createInterface } from 'node:readline'

/** Answers each line with what its argument makes of it, and ends with code 7 when its input ends. */
const [, , mode = 'echo'] = process.argv
process.stderr.write(
  `mode ${mode}, proxy ${process.env['HTTPS_PROXY'] ?? 'none'}, secret ${process.env['FLAKESTORM_SECRET'] ?? 'none'}\n`,
)
for await (const line of createInterface({ input: process.stdin })) {
  if (mode === 'mute') continue
  if (mode === 'die') process.exit(5)
  if (mode === 'killed') process.kill(process.pid, 'SIGKILL')
  if (mode === 'garbage') process.stdout.write('no JSON at all\n{"jsonrpc":"2.0","id":1,"res\n\n[]\nnull\n')
  const { id } = JSON.parse(line) as { id: number }
  if (mode === 'garbage' || mode === 'answer') {
    process.stdout.write(
      `{ "jsonrpc":"2.0", "id":${id}, "result":{"content":[{"type":"text","text":"{\\"n\\":1}"}]} }\n`,
    )
  } else process.stdout.write(`${line}\n`)
}
if (mode !== 'stubborn') process.exitCode = 7
else setInterval(() => {}, 1000)
