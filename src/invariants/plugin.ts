import { z } from 'zod'
import { inTime } from '../base/in-time.ts'
import { isObject } from '../base/json.ts'
import type { PluginEvidence } from '../base/plugin.ts'
import { reasonOf } from '../base/user-error.ts'
import { type Check, type Finding, type InvariantKind, quote } from './invariant.ts'
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

/** Milliseconds that one check may take. */
const mostMs = 1000

/** The plugin as a kind like ours, each call of it bounded; throws the name of the law that it breaks. */
export function invariantFrom(held: unknown, taken: readonly string[]): InvariantKind {
  const { type, summary, safety, check } = shapeOf(held, taken)
  const judge = (evidence: PluginEvidence, options: unknown): Finding => {
    const given = structuredClone(evidence)
    return findingOf(
      inTime(mostMs, () => check(given, structuredClone(options))),
      type,
      evidence.output,
    )
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
    throw new Error('law "shape": the file has to export an object by default, see `defineInvariant`')
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
    throw new Error('law "result": a check gives true, false or `{ pass, expected, actual }`, at once')
  const words = (value: unknown, otherwise: string): string =>
    typeof value === 'string' && value !== '' ? value : otherwise
  return {
    holds: result['pass'],
    expected: words(result['expected'], expected),
    actual: words(result['actual'], quote(output)),
  }
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
        const reason = reasonOf(error)
        throw new Error(
          reason.startsWith('law ')
            ? reason
            : `law "never throws, in time": for an answer of ${output.length} characters: ${reason}`,
          { cause: error },
        )
      }
    }
    if (look() !== look()) throw new Error('law "deterministic": the same evidence gives the same finding')
  }
}
