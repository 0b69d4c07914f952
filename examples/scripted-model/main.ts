import { startScriptedModel } from './scripted-model.ts'

/** Nobody asked for this long: the server was forgotten. */
const idleMs = 15 * 60 * 1000

const idle = setTimeout(() => void end(), idleMs)
const model = await startScriptedModel({
  port: Number(process.env['PORT'] ?? 8791),
  onRequest: () => idle.refresh(),
})
console.log(`scripted model at ${model.url} (it is no language model: it answers by rules)`)
process.once('SIGTERM', () => void end())
process.once('SIGINT', () => void end())

async function end(): Promise<void> {
  clearTimeout(idle)
  await model.close()
}
