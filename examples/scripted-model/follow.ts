import type { Message, Reply, Tool } from './chat.ts'
import type { Script, Step } from './script.ts'
import { scripts } from './scripts/all.ts'
import { slotsIn } from './slots.ts'
import { failureIn, recordIn } from './tool-result.ts'

/** The script for a conversation that offers these tools; undefined where there is none. */
export function scriptFor(tools: readonly Tool[]): Script | undefined {
  const offered = new Set(tools.map(({ name }) => name))
  return scripts.find((script) => script.tools.every((name) => offered.has(name)))
}

interface Turn {
  readonly question: string
  /** What the tools returned to this question. */
  readonly results: readonly Message[]
  /** Whether the model makes up what it was not told. */
  readonly guesses: boolean
}

/** Does the next step of a script, or says how it ended. */
export function follow({ slots, asks, steps, says }: Script, { question, results, guesses }: Turn): Reply {
  const read = slotsIn(question, slots)
  if (read === null) return say(asks)
  const known = new Map<string, unknown>(Object.entries(read))
  for (const step of steps) {
    const args = filled(step.args, known)
    const result = results.findLast(({ tool }) => tool === step.tool)
    if (!result) return { kind: 'call', tool: step.tool, args }
    const told = failureIn([result.text]) === null ? recordIn(result.text) : null
    if (!guesses && !tellsAll(told, step)) return say(apology(result.text, step))
    known.set(step.tool, { ...step.madeUp, ...told })
    const end = step.ends?.find(({ fact, is }) => is.test(String(lookUp(fact, known))))
    if (end) return say(String(fill(end.says, known)))
  }
  return say(String(fill(says, known)))
}

/** Whether a result says everything that would else be made up. */
function tellsAll(told: Readonly<Record<string, unknown>> | null, { madeUp }: Step): boolean {
  return told !== null && Object.keys(madeUp).every((name) => told[name] !== undefined)
}

function apology(result: string, { sorry }: Step): string {
  return /\b(disagree|contradict)/i.test(result)
    ? 'I am sorry, but I could not verify that: my sources contradict each other.'
    : sorry
}

type Known = ReadonlyMap<string, unknown>

function filled(args: Step['args'], known: Known): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(args).map(([key, text]) => [key, fill(text, known)]))
}

function fill(text: string, known: Known): unknown {
  const [, whole] = /^\{([\w.]+)\}$/.exec(text) ?? []
  if (whole !== undefined) return lookUp(whole, known)
  return text.replace(/\{([\w.]+)\}/g, (_, path: string) => String(lookUp(path, known)))
}

function lookUp(path: string, known: Known): unknown {
  const [first = '', ...rest] = path.split('.')
  return rest.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(key) : undefined,
    known.get(first),
  )
}

function say(text: string): Reply {
  return { kind: 'text', text }
}
