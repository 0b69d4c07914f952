import { z } from 'zod'
import { count, maybe } from '../base/field.ts'
import { defineInvariant } from './invariant.ts'
import { argsMatcher, argsSchema } from './match-args.ts'
import { counted, describeCalls, onCalls, quoteArgs } from './seen-calls.ts'
import { isNamed, toolName } from './tool-name.ts'

/** A tool was called: at least once, or exactly so often. Every attempt that was made counts, the failed ones too. */
export const toolCalled = defineInvariant({
  type: 'tool_called',
  summary: 'The agent calls a tool.',
  endings: true,
  wire: true,
  options: z.strictObject({
    tool: toolName,
    times: maybe(count, 'Exactly so often, failed attempts included; at least once when absent.'),
    args: maybe(
      argsSchema,
      'Arguments that such a call carries, among others; text between slashes is a regular expression.',
    ),
  }),

  make: ({ tool, times, args }) => {
    const matches = args === null ? () => true : argsMatcher(args)
    const often = times === null ? 'a call' : times === 0 ? 'no call' : `exactly ${counted(times, 'call')}`
    const expected = `${often} of ${JSON.stringify(tool)}${args === null ? '' : ` with ${quoteArgs(args)}`}`

    return onCalls((calls) => {
      const named = calls.filter(({ name }) => isNamed(name, tool))
      const right = named.filter((call) => matches(call.args)).length
      const holds = times === null ? right > 0 : right === times
      if (right > 0) return { holds, expected, actual: counted(right, 'such call') }
      const [other] = named
      return {
        holds,
        expected,
        actual: other
          ? `${counted(named.length, 'call')} of it, none with these: ${quoteArgs(other.args)}`
          : describeCalls(calls),
      }
    })
  },
})
