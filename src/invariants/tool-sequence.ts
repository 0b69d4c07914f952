import { z } from 'zod'
import { orElse, text } from '../base/field.ts'
import { defineInvariant, quote } from './invariant.ts'
import { listed, onCalls, type SeenCall } from './seen-calls.ts'
import { isNamed } from './tool-name.ts'

/**
 * Tools were called one after the other; other calls may come before and after, and in between unless `exact`.
 * A failed call that is made again at once is one step: trying again is no detour.
 */
export const toolSequence = defineInvariant({
  type: 'tool_sequence',
  summary: 'The agent calls tools in a given order.',
  endings: true,
  wire: true,
  options: z.strictObject({
    tools: z.array(text).min(1).describe('Names of the tools in the order in which they are called.'),
    exact: orElse(z.boolean(), false, 'True when nothing else may be called in between.'),
  }),

  make: ({ tools, exact }) => {
    const expected = `calls of ${tools.map((tool) => quote(tool, 60)).join(', then ')}${exact ? ', and nothing in between' : ''}`

    return onCalls((calls) => {
      const steps = withoutRepeats(calls).map(({ name }) => name)
      return { holds: exact ? isRun(steps, tools) : isOrder(steps, tools), expected, actual: inOrder(steps) }
    })
  },
})

function isOrder(steps: readonly string[], tools: readonly string[]): boolean {
  let at = 0
  for (const step of steps) if (at < tools.length && isNamed(step, tools[at] ?? '')) at += 1
  return at === tools.length
}

function isRun(steps: readonly string[], tools: readonly string[]): boolean {
  return steps.some((_, start) => tools.every((tool, at) => isNamed(steps[start + at] ?? '', tool)))
}

function withoutRepeats(calls: readonly SeenCall[]): readonly SeenCall[] {
  return calls.filter((call, at) => !(call.failed === true && calls[at + 1]?.name === call.name))
}

function inOrder(steps: readonly string[]): string {
  if (steps.length === 0) return 'no call of any tool'
  const shown = steps.slice(0, mostSteps).map((step) => quote(step, 40))
  const rest = steps.length > mostSteps ? [`${steps.length - mostSteps} more`] : []
  return `calls of ${listed([shown.join(', then '), ...rest])}`
}

const mostSteps = 8
