/**
 * The program of the child process that holds a module agent, for `node --input-type=module -e`. It is text, so that a
 * bundle of one file carries it. It speaks JSON lines over a stream of its own: what the agent prints stays a log.
 */
export const moduleRunner = String.raw`
import { createInterface } from 'node:readline'
import { Socket } from 'node:net'
import { pathToFileURL } from 'node:url'

const order = JSON.parse(process.argv[1])
const wire = new Socket({ fd: 3 })
const say = (message) => wire.write(JSON.stringify(message) + '\n')
const reasonOf = (error) => (error instanceof Error ? error.name + ': ' + error.message : String(error))

const load = async (target) => {
  const module = await import(/* webpackIgnore: true */ pathToFileURL(target.file).href)
  const name = target.name === '' ? 'default' : target.name
  const held = module[name] ?? module.default?.[name]
  if (typeof held === 'function') return held
  if (typeof held?.invoke === 'function') return held.invoke.bind(held)
  const names = Object.keys(module).join(', ') || 'nothing'
  throw new Error((held === undefined ? 'there is no export ' : 'no function is exported as ') + name + '; it exports ' + names)
}

const answer = async (invoke, { turns, cell, timeoutMs, history = [] }) => {
  const context = { turns, cell, history, signal: AbortSignal.timeout(timeoutMs) }
  if (invoke.length > 1) return invoke(turns.at(-1), context)
  let value
  for (const turn of turns) value = await invoke(turn, context)
  return value
}

let invoke, reset
try {
  if (order.target) invoke = await load(order.target)
  if (order.reset) reset = await load(order.reset)
  say({ ready: true })
} catch (error) {
  console.error(error)
  say({ ready: false, reason: reasonOf(error) })
}

const lines = createInterface({ input: wire, crlfDelay: Infinity })
lines.on('close', () => process.exit())
let turn = Promise.resolve()
lines.on('line', (line) => {
  const question = JSON.parse(line)
  turn = turn.then(async () => {
    try {
      const value = question.reset ? await reset() : await answer(invoke, question)
      say({ id: question.id, value: value ?? null })
    } catch (error) {
      console.error(error)
      say({ id: question.id, thrown: reasonOf(error) })
    }
  })
})
`
