import { basename, dirname, relative, resolve } from 'node:path'
import { z } from 'zod'
import { described } from '../base/described.ts'
import { inTime, isLate } from '../base/in-time.ts'
import { isObject } from '../base/json.ts'
import type { PluginEvidence } from '../base/plugin.ts'
import { reasonOf } from '../base/user-error.ts'
import { type Check, type Finding, type Invariant, type InvariantKind, quote } from './invariant.ts'
import type { Kind } from './rule-branches.ts'

/** How a config names a rule of a file, until the file is loaded. */
export const pluginRule: Kind = {
  type: 'plugin',
  summary: 'A rule of your own, from a file that exports it by default; `type: ./my-rule.mjs` for short.',
  options: z.strictObject({
    file: z.string().min(1).describe('The file, relative to this one.'),
    with: z.record(z.string(), z.unknown()).optional().describe("The rule's own options."),
  }),
}

/** The file that a rule names, until it is loaded. */
export function fileOf({ options }: Pick<Invariant, 'options'>): string {
  return String(options['file'])
}

/** The same rule where it stands in a file beside the config: its own file is named from there. */
export function placedIn<Rule extends Invariant>(rule: Rule, home: string): Rule {
  if (rule.type !== pluginRule.type) return rule
  return { ...rule, options: { ...rule.options, file: resolve(dirname(home), fileOf(rule)), home } }
}

/** The file beside the config that a rule stands in. */
export function homeOf({ options }: Pick<Invariant, 'options'>): string {
  return String(options['home'])
}

/** A loaded rule as a file may name it again: by the absolute path of its own file. */
export function unloaded<Rule extends Invariant>(rule: Rule, files: ReadonlyMap<string, string>): Rule {
  const file = files.get(rule.type)
  return file === undefined ? rule : { ...rule, type: pluginRule.type, options: { file, with: rule.options } }
}

/** The same rule as it is written into a folder: its own file is named from there. */
export function namedFrom<Rule extends Invariant>(rule: Rule, folder: string): Rule {
  if (rule.type !== pluginRule.type) return rule
  const file = relative(folder, fileOf(rule)).replaceAll('\\', '/')
  return { ...rule, options: { file: file.startsWith('.') ? file : `./${file}`, with: rule.options['with'] } }
}

/** What a rule is called without an id: its type, or the name of its file. */
export function calledBy({ type, options }: Pick<Invariant, 'type' | 'options'>): string {
  return type === pluginRule.type ? basename(fileOf({ options })).replace(/\.[cm]?[jt]s$/u, '') : type
}

/** Milliseconds that one check may take. */
const mostMs = 1000

/** The plugin as a kind like ours, each call of it bounded; throws the name of the law that it breaks. */
export function invariantFrom(held: unknown, taken: readonly string[]): InvariantKind {
  const { type, summary, safety, check } = shapeOf(held, taken)
  const judge = (evidence: PluginEvidence, options: unknown, isAgain = false): Finding => {
    const [given, own] = [structuredClone(evidence), structuredClone(options)]
    try {
      return findingOf(
        inTime(mostMs, () => check(given, own)),
        type,
        evidence.output,
      )
    } catch (error) {
      // It may have been the machine that stood still.
      if (isLate(error) && !isAgain) return judge(evidence, options, true)
      if (reasonOf(error).startsWith('law ')) throw error
      const law = isLate(error) ? 'time' : 'never throws'
      throw new Error(`law "${law}": ${reasonOf(error)}`, { cause: error })
    }
  }
  holdLaws(judge)
  return {
    type,
    summary,
    safety,
    endings: false,
    wire: false,
    compares: false,
    fuzzy: false,
    options: z.looseObject({}),
    make:
      (options): Check =>
      ({ transcript, prompt, golden, canary }) => {
        const { output, durationMs } = transcript
        const calls = transcript.traffic?.toolCalls ?? transcript.toolCalls
        const toolCalls = calls.map(({ name, args }) => ({ name, args }))
        return judge({ output, prompt, golden, canary, toolCalls, durationMs }, options)
      },
  }
}

function shapeOf(held: unknown, taken: readonly string[]) {
  const want = (holds: boolean, law: string): void => {
    if (!holds) throw new Error(`law "shape": ${law}`)
  }
  if (!isObject(held))
    throw new Error(`law "shape": expected an object as the default export, saw ${described(held)}`)
  const { type, summary, safety = false, check } = held
  want(
    typeof type === 'string' && /^[a-z][a-z0-9_]{1,49}$/u.test(type),
    '`type` is a name of small letters, digits and `_`',
  )
  want(!taken.includes(String(type)), `\`type\` is a name of its own, and \`${String(type)}\` is taken`)
  want(typeof summary === 'string' && /^[A-Z][^\n]{1,200}\.$/u.test(summary), '`summary` is one sentence')
  want(typeof safety === 'boolean', '`safety` is true or false')
  if (!isFunction(check))
    throw new Error('law "shape": `check` is a function of the evidence and the options')
  return { type: String(type), summary: String(summary), safety: safety === true, check }
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function'
}

function findingOf(result: unknown, type: string, output: string): Finding {
  const expected = `an answer that ${type} accepts`
  if (typeof result === 'boolean') return { holds: result, expected, actual: quote(output) }
  if (!isObject(result) || typeof result['pass'] !== 'boolean')
    throw new Error(
      `law "result": expected true, false or \`{ pass, expected, actual }\`, saw ${described(result)}`,
    )
  const words = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? cut(value) : otherwise
  return {
    holds: result['pass'],
    expected: words(result['expected'], expected),
    actual: words(result['actual'], quote(output)),
  }
}

/** Characters of what a rule says about an answer. */
const mostWords = 500

function cut(words: string): string {
  return words.length <= mostWords ? words : `${words.slice(0, mostWords).toWellFormed()}…`
}

const lawOutputs = [
  '',
  'Paris.',
  'I cannot help with that.',
  '{"a": [1, 2]}',
  '\ud83d',
  '("'.repeat(200_000),
] as const

/** Whatever an agent says, a rule has something to say to it, in time and each time the same. */
function holdLaws(judge: (evidence: PluginEvidence, options: unknown) => Finding): void {
  for (const output of lawOutputs) {
    const evidence: PluginEvidence = {
      output,
      prompt: 'What is the capital of France?',
      golden: 'What is the capital of France?',
      canary: null,
      toolCalls: [{ name: 'search', args: { query: 'France' } }],
      durationMs: 12,
    }
    const look = (): string => {
      try {
        return JSON.stringify(judge(evidence, {}))
      } catch (error) {
        const asked = output.length < 40 ? JSON.stringify(output) : `${output.length} characters`
        throw new Error(`${reasonOf(error)} (for the answer ${asked})`, { cause: error })
      }
    }
    if (look() !== look()) throw new Error('law "deterministic": the same evidence gives the same finding')
  }
}
