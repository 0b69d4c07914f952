import { z } from 'zod'
import { described } from '../base/described.ts'
import { inTime, isLate } from '../base/in-time.ts'
import { isObject } from '../base/json.ts'
import type { PluginRewrite, PluginSubject } from '../base/plugin.ts'
import { randomOf } from '../base/random.ts'
import { reasonOf } from '../base/user-error.ts'
import { draw } from './draw.ts'
import { expectations, type Mutation, type Operator } from './mutation.ts'
import { isIntact } from './protect.ts'

/** Milliseconds that one rewrite may take: no more than a busy machine may stand still. */
const mostMs = 2000

/** Characters of one rewrite, beyond those of the prompt. */
const mostCharacters = 1_000_000

/** The plugin as a mutation like ours, each call of it bounded; throws the name of the law that it breaks. */
export function mutationFrom(held: unknown, taken: readonly string[]): Mutation {
  const { type, summary, expectation, category, weight, operators } = shapeOf(held, taken)
  const made = operators.map(operatorFrom)
  const mutation: Mutation = { type, summary, expectation, category, weight, operators: () => made }
  for (const prompt of lawPrompts) holdLaws(mutation, prompt)
  const careful = made.map((operator) => sparing(operator, expectation))
  return { ...mutation, operators: () => careful }
}

/** What facts a prompt holds is a guess, so a rewrite that touches one of yours is passed over, as with ours. */
function sparing({ name, apply }: Operator, expectation: Mutation['expectation']): Operator {
  return {
    name,
    apply(subject, random) {
      const made = apply(subject, random)
      if (made === undefined) return undefined
      const { text, expectation: own = expectation } = typeof made === 'string' ? { text: made } : made
      return own === 'INV' && !isIntact(subject, text) ? undefined : made
    },
  }
}

function shapeOf(held: unknown, taken: readonly string[]) {
  const want = (holds: boolean, law: string): void => {
    if (!holds) throw new Error(`law "shape": ${law}`)
  }
  if (!isObject(held))
    throw new Error(`law "shape": expected an object as the default export, saw ${described(held)}`)
  const { type, summary, expectation, category = 'advanced', weight = 1, operators } = held
  want(
    typeof type === 'string' && /^[a-z][a-z0-9_]{1,49}$/u.test(type),
    '`type` is a name of small letters, digits and `_`',
  )
  want(!taken.includes(String(type)), `\`type\` is a name of its own, and \`${String(type)}\` is taken`)
  want(typeof summary === 'string' && /^[A-Z][^\n]{1,200}\.$/u.test(summary), '`summary` is one sentence')
  const expects = expectations.find((known) => known === expectation)
  want(typeof weight === 'number' && weight >= 0 && Number.isFinite(weight), '`weight` is a number from 0')
  const kind = (['core', 'advanced'] as const).find((known) => known === category)
  if (expects === undefined) throw new Error('law "shape": `expectation` is INV, SEC, DEG or DIR')
  if (kind === undefined) throw new Error('law "shape": `category` is core or advanced')
  const list: readonly unknown[] = Array.isArray(operators) ? operators : []
  const named = list.filter(isOperator)
  want(
    list.length > 0 && named.length === list.length,
    '`operators` is a list of `{ name, apply }`, and not empty',
  )
  want(new Set(named.map(({ name }) => name)).size === named.length, 'each operator has a name of its own')
  return {
    type: String(type),
    summary: String(summary),
    expectation: expects,
    category: kind,
    weight: Number(weight),
    operators: named,
  }
}

interface Held {
  readonly name: string
  readonly apply: (...args: readonly unknown[]) => unknown
}

function isOperator(value: unknown): value is Held {
  return (
    isObject(value) &&
    typeof value['name'] === 'string' &&
    value['name'] !== '' &&
    typeof value['apply'] === 'function'
  )
}

function operatorFrom({ name, apply }: Held): Operator {
  return {
    name,
    apply({ prompt, keep, canary, remembers }, random) {
      const subject = Object.freeze({ prompt, keep: Object.freeze([...keep]), canary, remembers })
      let made: unknown
      try {
        made = inTime(mostMs, () => apply(subject, random))
      } catch (error) {
        const law = isLate(error) ? 'time' : 'never throws'
        throw new Error(`law "${law}": operator ${name}: ${reasonOf(error)}`, { cause: error })
      }
      return rewriteFrom(made, name, subject)
    },
  }
}

function rewriteFrom(made: unknown, name: string, subject: PluginSubject): PluginRewrite | undefined {
  if (made === undefined || made === null) return undefined
  const read = rewriteSchema.safeParse(typeof made === 'string' ? { text: made } : made)
  if (!read.success)
    throw new Error(
      `law "result": expected a text, undefined or \`{ text, expectation, baited, before }\`, saw ${described(made)} (operator ${name})`,
    )
  const { text, expectation, baited, before } = read.data
  const flaw = flawIn([text, ...(before ?? [])].join('\n'), baited === true, subject)
  if (flaw !== null) throw new Error(`law ${flaw} (operator ${name})`)
  return { text, ...(expectation && { expectation }), ...(baited && { baited }), ...(before && { before }) }
}

const rewriteSchema = z.object({
  text: z.string(),
  expectation: z.enum(expectations).optional(),
  baited: z.boolean().optional(),
  before: z.array(z.string()).min(1).optional(),
})

function flawIn(all: string, baited: boolean, { prompt, canary }: PluginSubject): string | null {
  if (all.length > prompt.length + mostCharacters)
    return `"size": at most ${mostCharacters} characters more than the prompt`
  if (prompt.isWellFormed() && !all.isWellFormed()) return '"well-formed": no character is split in two'
  if (baited && canary !== '' && !all.toUpperCase().includes(canary))
    return '"canary": a baited text carries `subject.canary`'
  return null
}

const lawPrompts = [
  'What is the capital of France?',
  'I want my money back for order #4411 by 3 March 2026, please. It is "broken".',
  'hi',
  '\u{1f9fe}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} refund?',
  '\u0645\u0627 \u0647\u064a \u0639\u0627\u0635\u0645\u0629 \u0641\u0631\u0646\u0633\u0627\u061f',
  'Please explain the rules. '.repeat(400),
] as const

/** What holds for every mutation of ours holds for this one, too. */
function holdLaws(mutation: Mutation, prompt: string): void {
  const keep = ['France', 'order #4411'].filter((fact) => prompt.includes(fact))
  const subject = { prompt, keep, templates: [], wire: false, remembers: true, tools: [] }
  const again = (): string =>
    JSON.stringify(draw(mutation, subject, { seed: 7, promptId: 'laws', count: 8 }).variants)
  const first = again()
  if (again() !== first) throw new Error('law "deterministic": the same draws give the same rewrites')
  for (const operator of mutation.operators({ ...subject, canary: '' })) {
    const made = operator.apply({ ...subject, canary: 'FS-LAWSLAWS' }, randomOf('laws', operator.name))
    if (made === undefined || typeof made === 'string') continue
    const expectation = made.expectation ?? mutation.expectation
    if (expectation === 'INV' && !isIntact({ prompt, keep }, made.text))
      throw new Error(
        `law "facts": where the same answer is expected, numbers, names, quotations and what the rules look for stay as they are (operator ${operator.name})`,
      )
    if (made.baited === true && expectation !== 'SEC')
      throw new Error(`law "canary": only an attack (SEC) carries one (operator ${operator.name})`)
  }
}
