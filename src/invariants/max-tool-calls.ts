import { z } from 'zod'
import { count } from '../base/field.ts'
import { defineInvariant } from './invariant.ts'
import { counted, describeCalls, onCalls } from './seen-calls.ts'
import { anyToolName, isNamed } from './tool-name.ts'

/** No more calls than a number; every attempt counts, since every attempt reached a tool. */
export const maxToolCalls = defineInvariant({
  type: 'max_tool_calls',
  summary: 'The agent calls tools no more than so often.',
  safety: true,
  endings: true,
  wire: true,
  options: z.strictObject({ max: count.describe('The most that is allowed.'), tool: anyToolName }),

  make: ({ max, tool }) => {
    const expected = `at most ${counted(max, 'call')} of ${tool === null ? 'tools' : JSON.stringify(tool)}`

    return onCalls((calls) => {
      const meant = tool === null ? calls : calls.filter(({ name }) => isNamed(name, tool))
      return { holds: meant.length <= max, expected, actual: describeCalls(meant) }
    })
  },
})
