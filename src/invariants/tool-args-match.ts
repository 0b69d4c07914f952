import { z } from 'zod'
import { maybe } from '../base/field.ts'
import type { Json } from '../base/json.ts'
import { compileSchema } from './compile-schema.ts'
import { type Check, defineInvariant } from './invariant.ts'
import { argsMatcher, argsSchema } from './match-args.ts'
import { counted, onCalls, quoteArgs } from './seen-calls.ts'
import { isNamed, toolName } from './tool-name.ts'

/** Every call of a tool carries arguments as wanted. Skipped where the tool is not called: `tool_called` asks for that. */
export const toolArgsMatch = defineInvariant({
  type: 'tool_args_match',
  summary: 'Calls of a tool carry the right arguments.',
  endings: true,
  wire: true,
  options: z
    .strictObject({
      tool: toolName,
      args: maybe(
        argsSchema,
        'Arguments that each call carries, among others; text between slashes is a regular expression.',
      ),
      schema: maybe(z.record(z.string(), z.unknown()), 'JSON Schema of the arguments.'),
    })
    .refine(({ args, schema }) => args !== null || schema !== null, {
      error: 'expected `args`, `schema`, or both',
    }),

  make: ({ tool, args, schema }) => {
    const byArgs = args === null ? fine : wishFor(args)
    if (schema === null) return checkOf(tool, byArgs)
    let check: Check | undefined

    return (evidence) => {
      if (check) return check(evidence)
      return compileSchema(schema).then((bySchema) => {
        check = checkOf(tool, (given) => byArgs(given) ?? bySchema(given))
        return check(evidence)
      })
    }
  },
})

/** What is wrong with arguments, or null. */
type Complaint = (given: Json) => string | null

const fine: Complaint = () => null

function wishFor(args: Readonly<Record<string, unknown>>): Complaint {
  const matches = argsMatcher(args)
  return (given) => (matches(given) ? null : `not with ${quoteArgs(args)}`)
}

function checkOf(tool: string, complain: Complaint): Check {
  const expected = `calls of ${JSON.stringify(tool)} with the right arguments`

  return onCalls((calls) => {
    const named = calls.filter(({ name }) => isNamed(name, tool))
    if (named.length === 0) return { skipped: `${JSON.stringify(tool)} was not called` }
    for (const { args } of named) {
      const complaint = complain(args)
      if (complaint !== null) return { holds: false, expected, actual: `${quoteArgs(args)}: ${complaint}` }
    }
    return { holds: true, expected, actual: `${counted(named.length, 'call')} with the right ones` }
  })
}
